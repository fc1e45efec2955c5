import { expect, test } from "vitest";
import { asking, changed, moved, ofKind, type Parts, type Stage, withNew, without } from "./draft.ts";

const parts: Parts = [
  {
    kind: "meeting",
    may: ["notice-given", "committee-told", "meeting-held", "quorum-met", "minutes-published"],
    must: ["meeting-held"],
  },
  { kind: "vote", may: ["notice-given", "committee-told", "vote-closed"], must: ["vote-closed"] },
  { kind: "publication", may: ["published", "period-over", "objections-answered"], must: ["published"] },
];

const stage = (code: string, change: Partial<Stage> = {}): Stage => ({
  ...{ code, name: code, nameEn: code, kind: "meeting", who: "residents", noticeDays: 3, lastsDays: 0 },
  ...{ quorum: { numerator: 1, denominator: 2 }, needs: ["notice-given", "meeting-held", "quorum-met"] },
  ...{ decides: true, onFailure: "ends", backTo: null },
  ...change,
});
const codes = (stages: readonly Stage[]) => stages.map(({ code }) => code);
const three = [stage("a"), stage("b"), stage("c")];

test("stages move one place, and stay where there is no further one", () => {
  expect(codes(moved(three, "c", -1))).toEqual(["a", "c", "b"]);
  expect(codes(moved(three, "a", 1))).toEqual(["b", "a", "c"]);
  expect(codes(moved(three, "a", -1))).toEqual(["a", "b", "c"]);
  expect(codes(moved(three, "c", 1))).toEqual(["a", "b", "c"]);
  expect(codes(without(three, "b"))).toEqual(["a", "c"]);
  expect(changed(three, "b", { name: "听证" })[1]).toMatchObject({ code: "b", name: "听证" });
});

test("a new stage asks for what its kind must, under a code of its own", () => {
  const once = withNew(three, "vote", parts);
  expect(once.stages[3]).toMatchObject({ code: "vote-4", kind: "vote", needs: ["vote-closed"], name: "" });
  const again = withNew([...three, stage("vote-5")], "vote", parts);
  expect(again.code).toBe("vote-6");
});

test("another kind keeps what it can ask for, in its order, and drops the numbers of what it cannot", () => {
  expect(ofKind(stage("a"), "vote", parts)).toMatchObject({
    ...{ kind: "vote", needs: ["notice-given", "vote-closed"], noticeDays: 3, quorum: null, decides: true },
  });
  expect(ofKind(stage("a"), "publication", parts)).toMatchObject({
    ...{ needs: ["published"], noticeDays: 0, decides: false },
  });
  expect(asking(stage("a"), ["meeting-held"])).toMatchObject({ noticeDays: 0, quorum: null });
});
