import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Answer, type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, council, monthly, openCouncil, rules, seat, wholeCouncil } from "./councils.fixture.ts";

const linli = testDistrict();

const call = async (by: Character, name: string, input: Record<string, unknown>) =>
  (await linli.as(by)).call(name, input);
const codeOf = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  return [status, body.code];
};
const shown = async (councilId: string, by: Character = chen) =>
  expectOk(await call(by, "show-council", { councilId })).body;

describe("opening a council", () => {
  test("once under its id, and under a name that no other of the area has", async () => {
    const body = council(linli);
    expect(expectOk(await call(chen, "open-council", body)).body).toEqual({ version: 1 });
    expectOk(await call(chen, "open-council", body));
    expect(await codeOf(call(chen, "open-council", { ...body, id: newId() }))).toEqual([409, "council-name-taken"]);
    const elsewhere = { ...body, areaId: linli.id("area", "grid-a1-1") };
    expect(await codeOf(call(chen, "open-council", elsewhere))).toEqual([409, "council-id-taken"]);
    expect(await codeOf(call(chen, "open-council", council(linli, { foundedOn: "2026-11-25" })))).toEqual([
      422,
      "founded-ahead",
    ]);
  });

  test("is for officers and leaders of the area or of one around it", async () => {
    for (const by of ["community-leader-cao", "street-officer-sun", "district-officer-he"] as const) {
      await openCouncil(linli, {}, by);
    }
    for (const by of ["community-officer-shen", "street-officer-wu", "grid-worker-wang", "resident-li"] as const) {
      expect([by, (await call(by, "open-council", council(linli))).status]).toEqual([by, 403]);
    }
    expect((await call(chen, "open-council", council(linli, { areaId: newId() }))).status).toBe(404);
    await linli.rows("update directory.areas set retired_at = now() where id = $1", [linli.id("area", "grid-a1-2")]);
    const retired = council(linli, { areaId: linli.id("area", "grid-a1-2") });
    expect(await codeOf(call(chen, "open-council", retired))).toEqual([409, "area-retired"]);
    await linli.rows("update directory.areas set retired_at = null");
  });

  test("it is seen by staff of its area, around it and in it, and by its members; by nobody else", async () => {
    const id = await wholeCouncil(linli);
    const seers: Character[] = [];
    for (const by of [...linli.staff, "resident-li", "resident-ma"] as const) {
      const { status } = await call(by, "show-council", { councilId: id });
      if (status === 200) seers.push(by);
      else expect([by, [403, 404].includes(status)]).toEqual([by, true]);
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
    ]);
    const listed = async (by: Character, more = {}) =>
      expectOk(await call(by, "list-councils", { show: "standing", ...more })).body.councils.map(
        (line: { id: string }) => line.id,
      );
    expect(await listed("grid-worker-zhao")).toContain(id);
    expect(await listed("street-officer-wu")).not.toContain(id);
    expect(await listed(chen, { kind: "joint-meeting" })).not.toContain(id);
    expect(await listed("district-officer-he", { areaId: linli.id("area", "street-b") })).not.toContain(id);
    expect((await shown(id, "grid-worker-wang")).mayRun).toBe(false);
    expect((await shown(id)).mayRun).toBe(true);
  });

  test("the list goes on page by page", async () => {
    const areaId = linli.id("area", "community-b1");
    const ids: string[] = [];
    for (let count = 0; count < 51; count++) ids.push(await openCouncil(linli, { areaId }, "street-officer-wu"));
    const wu = await linli.as("street-officer-wu");
    const first = expectOk(await wu.call("list-councils", { show: "standing", areaId })).body;
    const second = expectOk(await wu.call("list-councils", { show: "standing", areaId, after: first.next })).body;
    expect([...first.councils, ...second.councils].map(({ id }) => id)).toEqual(ids);
    expect(second.next).toBeNull();
  });
});

describe("changing and dissolving", () => {
  test("changes what was seen; an older version is refused", async () => {
    const id = await openCouncil(linli);
    const other = await openCouncil(linli);
    const change = { councilId: id, version: 1, name: "甲一社区议事会", words: "" };
    expectOk(await call(chen, "change-council", change));
    expect(await codeOf(call(chen, "change-council", change))).toEqual([409, "council-changed-meanwhile"]);
    expect((await shown(id)).name).toBe("甲一社区议事会");
    const taken = { ...change, councilId: other };
    expect(await codeOf(call(chen, "change-council", taken))).toEqual([409, "council-name-taken"]);
    expect((await call("grid-worker-wang", "change-council", taken)).status).toBe(403);
    expect((await call("street-officer-wu", "change-council", taken)).status).toBe(404);
  });

  test("a dissolved one is read with its reason and changed no more; its neighbour stands", async () => {
    const id = await wholeCouncil(linli);
    const neighbour = await openCouncil(linli);
    const dissolve = { councilId: id, version: 1, because: "换届合并" };
    expect(await codeOf(call(chen, "dissolve-council", { ...dissolve, version: 2 }))).toEqual([
      409,
      "council-changed-meanwhile",
    ]);
    expectOk(await call(chen, "dissolve-council", dissolve));
    const after = await shown(id);
    expect([after.dissolvedOn, after.dissolvedBecause]).toEqual(["2026-11-24", "换届合并"]);
    expect(await codeOf(call(chen, "dissolve-council", { ...dissolve, version: 2 }))).toEqual([
      409,
      "council-dissolved",
    ]);
    const dissolved = expectOk(await call(chen, "list-councils", { show: "dissolved" })).body.councils;
    expect(dissolved.map((line: { id: string }) => line.id)).toEqual([id]);
    const standing = await linli.rows("select id from councils.councils where dissolved_on is null");
    expect(standing.map((row) => row.id)).toContain(neighbour);
  });
});

