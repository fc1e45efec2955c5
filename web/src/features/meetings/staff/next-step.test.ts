import { expect, test } from "vitest";
import { nextStepOf } from "./next-step.tsx";

const minutes = (approvedAt: string | null) => ({
  ...{ version: 1, drafted: true, words: "", signedOnPaper: false, draftForPublic: "" },
  approvedAt,
});
const item = { id: "1", title: "灯", words: "", presenter: "", topicId: null };

test.each([
  ["planned", [], null, "agenda"],
  ["planned", [item], null, "convene"],
  ["convened", [item], null, "open"],
  ["open", [item], null, "close"],
  ["closed", [item], minutes(null), "write"],
  ["closed", [item], minutes("2026-12-01T11:00:00Z"), "publish"],
  ["published", [item], minutes("2026-12-01T11:00:00Z"), "done"],
  ["cancelled", [], null, "cancelled"],
] as const)("%s, with an agenda of %j: the next is %4$s", (state, items, written, next) => {
  expect(nextStepOf({ state, items: [...items], minutes: written })).toBe(next);
});
