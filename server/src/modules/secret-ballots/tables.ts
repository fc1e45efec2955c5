import type { DB } from "../../platform/database/tables.generated.ts";
import type { Transaction } from "../../platform/database/transaction.ts";
import { type Context, operationsOf } from "../../platform/operations/operation.ts";

/** The tables of this module, and the view that votes publish. */
export type BallotTables = Pick<
  DB,
  "secret_ballots.signing_keys" | "secret_ballots.issued_tokens" | "secret_ballots.boxes" | "votes.standing_votes"
>;

export const operation = operationsOf<BallotTables>("secret-ballots");

/** What reading and writing these tables needs. */
export interface BallotGround {
  tx: Transaction<BallotTables>;
  district: Context<BallotTables, unknown, never>["district"];
}
