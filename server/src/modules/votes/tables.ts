import type { DB } from "../../platform/database/tables.generated.ts";
import type { Transaction } from "../../platform/database/transaction.ts";
import { type Context, operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the views that others publish. */
export type VoteTables = Pick<
  DB,
  | "votes.votes"
  | "votes.options"
  | "votes.electors"
  | "votes.elector_people"
  | "votes.ballots"
  | "votes.turnouts"
  | "votes.refused_ballots"
  | "votes.proxies"
  | "directory.area_names"
  | "directory.staffed_posts"
  | "directory.known_people"
  | "directory.reachable_people"
  | "directory.places"
  | "directory.standing_homes"
  | "directory.current_residences"
  | "directory.current_party_members"
  | "councils.sitting_members"
  | "councils.standing_councils"
  | "identity.account_names"
  | "paper_ballots.handed_in_papers"
  | "paper_ballots.papered_votes"
>;

export const operation = operationsOf<VoteTables>("votes");

export type VoteContext = Pick<Context<VoteTables, unknown, never>, "tx" | "district" | "actor" | "now">;

/** What another module's operation hands in: its own view of the same transaction. */
export type DoorContext = Omit<VoteContext, "tx"> & { tx: unknown };

export function atVotes<Given extends { tx: unknown }>(context: Given): Given & { tx: Transaction<VoteTables> } {
  return context as Given & { tx: Transaction<VoteTables> };
}
