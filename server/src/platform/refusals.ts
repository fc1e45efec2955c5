/** HTTP status by which a refusal is answered. 404 not visible, 403 visible without right, 409 and 422 state and law. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 423 | 429;

/** The closed list of refusals an operation may answer with: code → status. */
export type Refusals = Readonly<Record<string, RefusalStatus>>;

export type RefusalFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * An expected no: the user's matter, told in the user's words, never logged as an error.
 * `facts` fill the message's blanks and travel in the problem document; they hold no personal data.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: RefusalStatus;
  readonly facts: RefusalFacts;

  constructor(code: string, status: RefusalStatus, facts: RefusalFacts = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.facts = facts;
  }
}

/** A refusal after which what was written before it stays: an attempt that must be counted though it failed. */
export class KeptRefusal extends Refusal {}

/** Refusals that the runner and the HTTP door give for every operation. */
export const commonRefusals = {
  "input-invalid": 400,
  "sign-in-needed": 401,
  "right-missing": 403,
  "not-found": 404,
  "too-many-tries": 429,
} as const satisfies Refusals;
