import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, openCouncil, rules, seat, wholeCouncil } from "../councils/councils.fixture.ts";
import { act, arranged, call, codeOf, convened, evening, item, planned, shown } from "./meetings.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

describe("planning", () => {
  test("a meeting once under its id, ahead of now, by whoever runs the council", async () => {
    const councilId = await wholeCouncil(linli);
    const body = { id: newId(), councilId, ...arranged() };
    expectOk(await call(linli, chen, "plan-meeting", body));
    expectOk(await call(linli, chen, "plan-meeting", body));
    const other = { ...body, councilId: await openCouncil(linli) };
    expect(await codeOf(call(linli, chen, "plan-meeting", other))).toEqual([409, "meeting-id-taken"]);
    const past = { ...body, id: newId(), startsAt: "2026-11-24T00:59:00Z" };
    expect(await codeOf(call(linli, chen, "plan-meeting", past))).toEqual([422, "starts-not-ahead"]);
    const fresh = { ...body, id: newId() };
    expect((await call(linli, "street-officer-wu", "plan-meeting", fresh)).status).toBe(404);
    expect((await call(linli, "grid-worker-wang", "plan-meeting", fresh)).status).toBe(403);
    expect((await call(linli, chen, "plan-meeting", { ...fresh, councilId: newId() })).status).toBe(404);
  });

  test("is seen by staff around the council and by its members; strangers find nothing", async () => {
    const { id } = await planned(linli);
    const seers: Character[] = [];
    for (const by of [...linli.staff, "resident-li", "resident-zhou", "resident-ma"] as const) {
      const { status } = await call(linli, by, "show-meeting", { meetingId: id });
      if (status === 200) seers.push(by);
    }
    expect(seers).toEqual([
      "district-officer-he",
      "district-leader-lv",
      "street-officer-sun",
      "street-leader-tang",
      "community-officer-chen",
      "community-leader-cao",
      "grid-worker-wang",
      "grid-worker-zhao",
      "resident-li",
      "resident-zhou",
    ]);
    expect(
      (await shown(linli, id, "resident-zhou")).abilities.map(({ operation }: { operation: string }) => operation),
    ).toEqual(["answer-invitation", "check-in"]);
    for (const by of ["grid-worker-wang", "street-officer-wu"] as const) {
      const { status } = await call(linli, by, "cancel-meeting", { meetingId: id, version: 1, because: "x" });
      expect([by, status]).toEqual([by, by === "grid-worker-wang" ? 403 : 404]);
    }
    expect((await shown(linli, id)).state).toBe("planned");
  });

  test("of a street's council is seen in its communities, and run by the street alone", async () => {
    const councilId = await openCouncil(linli, { areaId: linli.id("area", "street-a") }, "street-officer-sun");
    const id = newId();
    const plan = { id, councilId, ...arranged() };
    expect((await call(linli, chen, "plan-meeting", plan)).status).toBe(403);
    expectOk(await call(linli, "street-officer-sun", "plan-meeting", plan));
    const { abilities, version } = await shown(linli, id);
    expect(abilities).toEqual([]);
    const agenda = { meetingId: id, version, items: [item()] };
    expect((await call(linli, chen, "set-agenda", agenda)).status).toBe(403);
    expect((await call(linli, chen, "show-hall", { meetingId: id, origin: "https://linli.example" })).status).toBe(
      403,
    );
    expectOk(await call(linli, "street-officer-sun", "set-agenda", agenda));
  });

  test("the lists show what comes, the next first, and what was, the last first, page by page", async () => {
    const councilId = await wholeCouncil(linli);
    const ids: string[] = [];
    for (let day = 1; day <= 52; day++) {
      const startsAt = Temporal.Instant.from(evening)
        .add({ hours: 24 * day })
        .toString();
      ids.push((await planned(linli, { councilId, startsAt })).id);
    }
    const list = async (more = {}) =>
      expectOk(await call(linli, chen, "list-meetings", { show: "coming", councilId, ...more })).body;
    const first = await list();
    const second = await list({ after: first.next });
    expect([...first.meetings, ...second.meetings].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
    expect((await call(linli, chen, "list-meetings", { show: "past", after: "nonsense" })).status).toBe(400);
    expectOk(await act(linli, "cancel-meeting", ids[0]!, { because: "停电" }));
    expectOk(await act(linli, "cancel-meeting", ids[1]!, { because: "停电" }));
    const past = await list({ show: "past" });
    expect(past.meetings.map(({ id }: { id: string }) => id)).toEqual([ids[1], ids[0]]);
  });
});

describe("the agenda", () => {
  test("is set whole, in its order, on the version that was read", async () => {
    const { id } = await planned(linli);
    const [one, two] = [item({ title: "一" }), item({ title: "二", topicId: newId() })];
    expectOk(await act(linli, "set-agenda", id, { items: [one, two] }));
    expectOk(await act(linli, "set-agenda", id, { items: [two, { ...one, title: "一改" }] }));
    expect((await shown(linli, id)).items.map(({ title }: { title: string }) => title)).toEqual(["二", "一改"]);
    const late = { meetingId: id, version: 1, items: [] };
    expect(await codeOf(call(linli, chen, "set-agenda", late))).toEqual([409, "meeting-changed-meanwhile"]);
    expect(await codeOf(act(linli, "set-agenda", id, { items: [one, one] }))).toEqual([422, "item-named-twice"]);
    const topics = await linli.rows("select topic_ids from meetings.held_meetings where id = $1", [id]);
    expect(topics).toEqual([{ topic_ids: [two.topicId] }]);
  });
});

describe("convening", () => {
  test("needs rules in force, an agenda, members, and a council that stands", async () => {
    const bare = await openCouncil(linli);
    const { id } = await planned(linli, { councilId: bare });
    expect(await codeOf(act(linli, "convene-meeting", id))).toEqual([409, "rules-missing"]);
    expectOk(await call(linli, chen, "set-council-rules", { councilId: bare, ...rules() }));
    expect(await codeOf(act(linli, "convene-meeting", id))).toEqual([409, "agenda-empty"]);
    expectOk(await act(linli, "set-agenda", id, { items: [item()] }));
    expect(await codeOf(act(linli, "convene-meeting", id))).toEqual([409, "members-missing"]);
    await seat(linli, bare, "resident-li");
    expect(expectOk(await act(linli, "convene-meeting", id)).body).toMatchObject({ state: "convened", invited: 1 });
    expect(await codeOf(act(linli, "convene-meeting", id))).toEqual([409, "meeting-convened"]);
  });

  test("the notice must run its whole days: on the first possible day it is lawful, the day before it is not", async () => {
    const { id } = await planned(linli, { startsAt: "2026-11-27T11:00:00Z" }, { noticeDays: 3 });
    expectOk(await act(linli, "set-agenda", id, { items: [item()] }));
    const refused = await act(linli, "convene-meeting", id);
    expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
      422,
      "notice-too-short",
      { days: 3, firstDay: "2026-11-28" },
    ]);
    expect((await shown(linli, id)).firstPossibleDay).toBe("2026-11-28");
    // 28 November begins in the district at 16:00 UTC of the 27th.
    expectOk(await act(linli, "change-meeting", id, arranged({ startsAt: "2026-11-27T16:00:00Z" })));
    expectOk(await act(linli, "convene-meeting", id));
    expect((await shown(linli, id)).noticeDays).toBe(3);
  });

  test("two who convene at once invite once", async () => {
    const { id } = await planned(linli);
    expectOk(await act(linli, "set-agenda", id, { items: [item()] }));
    const { version } = await shown(linli, id);
    await linli.runJobs();
    const invited = async () =>
      (await linli.messages()).filter(
        ({ purpose, recipient }) => purpose === "meeting.convened" && recipient === "19900010001",
      ).length;
    const before = await invited();
    const answers = await Promise.all(
      [chen, "community-leader-cao" as const].map((by) =>
        codeOf(call(linli, by, "convene-meeting", { meetingId: id, version })),
      ),
    );
    expect(answers.map(([status]) => status).sort()).toEqual([200, 409]);
    await linli.runJobs();
    expect(await invited()).toBe(before + 1);
  });

  test("members are told by their phones and find it in their inbox; the message names no person", async () => {
    const { id } = await convened(linli);
    await linli.runJobs();
    const [told] = (await linli.messages()).filter(({ recipient }) => recipient === "19900010002");
    expect(told?.words).toContain("社区议事厅");
    expect(told?.words).not.toMatch(/示例[^区]/);
    const inbox = expectOk(await call(linli, "resident-zhou", "list-notices", {})).body.notices;
    expect(inbox.map(({ link }: { link: string }) => link)).toContain(`/meetings/${id}`);
    const before = (await linli.messages()).length;
    const [again] = await linli.rows("select subject_id from notifications.notices where subject_id = $1 limit 1", [
      id,
    ]);
    expect(again).toBeDefined();
    const news = { meetingId: id, kind: "changed", newsId: newId() };
    await linli.runJob("tell-members", news);
    const after = (await linli.messages()).length;
    expect(after).toBeGreaterThan(before);
    await linli.runJob("tell-members", news);
    expect(await linli.messages()).toHaveLength(after);
  });

  test("moved to another day it needs its notice again, and members are told; the same day needs none", async () => {
    const { id } = await convened(linli);
    await linli.runJobs();
    linli.clock.advance("PT96H");
    const change = (startsAt: string, more = {}) => act(linli, "change-meeting", id, arranged({ startsAt, ...more }));
    expect(await codeOf(change("2026-11-30T11:00:00Z"))).toEqual([422, "notice-too-short"]);
    expectOk(await change("2026-12-01T12:00:00Z"));
    expectOk(await change("2026-12-03T11:00:00Z", { place: "物业会议室" }));
    await linli.runJobs();
    const changed = (await linli.messages()).filter(({ purpose }) => purpose === "meeting.changed");
    expect(changed.some(({ words }) => words.includes("物业会议室"))).toBe(true);
    expect(await codeOf(change("2026-11-28T00:59:00Z"))).toEqual([422, "starts-not-ahead"]);
  });

  test("members say whether they come and may change their mind; others find nothing", async () => {
    const { id } = await convened(linli);
    const answer = (by: Character, coming: boolean) =>
      call(linli, by, "answer-invitation", { meetingId: id, coming });
    expectOk(await answer("resident-li", true));
    expectOk(await answer("resident-li", true));
    expectOk(await answer("resident-li", false));
    expectOk(await answer("grid-worker-wang", true));
    expect((await answer("resident-ma", true)).status).toBe(404);
    const coming = (await shown(linli, id)).attendance.map((seat: { name: string; coming: boolean | null }) => [
      seat.name,
      seat.coming,
    ]);
    expect(coming).toEqual([
      ["李示例", false],
      ["王示例", true],
      ["周示例", null],
    ]);
    const own = expectOk(await call(linli, "resident-li", "list-own-meetings", {})).body;
    expect(own.meetings.find((line: { id: string }) => line.id === id)).toMatchObject({ coming: false });
    const stranger = linli.newBrowser();
    await linli.signIn(stranger, "19800010001");
    expect(expectOk(await stranger.call("list-own-meetings")).body).toEqual({ councils: [], meetings: [] });
    const plan = await planned(linli);
    expect(
      await codeOf(call(linli, "resident-li", "answer-invitation", { meetingId: plan.id, coming: true })),
    ).toEqual([409, "meeting-planned"]);
  });
});

