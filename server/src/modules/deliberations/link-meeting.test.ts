import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { wholeCouncil } from "../councils/councils.fixture.ts";
import { act as actOnMeeting, item } from "../meetings/meetings.fixture.ts";
import { act, codeOf, read, shown, takenUp } from "./topics.fixture.ts";

const linli = testDistrict();
const chen = "community-officer-chen";

const today = () => linli.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
const days = (n: number) => linli.clock.advance(`PT${24 * n}H`);
const step = async (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  expectOk(await act(linli, chen, operation, topicId, input));
const refused = (operation: string, topicId: string, input: Record<string, unknown> = {}) =>
  codeOf(act(linli, chen, operation, topicId, input));
const publish = (kind: string) => ({ id: newId(), kind, words: "见会议通知", photoIds: [] });
const onMeeting = async (operation: string, meetingId: string, input: Record<string, unknown> = {}) =>
  expectOk(await actOnMeeting(linli, operation, meetingId, input));

const plan = (councilId: string, change: Record<string, unknown> = {}) => ({
  meetingId: newId(),
  itemId: newId(),
  councilId,
  startsAt: linli.clock
    .now()
    .add({ hours: 24 * 9 })
    .toString(),
  minutesLong: 90,
  place: "社区议事厅",
  forPublic: true,
  ...change,
});

/** Taken up and past the Party members' meeting: the residents' hearing is open. */
async function atHearing(): Promise<string> {
  const id = await takenUp(linli, "community-topic");
  await step("publish-stage", id, publish("notice"));
  days(4);
  await step("record-sitting", id, { heldOn: today(), dueCount: 4, presentCount: 3 });
  await step("publish-stage", id, publish("minutes"));
  await step("complete-stage", id, { agreed: true });
  return id;
}

test("a council's meeting is planned for the stage; who came and the minutes are taken from it and typed nowhere else", async () => {
  const councilId = await wholeCouncil(linli);
  const id = await atHearing();
  await step("publish-stage", id, publish("notice"));
  const body = plan(councilId);
  await step("plan-stage-meeting", id, body);
  await step("plan-stage-meeting", id, body);
  const other = await atHearing();
  expect(await refused("plan-stage-meeting", other, body)).toEqual([409, "meeting-id-taken"]);
  const { meetingId } = body;
  const open = async () => (await shown(linli, chen, id)).steps[1];
  expect((await open()).sitting).toMatchObject({
    meetingId,
    ended: false,
    title: "居民听证：在翠屏小区装电动车充电棚",
  });
  expect((await shown(linli, chen, id)).nextStep).toMatchObject({ does: "wait" });
  await onMeeting("convene-meeting", meetingId);
  linli.clock.set(body.startsAt);
  await onMeeting("open-meeting", meetingId);
  for (const person of ["resident-li", "grid-worker-wang"] as const)
    await onMeeting("mark-attendance", meetingId, { personId: linli.id("person", person), present: true });
  await onMeeting("close-meeting", meetingId);
  expect(await refused("complete-stage", id, { agreed: true })).toEqual([409, "stage-evidence-missing"]);
  expect((await open()).missing.map(({ need }: { need: string }) => need)).toEqual(["minutes-published"]);
  await linli.rows("update meetings.meetings set state = 'published', published_at = now() where id = $1", [
    meetingId,
  ]);
  expect((await open()).missing).toEqual([]);
  await step("complete-stage", id, { agreed: true });
  const seen = await read(linli, "anyone", id);
  expect(seen.stage.name).toBe("居民表决");
  expect(seen.steps[1].sitting).toMatchObject({ due: 3, present: 2, ended: true });
});

test("a meeting that is there already is put to the stage, when the topic is on its agenda and it begins in its turn", async () => {
  const councilId = await wholeCouncil(linli);
  const early = newId();
  const chens = await linli.as(chen);
  const arranged = {
    councilId,
    title: "议事会",
    minutesLong: 60,
    place: "议事厅",
    forPublic: true,
    codeRotates: false,
  };
  const soon = linli.clock.now().add({ hours: 24 }).toString();
  expectOk(await chens.call("plan-meeting", { id: early, ...arranged, startsAt: soon }));
  const id = await atHearing();
  await onMeeting("set-agenda", early, { items: [item({ topicId: id })] });
  const fitting = newId();
  const later = linli.clock.now().add({ hours: 48 }).toString();
  expectOk(await (await linli.as(chen)).call("plan-meeting", { id: fitting, ...arranged, startsAt: later }));
  for (const meetingId of [early, fitting, newId()]) {
    expect(await refused("link-meeting", id, { meetingId })).toEqual([422, "meeting-unfit"]);
  }
  await onMeeting("set-agenda", fitting, { items: [item({ topicId: id })] });
  await step("link-meeting", id, { meetingId: fitting });
  expect((await shown(linli, chen, id)).steps[1].sitting.meetingId).toBe(fitting);
  await step("record-sitting", id, { heldOn: today(), dueCount: 9, presentCount: 5 });
  expect((await shown(linli, chen, id)).steps[1].sitting).toMatchObject({ meetingId: null, due: 9, ended: true });
});

test("Party members do not meet in a council, and a vote is no meeting", async () => {
  const councilId = await wholeCouncil(linli);
  const id = await takenUp(linli, "community-topic");
  expect(await refused("plan-stage-meeting", id, plan(councilId))).toEqual([422, "meeting-unfit"]);
  expect(await refused("plan-stage-meeting", id, plan(newId()))).toEqual([404, "not-found"]);
  const poll = await takenUp(linli, "quick-poll");
  expect(await refused("plan-stage-meeting", poll, plan(councilId))).toEqual([409, "stage-of-other-kind"]);
  expect(await refused("link-meeting", poll, { meetingId: newId() })).toEqual([409, "stage-of-other-kind"]);
});
