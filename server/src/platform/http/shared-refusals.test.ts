import { expect, test } from "vitest";
import { withSharedRefusals } from "./shared-refusals.ts";

const refusal = (description: string) => ({ description, content: { "application/problem+json": { schema: {} } } });
const answer = { description: "", content: { "application/json": { schema: { type: "object" } } } };

test("the same refusal of two operations is described once, and every name leads to its description", () => {
  const contract = withSharedRefusals({
    paths: {
      "/a": { get: { operationId: "a", responses: { 200: answer, 404: refusal("not-found") } } },
      "/b": { post: { responses: { 404: refusal("not-found"), 409: refusal("wrong-state, changed-meanwhile") } } },
    },
    components: { schemas: {} },
  });
  expect(contract.components).toEqual({
    schemas: {},
    responses: {
      "404.not-found": refusal("not-found"),
      "409.wrong-state.changed-meanwhile": refusal("wrong-state, changed-meanwhile"),
    },
  });
  const missing = { $ref: "#/components/responses/404.not-found" };
  expect(contract.paths).toEqual({
    "/a": { get: { operationId: "a", responses: { 200: answer, 404: missing } } },
    "/b": {
      post: {
        responses: { 404: missing, 409: { $ref: "#/components/responses/409.wrong-state.changed-meanwhile" } },
      },
    },
  });
});
