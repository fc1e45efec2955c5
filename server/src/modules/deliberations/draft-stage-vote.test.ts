import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
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

test("a vote that is prepared already is chosen from those that fit: these voters, this place, in its turn, nobody else's", async () => {
  const chens = await linli.as(chen);
  const id = await takenUp(linli, "quick-poll");
  const { voteId: _id, ...draft } = vote();
  const prepared = async (change: Record<string, unknown> = {}) => {
    const whom = { electorate: "residents", areaId: linli.id("area", "community-a1"), ...change };
    const voteId = newId();
    expectOk(await chens.call("prepare-vote", { voteId, ...draft, ...whom }));
    return voteId;
  };
  const fitting = await prepared();
  await prepared({ electorate: "party-members" });
  const ofOneHouse = await prepared({ buildingIds: [linli.id("building", "cuiping-1")] });
  const choice = async (topicId: string, by: Character = chen) =>
    (await linli.as(by)).call("list-stage-votes", { topicId });
  const chosen = async (topicId: string) =>
    expectOk(await choice(topicId)).body.votes.map(({ id: found }: { id: string }) => found);
  expect(await chosen(id)).toEqual([fitting]);
  expect(expectOk(await choice(id)).body.votes[0]).toMatchObject({ title: "要不要装充电棚", state: "prepared" });
  expect(await refused("link-vote", id, { voteId: ofOneHouse })).toEqual([422, "vote-unfit"]);
  await step("link-vote", id, { voteId: fitting });
  const other = await takenUp(linli, "quick-poll");
  expect(await chosen(other)).toEqual([]);
  expect(await chosen(await takenUp(linli, "community-topic"))).toEqual([]);
  expect((await choice(id, "grid-worker-wang")).status).toBe(403);
  expect((await choice(id, "community-officer-qian")).status).toBe(404);

  // Cancelled, it leaves the stage without one.
  const { version } = expectOk(await chens.call("show-vote", { voteId: fitting })).body;
  expectOk(await chens.call("cancel-vote", { voteId: fitting, version, because: "题目要改" }));
  expect((await shown(linli, chen, id)).nextStep.does).toBe("prepare-vote");
  await step("draft-stage-vote", id, vote());
});