describe("members", () => {
  test("nobody sits twice at a time, and there is one chair at a time", async () => {
    const id = await openCouncil(linli);
    const li = await seat(linli, id, "resident-li", { role: "chair", endsOn: "2026-12-31" });
    expectOk(await call(chen, "begin-membership", li));
    const again = { ...li, id: newId(), startsOn: "2026-12-31", endsOn: null };
    expect(await codeOf(call(chen, "begin-membership", again))).toEqual([409, "member-already"]);
    expectOk(await call(chen, "begin-membership", { ...again, startsOn: "2027-01-01", role: "member" }));
    const zhou = { ...li, id: newId(), personId: linli.id("person", "resident-zhou"), startsOn: "2026-06-01" };
    expect(await codeOf(call(chen, "begin-membership", zhou))).toEqual([409, "chair-taken"]);
    expectOk(await call(chen, "begin-membership", { ...zhou, startsOn: "2027-01-01", endsOn: null }));
    expect(await codeOf(call(chen, "begin-membership", { ...zhou, id: li.id, role: "member" }))).toEqual([
      409,
      "member-already",
    ]);
    expect(await codeOf(call(chen, "begin-membership", { ...zhou, id: newId(), endsOn: "2026-05-01" }))).toEqual([
      422,
      "ends-before-start",
    ]);
    for (const strange of [{ personId: newId() }, { unitId: newId() }]) {
      expect((await call(chen, "begin-membership", { ...li, id: newId(), ...strange })).status).toBe(404);
    }
    expect((await shown(id)).members.filter(({ sits }: { sits: boolean }) => sits)).toHaveLength(1);
  });

  test("two who seat two chairs at the same time: one of them is refused", async () => {
    const id = await openCouncil(linli);
    const chair = (person: "resident-li" | "resident-zhou") => ({
      ...{ councilId: id, id: newId(), personId: linli.id("person", person), unitId: null, role: "chair" },
      ...{ startsOn: "2026-01-05", endsOn: null, namePublic: false },
    });
    const answers = await Promise.all([
      codeOf(call(chen, "begin-membership", chair("resident-li"))),
      codeOf(call("community-leader-cao", "begin-membership", chair("resident-zhou"))),
    ]);
    expect(answers.map(([status]) => status).sort()).toEqual([200, 409]);
    expect(answers.map(([, code]) => code)).toContain("chair-taken");
  });

  test("a term ends on its last day, which can be moved, but not over the next one", async () => {
    const id = await openCouncil(linli);
    const { id: membershipId } = await seat(linli, id, "resident-li", { role: "chair" });
    const end = (endsOn: string) => call(chen, "end-membership", { councilId: id, membershipId, endsOn });
    expect(await codeOf(end("2026-01-04"))).toEqual([422, "ends-before-start"]);
    expectOk(await end("2026-11-24"));
    expectOk(await end("2026-11-24"));
    expect((await shown(id)).members[0].sits).toBe(true);
    await seat(linli, id, "resident-zhou", { role: "chair", startsOn: "2026-11-25" });
    expect(await codeOf(end("2026-11-25"))).toEqual([409, "chair-taken"]);
    await seat(linli, id, "resident-li", { startsOn: "2026-12-01" });
    expect(await codeOf(end("2026-12-01"))).toEqual([409, "member-already"]);
    expect(
      (await call(chen, "end-membership", { councilId: id, membershipId: newId(), endsOn: "2026-12-01" })).status,
    ).toBe(404);
    linli.clock.advance("PT24H");
    expect((await shown(id)).members.find((member: { id: string }) => member.id === membershipId).sits).toBe(false);
    linli.clock.advance("-PT24H");
  });

  test("staff find candidates by whole name or phone: those of the area, none by a part of a name", async () => {
    const id = await openCouncil(linli);
    const found = async (text: string) =>
      expectOk(await call(chen, "find-candidates", { councilId: id, text })).body.people;
    expect(await found("李示例")).toEqual([
      { id: linli.id("person", "resident-li"), name: "李示例", knownBy: [expect.stringContaining("翠屏小区1栋")] },
    ]);
    expect(await found("李示")).toEqual([]);
    expect(await found("马示例")).toEqual([]);
    expect((await found("199 0001 0003"))[0].name).toBe("马示例");
    expect((await found("王示例"))[0].knownBy).toContain("甲一社区第1网格网格员");
    const stranger = { councilId: id, text: "李示例" };
    expect((await call("street-officer-wu", "find-candidates", stranger)).status).toBe(404);
    expect((await call("grid-worker-wang", "find-candidates", stranger)).status).toBe(403);
    const above = await openCouncil(linli, { areaId: linli.id("area", "street-a") }, "street-officer-sun");
    expect((await call(chen, "find-candidates", { councilId: above, text: "李示例" })).status).toBe(403);
  });
});

