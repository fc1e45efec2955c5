import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import type { ProblemWords } from "../../platform/http/problem.ts";
import { explain } from "../../platform/http/shell.ts";
import { Refusal } from "../../platform/refusals.ts";
import { errorsDocument, type SpecDocument, xmlOf } from "./documents.ts";

export type Format = "xml" | "json";

/** Several things that are wrong with one form. */
export class Faults extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super("several faults");
    this.refusals = refusals;
  }
}

export function sendDocument(reply: FastifyReply, format: Format, document: SpecDocument): FastifyReply {
  reply.header("cache-control", "no-store");
  if (format === "json") return reply.type("application/json; charset=utf-8").send(JSON.stringify(document.json));
  return reply.type("text/xml; charset=utf-8").send(xmlOf(document));
}

/** Every no leaves in the specification's error format: always an array, whose codes are those of HTTP. */
export function sendErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  error: FastifyError | Refusal | Faults,
  words: ProblemWords,
): FastifyReply {
  const format = /\.json(\?|$)/.test(request.url) ? "json" : "xml";
  const errors = (error instanceof Faults ? error.refusals : [error]).map((each) => {
    const problem = explain(shown(each), request, words);
    if (problem.status >= 500) request.log.error({ err: each }, "a bug");
    return { code: specStatus(problem.status), description: problem.title };
  });
  return sendDocument(reply.code(errors[0]!.code), format, errorsDocument(errors));
}

/** A body that is no form: the general words speak of photos. */
function shown(error: FastifyError | Refusal): FastifyError | Refusal {
  const noForm = !(error instanceof Refusal) && error.statusCode === 415;
  return noForm ? new Refusal("parameter-wrong", 400, { parameter: "Content-Type", expected: "form" }) : error;
}

/** GeoReport v2 knows 403 for the key, 404 for what is not found, and 400 for every other no. */
function specStatus(status: number): number {
  if (status === 401) return 403;
  return status === 403 || status === 404 || status === 429 || status >= 500 ? status : 400;
}
