import type { Static, TObject, TSchema } from "typebox";
import type { Transaction } from "../database/transaction.ts";
import type { Locale } from "../locale.ts";
import type { commonRefusals, KeptRefusal, Refusal, RefusalFacts, Refusals } from "../refusals.ts";
import type { Vault } from "../vault.ts";
import type { Actor } from "./actor.ts";

/** Who may ever call an operation. What they may do to a certain thing is decided again when it is loaded. */
export type Permission = (actor: Actor) => boolean;

/** The tenant: its six-digit division code, its name and its clock. */
export interface District {
  id: number;
  name: string;
  nameEn: string;
  timeZone: string;
}

/** The district's own day at this instant, ISO. */
export function dayOf(district: District, now: Temporal.Instant): string {
  return now.toZonedDateTimeISO(district.timeZone).toPlainDate().toString();
}

export interface JobRequest {
  task: string;
  payload: Record<string, string | number | boolean | null>;
  runAt?: string;
  /** A job of the same key that has not run yet is replaced. */
  key?: string;
}

/** Bytes that an operation takes or gives instead of JSON. */
export interface FileAnswer {
  bytes: Uint8Array;
  mediaType: string;
  fileName?: string;
  /** Seconds a browser may keep it; 0 asks every time. */
  keepSeconds: number;
}

export interface Context<Tables, Input, Code extends string> {
  actor: Actor;
  input: Input;
  /** The request's body where the operation `takes` a file. */
  file: Uint8Array;
  tx: Transaction<Tables>;
  now: Temporal.Instant;
  district: District;
  locale: Locale;
  vault: Vault;
  /** Keyed hash of where the request came from, for limits; never the address itself. */
  source: Buffer;
  /** The door's own headers and cookies, for the few operations that sign in and out. */
  door: Door;
  refuse(code: Code | keyof typeof commonRefusals, facts?: RefusalFacts): Refusal;
  /**
   * Like refuse, but what was written so far is committed, with its events and an audit entry that names the refusal: a
   * wrong password or code counts though nothing else happens. Write nothing before it that must not stay.
   */
  refuseAndKeep(code: Code | keyof typeof commonRefusals, facts?: RefusalFacts): KeptRefusal;
  /** Tells what happened, in the past tense: "request.accepted". Every write tells something. */
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
  enqueue(job: JobRequest): void;
  /** In which of the actor's posts this is done, for the audit; the first one unless told. */
  actAs(postId: string): void;
  /** Instead of emit: this very write was done before, and nothing is done again. */
  alreadyDone(): void;
}

/** What the HTTP door lets an operation say besides its answer. */
export interface Door {
  device: string;
  deviceCookie: string | undefined;
  setSession(token: string, expiresAt: string): void;
  setDevice(token: string): void;
  clearSession(): void;
}

export interface Operation {
  module: string;
  name: string;
  summary: string;
  access: "read" | "write";
  /** Part of the path between module and name, such as "{requestId}". */
  at: string;
  permission: Permission;
  input: TObject;
  output: TSchema | "file";
  takes: "json" | "file";
  /** A read whose input is a secret or somebody's words: it travels in a body, because addresses are kept in many places. */
  inBody: boolean;
  /** What it answers opens a stream of changes; see platform/live/stream-door.ts. */
  stream: boolean;
  /**
   * It must not be known who asks, nor when: the door reads no cookie and no address and writes no line in the log; a
   * write leaves nothing but what `run` itself writes, since audit entries, events and jobs carry times and an order.
   */
  withoutSession: boolean;
  refusals: Refusals;
  /** Longest body in bytes. */
  bodyLimit: number;
  run(context: Context<never, unknown, string>): Promise<unknown>;
}

interface Definition<Tables, Input extends TObject, Output extends TSchema | "file", Codes extends Refusals> {
  name: string;
  /** One sentence for the contract: what it does for whom. */
  summary: string;
  access: "read" | "write";
  at?: string;
  permission: Permission;
  input: Input;
  output: Output;
  takes?: "json" | "file";
  inBody?: boolean;
  stream?: boolean;
  withoutSession?: boolean;
  bodyLimit?: number;
  refusals: Codes;
  run(
    context: Context<Tables, Static<Input>, keyof Codes & string>,
  ): Promise<Output extends TSchema ? Static<Output> : FileAnswer>;
}

/** An operation that still knows its types, for callers without HTTP. */
export interface TypedOperation<Input, Output> extends Operation {
  readonly types?: { input: Input; output: Output };
}

/** The way a module defines its operations: bound to the module's name and to the tables it may see. */
export function operationsOf<Tables>(module: string) {
  return <Input extends TObject, Output extends TSchema | "file", const Codes extends Refusals>(
    definition: Definition<Tables, Input, Output, Codes>,
  ): TypedOperation<Static<Input>, Output extends TSchema ? Static<Output> : FileAnswer> => {
    return {
      at: "",
      takes: "json",
      inBody: false,
      stream: false,
      withoutSession: false,
      bodyLimit: 256 * 1024,
      ...definition,
      module,
    } as unknown as TypedOperation<Static<Input>, Output extends TSchema ? Static<Output> : FileAnswer>;
  };
}
