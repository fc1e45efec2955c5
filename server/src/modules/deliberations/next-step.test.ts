import { expect, test } from "vitest";
import { nextStepOf } from "./next-step.ts";
import { missingOf, type StageFacts } from "./rules.ts";
import { shippedProcedures } from "./shipped-procedures.ts";

const nothing: StageFacts = {
  openedOn: "2026-11-24",
  noticeOn: null,
  committeeToldOn: null,
  sitting: null,
  vote: null,
  publishedOn: null,
  openObjections: 0,
  upheldObjections: 0,
  tasks: { total: 0, open: 0 },
};

const next = (procedure: string, code: string, facts: Partial<StageFacts> = {}, today = "2026-11-24") => {
  const stage = shippedProcedures.find((known) => known.code === procedure)!.stages.find((one) => one.code === code)!;
  const all = { ...nothing, ...facts };
  const { does, on } = nextStepOf(stage, all, missingOf(stage, all, today));
  return on === null ? does : `${does} ${on}`;
};

test("a meeting: notice, meeting from its day on, minutes, then the stage is complete", () => {
  const sitting = { heldOn: "2026-11-28", ended: true, due: 4, present: 2, quorumMet: null, minutesPublished: false };
  const noticeOn = "2026-11-24";
  const at = (facts: Partial<StageFacts>) => next("community-topic", "party-members", facts, "2026-11-28");
  expect(at({})).toBe("publish-notice");
  expect(next("community-topic", "party-members", { noticeOn })).toBe("hold-meeting 2026-11-28");
  expect(at({ noticeOn })).toBe("hold-meeting");
  expect(at({ noticeOn, sitting: { ...sitting, present: 1 } })).toBe("hold-meeting");
  expect(at({ noticeOn, sitting: { ...sitting, heldOn: "2026-12-05", ended: false } })).toBe("wait 2026-12-05");
  expect(at({ noticeOn, sitting })).toBe("publish-minutes");
  expect(at({ noticeOn, sitting: { ...sitting, minutesPublished: true } })).toBe("complete");
});

test("a vote: prepare it, wait until it closes", () => {
  expect(next("quick-poll", "poll")).toBe("prepare-vote");
  const vote = { opensOn: "2026-11-25", closesOn: "2026-12-02", counted: false, passed: false };
  expect(next("quick-poll", "poll", { vote })).toBe("wait 2026-12-02");
  expect(next("quick-poll", "poll", { vote: { ...vote, counted: true } })).toBe("complete");
});

test("a publication: publish, answer who objects, wait for the last of its days", () => {
  const at = (facts: Partial<StageFacts>, today?: string) =>
    next("community-topic", "decision-published", facts, today);
  expect(at({})).toBe("publish");
  expect(at({ publishedOn: "2026-11-24" })).toBe("wait 2026-12-02");
  expect(at({ publishedOn: "2026-11-24", openObjections: 1 })).toBe("answer-objections");
  expect(at({ publishedOn: "2026-11-24" }, "2026-12-02")).toBe("complete");
  expect(next("owners-decision", "notice", { publishedOn: "2026-11-24" })).toBe("tell-committee");
});

test("carrying out: give tasks, wait for those who have them", () => {
  expect(next("community-topic", "carried-out")).toBe("give-task");
  expect(next("community-topic", "carried-out", { tasks: { total: 2, open: 1 } })).toBe("wait");
  expect(next("community-topic", "carried-out", { tasks: { total: 2, open: 0 } })).toBe("complete");
});
