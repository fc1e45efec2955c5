/** A refusal as the server words it (RFC 9457): stable `code`, a sentence for the reader, faults by field. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly errors: readonly { field: string; problem: string }[];
  /** What the refusal knows besides its sentence, such as the problems of a sheet. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(document: ProblemDocument, status: number) {
    super(document.code);
    this.name = "Refused";
    this.code = document.code;
    this.status = status;
    this.title = document.title;
    this.errors = document.errors;
    this.facts = document.facts ?? {};
  }
}

/** The network was gone, or the server: nothing is known about what was sent. Sending it again under its id is safe. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : "unreachable");
    this.name = "Unreachable";
  }
}

interface ProblemDocument {
  code: string;
  title: string;
  errors: { field: string; problem: string }[];
  facts?: Record<string, unknown>;
}

/** What an answer other than success means. A gateway's page without a problem document is no refusal by the server. */
export function failureOf(status: number, body: unknown): Refused | Unreachable {
  const document = documentOf(body);
  if (document === null || status === 503) return new Unreachable(new Error(`answered ${status}`));
  return new Refused(document, status);
}

function documentOf(body: unknown): ProblemDocument | null {
  if (typeof body !== "object" || body === null) return null;
  const { code, title, errors, facts } = body as Record<string, unknown>;
  if (typeof code !== "string" || typeof title !== "string") return null;
  return {
    code,
    title,
    errors: Array.isArray(errors) ? errors.filter(isFault) : [],
    facts: typeof facts === "object" && facts !== null ? (facts as Record<string, unknown>) : {},
  };
}

function isFault(fault: unknown): fault is { field: string; problem: string } {
  if (typeof fault !== "object" || fault === null) return false;
  const { field, problem } = fault as Record<string, unknown>;
  return typeof field === "string" && typeof problem === "string";
}