describe("what everybody reads", () => {
  test("is office, unit and surname; the whole name only of who agreed, and members may change their mind", async () => {
    const id = await wholeCouncil(linli);
    const publicly = async (by: Character) =>
      expectOk(await call(by, "list-public-councils", { councilId: id })).body.councils[0];
    expect((await publicly("anyone")).members).toEqual([
      { name: "李某某", role: "chair", unitName: null },
      { name: "王示例", role: "secretary", unitName: "甲一社区便民服务站" },
      { name: "周某某", role: "member", unitName: null },
    ]);
    expect((await publicly("anyone")).own).toBeNull();
    expect((await publicly("resident-li")).own).toEqual({ namePublic: false });
    const choose = (by: Character, shownNow: boolean) =>
      call(by, "choose-name-shown", { councilId: id, shown: shownNow });
    expectOk(await choose("resident-li", true));
    expectOk(await choose("resident-li", true));
    expect((await publicly("anyone")).members[0].name).toBe("李示例");
    expect((await choose("resident-ma", true)).status).toBe(404);
    const ofArea = expectOk(
      await call("anyone", "list-public-councils", { areaId: linli.id("area", "community-a1") }),
    ).body.councils;
    expect(ofArea.map((line: { id: string }) => line.id)).toContain(id);
    for (const communityName of ["甲一社区", "Community A1"]) {
      const named = expectOk(await call("anyone", "list-public-councils", { communityName })).body.councils;
      expect(named).toEqual(ofArea);
    }
    expect(expectOk(await call("anyone", "list-public-councils", { communityName: "甲" })).body.councils).toEqual([]);
    const nothing = expectOk(await call("anyone", "list-public-councils", {})).body;
    expect(nothing).toEqual({ councils: [] });
  });
});

describe("rules of procedure", () => {
  test("are in force from their day; the first may reach back, later ones change no past day", async () => {
    const id = await openCouncil(linli);
    const set = (change: Record<string, unknown>) =>
      call(chen, "set-council-rules", { councilId: id, ...rules(change) });
    const first = rules();
    expectOk(await call(chen, "set-council-rules", { councilId: id, ...first }));
    expectOk(await call(chen, "set-council-rules", { councilId: id, ...first }));
    const otherSource = { councilId: id, ...first, source: "别处" };
    expect(await codeOf(call(chen, "set-council-rules", otherSource))).toEqual([409, "rules-id-taken"]);
    expect(await codeOf(set({ startsOn: "2026-11-23" }))).toEqual([422, "rules-in-the-past"]);
    expectOk(await set({ startsOn: "2026-11-24", noticeDays: 5 }));
    expectOk(await set({ startsOn: "2027-01-01", noticeDays: 7, rhythm: monthly() }));
    const seen = await shown(id);
    expect(seen.rules.noticeDays).toBe(5);
    expect(seen.otherRules.map(({ noticeDays }: { noticeDays: number }) => noticeDays)).toEqual([7, 3]);
  });

  test.each([
    [{ quorum: { numerator: 3, denominator: 2 } }, "quorum-above-all"],
    [{ rhythm: monthly({ nth: null }) }, "rhythm-day-missing"],
    [{ rhythm: monthly({ every: "quarter" }) }, "rhythm-day-missing"],
  ])("what cannot be is refused: %j", async (change, code) => {
    const id = await openCouncil(linli);
    expect(await codeOf(call(chen, "set-council-rules", { councilId: id, ...rules(change) }))).toEqual([422, code]);
    expect((await shown(id)).rules).toBeNull();
  });

  test("all members may be needed for a quorum, and no day of notice", async () => {
    const id = await openCouncil(linli);
    const edge = rules({
      quorum: { numerator: 1, denominator: 1 },
      noticeDays: 0,
      rhythm: monthly({ every: "week" }),
    });
    expectOk(await call(chen, "set-council-rules", { councilId: id, ...edge }));
    expect((await shown(id)).rules).toMatchObject({ noticeDays: 0, rhythm: { every: "week", weekday: 3 } });
  });
});
