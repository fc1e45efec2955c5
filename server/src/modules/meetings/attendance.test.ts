import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, seat } from "../councils/councils.fixture.ts";
import { act, atEvening, call, codeOf, convened, evening, shown, underWay } from "./meetings.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

const hall = async (meetingId: string, by: Character = chen) =>
  call(linli, by, "show-hall", { meetingId, origin: "https://linli.example" });
const codeIn = async (meetingId: string) => {
  const { checkIn } = expectOk(await hall(meetingId)).body;
  return checkIn.address.split("#")[1] as string;
};
const checkIn = (by: Character, meetingId: string, code: string) => call(linli, by, "check-in", { meetingId, code });
const mark = (meetingId: string, who: string, present: boolean) =>
  act(linli, "mark-attendance", meetingId, { personId: linli.id("person", who as never), present });

describe("checking in by the code on the wall", () => {
  test("counts a member once; whoever does not sit in the council is nobody here", async () => {
    const { id } = await convened(linli);
    linli.clock.set("2026-12-01T09:00:00Z");
    const code = await codeIn(id);
    const before = expectOk(await call(linli, "anyone", "show-check-in", { meetingId: id })).body;
    expect(before).toMatchObject({ councilName: expect.stringContaining("议事会"), sits: false, present: false });
    expectOk(await checkIn("resident-li", id, code));
    expectOk(await checkIn("resident-li", id, code));
    expect((await checkIn("resident-ma", id, code)).status).toBe(404);
    expect((await checkIn("anyone", id, code)).status).toBe(401);
    const after = expectOk(await call(linli, "resident-li", "show-check-in", { meetingId: id })).body;
    expect(after).toMatchObject({ sits: true, present: true });
    const screen = expectOk(await hall(id)).body;
    expect(screen.presentNames).toEqual(["李示例"]);
    expect(screen.quorum).toEqual({ due: 3, needed: 2, present: 1, met: false });
    expect(screen.checkIn.qrSvg).toContain("<svg");
    const [seat] = (await shown(linli, id)).attendance;
    expect(seat.mark).toMatchObject({ way: "code", count: 1 });
    expect(Temporal.Instant.from(seat.mark.at).toString()).toBe("2026-12-01T09:00:00Z");
  });

  test("begins two hours before, to the minute", async () => {
    const { id } = await convened(linli);
    const code = await codeIn(id);
    linli.clock.set("2026-12-01T08:59:59Z");
    expect(await codeOf(checkIn("resident-li", id, code))).toEqual([409, "check-in-too-early"]);
    linli.clock.set("2026-12-01T09:00:00Z");
    expectOk(await checkIn("resident-li", id, code));
  });

  test("a code that rotates is right for a short while; another meeting's is never right", async () => {
    const { id } = await convened(linli, { codeRotates: true });
    const other = await convened(linli);
    atEvening(linli);
    const code = await codeIn(id);
    expect(await codeOf(checkIn("resident-li", other.id, code))).toEqual([422, "check-in-code-wrong"]);
    linli.clock.advance("PT60S");
    expect(await codeIn(id)).not.toBe(code);
    expectOk(await checkIn("resident-li", id, code));
    linli.clock.advance("PT30S");
    expect(await codeOf(checkIn("resident-zhou", id, code))).toEqual([422, "check-in-code-wrong"]);
  });

  test("the hall's screen is for whoever runs the meeting; what is not convened has no check-in", async () => {
    const { id } = await convened(linli);
    expect((await hall(id, "grid-worker-wang")).status).toBe(403);
    expect((await hall(id, "street-officer-wu")).status).toBe(404);
    expectOk(await act(linli, "cancel-meeting", id, { because: "停电" }));
    expect(expectOk(await hall(id)).body.checkIn).toBeNull();
    expect((await call(linli, "anyone", "show-check-in", { meetingId: id })).status).toBe(404);
    expect((await call(linli, "anyone", "show-check-in", { meetingId: newId() })).status).toBe(404);
  });

  test("thirty phones at once: each counts once", async () => {
    const { id } = await convened(linli);
    atEvening(linli);
    const code = await codeIn(id);
    const members = ["resident-li", "resident-zhou", "grid-worker-wang"] as const;
    for (const by of members) await linli.as(by);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => checkIn(members[n % 3]!, id, code)));
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
    expect((await shown(linli, id)).quorum).toMatchObject({ present: 3 });
    const marks = await linli.rows("select 1 from meetings.attendance_marks where meeting_id = $1", [id]);
    expect(marks).toHaveLength(3);
  });
});

describe("opening and the quorum", () => {
  test("opens on its day and not before; who sits then is who had to come", async () => {
    const { id, councilId } = await convened(linli);
    linli.clock.set("2026-11-30T15:59:59Z");
    expect(await codeOf(act(linli, "open-meeting", id))).toEqual([409, "not-the-day"]);
    linli.clock.set("2026-11-30T16:00:00Z");
    await seat(linli, councilId, "resident-ma");
    expectOk(await act(linli, "open-meeting", id));
    const { version } = await shown(linli, id);
    expect(await codeOf(call(linli, chen, "open-meeting", { meetingId: id, version: version - 1 }))).toEqual([
      409,
      "meeting-open",
    ]);
    expect((await shown(linli, id)).quorum).toEqual({ due: 4, needed: 3, present: 0, met: false });
  });

  test("two thirds of three: with two it is met, exactly; with one it is not", async () => {
    const { id } = await underWay(linli, ["resident-li"]);
    expect((await shown(linli, id)).quorum).toMatchObject({ needed: 2, present: 1, met: false });
    expectOk(await mark(id, "resident-zhou", true));
    expect((await shown(linli, id)).quorum).toMatchObject({ present: 2, met: true });
    const [held] = await linli.rows(
      "select state, quorum_met, members_due, present_count from meetings.held_meetings where id = $1",
      [id],
    );
    expect(held).toEqual({ state: "open", quorum_met: true, members_due: 3, present_count: 2 });
  });

  test("rules that were taken away leave no day without them, but a meeting of a bare council does not open", async () => {
    const { id } = await convened(linli);
    atEvening(linli);
    await linli.rows("delete from councils.rules");
    expect(await codeOf(act(linli, "open-meeting", id))).toEqual([409, "rules-missing"]);
  });
});

describe("the secretary's list", () => {
  test("marks and corrects; every mark stays, the newest counts", async () => {
    const { id } = await underWay(linli, ["resident-li", "resident-zhou"]);
    expectOk(await mark(id, "resident-zhou", false));
    expectOk(await mark(id, "resident-zhou", false));
    expect((await shown(linli, id)).quorum).toMatchObject({ present: 1, met: false });
    const marks = await linli.rows(
      "select present, way, post_id from meetings.attendance_marks where meeting_id = $1 and person_id = $2 order by id",
      [id, linli.id("person", "resident-zhou")],
    );
    const post_id = linli.id("post", "community-officer-chen");
    expect(marks).toEqual([
      { present: true, way: "list", post_id },
      { present: false, way: "list", post_id },
    ]);
  });

  test("knows only those who had to come: whoever joins the council later is not of this meeting", async () => {
    const { id, councilId } = await underWay(linli);
    expect((await mark(id, "resident-ma", true)).status).toBe(404);
    await seat(linli, councilId, "resident-ma", { startsOn: "2026-12-01" });
    expect((await mark(id, "resident-ma", true)).status).toBe(404);
    expectOk(await checkIn("resident-ma", id, await codeIn(id)));
    expect((await shown(linli, id)).quorum).toMatchObject({ due: 3, present: 2 });
    expect(linli.clock.now().toString()).toBe(evening);
  });
});
