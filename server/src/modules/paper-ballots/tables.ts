import type { DB } from "../../platform/database/tables.generated.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type PaperBallotTables = Pick<
  DB,
  | "paper_ballots.papers"
  | "paper_ballots.entries"
  | "paper_ballots.scans"
  | "paper_ballots.printings"
  | "votes.standing_votes"
  | "votes.vote_options"
  | "votes.vote_electors"
  | "votes.voter_people"
  | "votes.cast_ballots"
  | "directory.area_names"
  | "directory.staffed_posts"
  | "directory.standing_homes"
  | "directory.current_residences"
  | "directory.known_people"
  | "directory.reachable_people"
  | "identity.account_names"
>;

export const operation = operationsOf<PaperBallotTables>("paper-ballots");

export type PaperContext = Pick<Context<PaperBallotTables, unknown, never>, "tx" | "district" | "actor" | "now">;
