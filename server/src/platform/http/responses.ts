import { type TSchema, Type } from "typebox";
import type { Operation } from "../operations/operation.ts";
import { commonRefusals } from "../refusals.ts";

/** The answers an operation may give, for validation and for the contract: its output and every refusal by status. */
export function responsesOf(operation: Operation): Record<number, unknown> {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries({ ...commonRefusals, ...operation.refusals })) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const responses: Record<number, unknown> = {
    200: operation.stream
      ? { description: "server-sent events", content: { "text/event-stream": { schema: { type: "string" } } } }
      : operation.output === "file"
        ? {
            description: "the file",
            content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
          }
        : operation.output,
  };
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    responses[status] = {
      description: codes.join(", "),
      content: { "application/problem+json": { schema: problemSchema(codes) } },
    };
  }
  return responses;
}

function problemSchema(codes: string[]): TSchema {
  return Type.Object({
    type: Type.String(),
    title: Type.String({ description: "in the caller's language" }),
    status: Type.Integer(),
    code: Type.String({ enum: codes }),
    facts: Type.Optional(Type.Object({}, { additionalProperties: true })),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), problem: Type.String() }))),
  });
}
