import type { District, TypedOperation } from "./operations/operation.ts";
import type { Vault } from "./vault.ts";

/** What an errand may use: operations, each in a transaction of its own. */
export interface ErrandTools {
  district: District;
  vault: Vault;
  now(): Temporal.Instant;
  perform<Input, Output>(operation: TypedOperation<Input, Output>, input: Input): Promise<Output>;
}

/**
 * A job that speaks with somebody outside. Between its operations no transaction is open and no row is locked, so that a
 * slow partner holds up nothing; what it asks and what it hears are operations of their own.
 */
export interface Errand {
  name: string;
  run(tools: ErrandTools, input: Record<string, unknown>): Promise<void>;
}
