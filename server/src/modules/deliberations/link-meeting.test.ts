import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { openCouncil, wholeCouncil } from "../councils/councils.fixture.ts";
import { act as actOnMeeting, item } from "../meetings/meetings.fixture.ts";
import { act, codeOf, fromCouncil, read, shown, takenUp } from "./topics.fixture.ts";

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

/** A council's meeting so many hours from now, with nothing on its agenda. */
async function planned(councilId: string, hours: number, title: string, by: Character = chen): Promise<string> {
  const id = newId();
  const arranged = { title, minutesLong: 60, place: "议事厅", forPublic: true, codeRotates: false };
  const startsAt = linli.clock.now().add({ hours }).toString();
  expectOk(await (await linli.as(by)).call("plan-meeting", { id, councilId, ...arranged, startsAt }));
  return id;
}

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

test("a meeting that is there already is chosen from those that fit, and the topic comes on its agenda", async () => {
  const councilId = await wholeCouncil(linli);
  const elsewhere = await openCouncil(linli, { areaId: linli.id("area", "community-b1") }, "street-officer-wu");
  const early = await planned(councilId, 24, "早的会");
  const id = await atHearing();
  const other = await planned(elsewhere, 48, "别处的会", "street-officer-wu");
  const gone = await planned(councilId, 48, "取消的会");
  await onMeeting("cancel-meeting", gone, { because: "不开了" });
  const fitting = await planned(councilId, 48, "十二月议事会");
  const choice = async (by: Character = chen) =>
    expectOk(await (await linli.as(by)).call("list-stage-meetings", { topicId: id })).body;
  expect((await choice()).meetings.map(({ id: found }: { id: string }) => found)).toEqual([fitting]);
  expect((await choice()).meetings[0]).toMatchObject({ title: "十二月议事会", state: "planned", onAgenda: false });
  expect((await choice()).councils.map(({ id: found }: { id: string }) => found)).toContain(councilId);
  expect((await choice()).councils.map(({ id: found }: { id: string }) => found)).not.toContain(elsewhere);
  for (const meetingId of [early, other, gone, newId()]) {
    expect(await refused("link-meeting", id, { meetingId })).toEqual([422, "meeting-unfit"]);
  }
  expect(await refused("plan-stage-meeting", id, plan(elsewhere))).toEqual([422, "meeting-unfit"]);
  expect((await (await linli.as("grid-worker-wang")).call("list-stage-meetings", { topicId: id })).status).toBe(403);
  expect((await (await linli.as("community-officer-qian")).call("list-stage-meetings", { topicId: id })).status).toBe(
    404,
  );
  await onMeeting("set-agenda", fitting, { items: [item()] });
  await step("link-meeting", id, { meetingId: fitting });
  expect((await shown(linli, chen, id)).steps[1].sitting.meetingId).toBe(fitting);
  const { items } = expectOk(await (await linli.as(chen)).call("show-meeting", { meetingId: fitting })).body;
  expect(items.map(({ title, topicId }: { title: string; topicId: string | null }) => [title, topicId])).toEqual([
    ["楼道灯怎么修", null],
    ["在翠屏小区装电动车充电棚", id],
  ]);
  expect((await choice()).meetings[0]).toMatchObject({ id: fitting, onAgenda: true });
  await step("record-sitting", id, { heldOn: today(), dueCount: 9, presentCount: 5 });
  expect((await shown(linli, chen, id)).steps[1].sitting).toMatchObject({ meetingId: null, due: 9, ended: true });
});

test("a meeting that is cancelled leaves the stage without one, and another can be chosen", async () => {
  const councilId = await wholeCouncil(linli);
  const id = await atHearing();
  const [first, second] = [await planned(councilId, 24, "第一次"), await planned(councilId, 48, "第二次")];
  await step("link-meeting", id, { meetingId: first });
  await onMeeting("cancel-meeting", first, { because: "不开了" });
  const seen = await shown(linli, chen, id);
  expect(seen.steps[1].sitting).toBeNull();
  await step("publish-stage", id, publish("notice"));
  expect((await shown(linli, chen, id)).nextStep.does).toBe("hold-meeting");
  await step("link-meeting", id, { meetingId: second });
});

test("Party members do not meet in a council, and a vote is no meeting", async () => {
  const councilId = await wholeCouncil(linli);
  const id = await takenUp(linli, "community-topic");
  expect(await refused("plan-stage-meeting", id, plan(councilId))).toEqual([422, "meeting-unfit"]);
  expect(await refused("plan-stage-meeting", id, plan(newId()))).toEqual([404, "not-found"]);
  const poll = await takenUp(linli, "quick-poll");
  expect(await refused("plan-stage-meeting", poll, plan(councilId))).toEqual([409, "stage-of-other-kind"]);
  expect(await refused("link-meeting", poll, { meetingId: newId() })).toEqual([409, "stage-of-other-kind"]);
  const choice = async (topicId: string) =>
    expectOk(await (await linli.as(chen)).call("list-stage-meetings", { topicId })).body;
  for (const topicId of [id, poll, await fromCouncil(linli)]) {
    expect(await choice(topicId)).toEqual({ meetings: [], councils: [] });
  }
});
