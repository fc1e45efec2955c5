import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, codeOf, read, shown, takenUp } from "./topics.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

const step = async (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  expectOk(await act(linli, chen, operation, topicId, input));
const refused = (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  codeOf(act(linli, chen, operation, topicId, input));

const vote = (change: Record<string, unknown> = {}) => ({
  voteId: newId(),
  title: "要不要装充电棚",
  words: "东门旁装一个充电棚",
  kind: "yes-no",
  secrecy: "open",
  options: [],
  opensAt: linli.clock
    .now()
    .add({ hours: 24 * 5 })
    .toString(),
  closesAt: linli.clock
    .now()
    .add({ hours: 24 * 8 })
    .toString(),
  ...change,
});

test("the vote of a stage is written down for those who decide, and its count alone ends the stage", async () => {
  const id = await takenUp(linli, "quick-poll");
  const body = vote();
  await step("draft-stage-vote", id, body);
  await step("draft-stage-vote", id, body);
  const seen = await shown(linli, chen, id);
  expect(seen.steps[0].vote).toMatchObject({
    id: body.voteId,
    title: "要不要装充电棚",
    state: "prepared",
    outcome: null,
  });
  expect(seen.nextStep).toEqual({ does: "wait", on: "2026-12-02" });
  const chens = await linli.as(chen);
  const { version } = expectOk(await chens.call("show-vote", { voteId: body.voteId })).body;
  expectOk(await chens.call("announce-vote", { voteId: body.voteId, version }));
  linli.clock.set(body.opensAt);
  await linli.runJob("open-due-votes");
  for (const by of ["resident-li", "resident-zhou"] as const) {
    const cast = { voteId: body.voteId, electorId: null, choice: { answer: "yes" }, phone: null, code: null };
    await (await linli.as(by)).call("cast-ballot", cast);
  }
  expect(await refused("complete-stage", id, { agreed: true })).toEqual([409, "stage-evidence-missing"]);
  linli.clock.set(body.closesAt);
  await linli.runJob("close-due-votes");
  const [counted] = await linli.rows("select outcome from votes.votes where id = $1", [body.voteId]);
  await step("complete-stage", id, { agreed: false });
  const passed = counted!.outcome === "passed";
  expect((await read(linli, "anyone", id)).state).toBe(passed ? "decided" : "not-adopted");
});

test("not before its turn, not for a stage that is no vote, not under another topic's id, and only as votes can be held", async () => {
  const id = await takenUp(linli, "quick-poll");
  expect(await refused("draft-stage-vote", id, vote({ opensAt: "2026-11-01T00:00:00Z" }))).toEqual([
    422,
    "vote-unfit",
  ]);
  expect(await refused("draft-stage-vote", id, vote({ kind: "single" }))).toEqual([422, "options-missing"]);
  const body = vote();
  await step("draft-stage-vote", id, body);
  const other = await takenUp(linli, "quick-poll");
  expect(await refused("draft-stage-vote", other, body)).toEqual([409, "vote-id-taken"]);
  const meeting = await takenUp(linli, "community-topic");
  expect(await refused("draft-stage-vote", meeting, vote())).toEqual([409, "stage-of-other-kind"]);
});