describe("cancelling", () => {
  test("tells who was invited, and keeps the reason; a planned one is told to nobody", async () => {
    const { id } = await convened(linli);
    const { id: quiet } = await planned(linli);
    await linli.runJobs();
    expectOk(await act(linli, "cancel-meeting", id, { because: "议事厅停电" }));
    expectOk(await act(linli, "cancel-meeting", quiet, { because: "不需要了" }));
    await linli.runJobs();
    const told = (await linli.messages()).filter(({ purpose }) => purpose === "meeting.cancelled");
    expect(told.map(({ recipient }) => recipient).sort()).toEqual(
      expect.arrayContaining(["19900010001", "19900010002"]),
    );
    expect((await shown(linli, id, "resident-li")).cancelledBecause).toBe("议事厅停电");
    expect(await codeOf(act(linli, "cancel-meeting", id, { because: "又一次" }))).toEqual([409, "meeting-cancelled"]);
  });

  test("a council that is dissolved meets no more: what was to come is cancelled, what was stays", async () => {
    const { id, councilId } = await convened(linli);
    const other = await planned(linli);
    expectOk(await call(linli, chen, "dissolve-council", { councilId, version: 1, because: "合并" }));
    await linli.runJobs();
    const { state, version } = await shown(linli, id);
    expect(state).toBe("cancelled");
    await linli.runJob("cancel-dissolved", { eventId: newId(), subjectId: councilId });
    expect((await shown(linli, id)).version).toBe(version);
    expect((await shown(linli, other.id)).state).toBe("planned");
    const late = { id: newId(), councilId, ...arranged() };
    expect(await codeOf(call(linli, chen, "plan-meeting", late))).toEqual([409, "council-dissolved"]);
  });
});
