import { beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { openCouncil, rules } from "../councils/councils.fixture.ts";
import { opened } from "../standing-problems/problems.fixture.ts";
import { act, codeOf, fromCouncil, raised, read, released, shown, topic, twoAreEnough } from "./topics.fixture.ts";

const linli = testDistrict();
const chen: Character = "community-officer-chen";

beforeAll(() => twoAreEnough(linli));

describe("a resident raises a topic", () => {
  test("where they live; until staff have gone over it, nobody else reads it", async () => {
    const id = await raised(linli);
    const own = await read(linli, "resident-li", id);
    expect(own).toMatchObject({ state: "raised", mine: true, proposer: null, place: { name: "甲一社区" } });
    expect(own.number).toMatch(/^Y261124-\d{4}$/);
    for (const other of ["resident-zhou", "anyone"] as const) {
      expect((await (await linli.as(other)).call("show-public-topic", { topicId: id })).status).toBe(404);
    }
    expect(await shown(linli, chen, id)).toMatchObject({ state: "raised", released: false });
  });

  test("is made once, however often it is sent; the id of somebody else's is refused", async () => {
    const body = topic(linli);
    const li = await linli.as("resident-li");
    expectOk(await li.call("raise-topic", body));
    expectOk(await li.call("raise-topic", body));
    expect((await shown(linli, chen, body.id)).timeline).toHaveLength(1);
    const zhou = await linli.as("resident-zhou");
    expect(await codeOf(zhou.call("raise-topic", body))).toEqual([409, "topic-id-taken"]);
    expectOk(await act(linli, "resident-li", "withdraw-topic", body.id));
  });

  test("for their community, grid or building, which they are offered", async () => {
    const li = await linli.as("resident-li");
    const { places } = expectOk(await li.call("list-own-places")).body;
    expect(places.map(({ name }: { name: string }) => name)).toEqual([
      "甲一社区",
      "甲一社区 · 第1网格",
      "翠屏小区1栋",
    ]);
    const { areaId, buildingId } = places[2];
    const id = await raised(linli, { areaId, buildingId });
    expect((await read(linli, "resident-li", id)).place).toMatchObject({ building: "翠屏小区1栋" });
    expectOk(await act(linli, "resident-li", "withdraw-topic", id));
  });

  test.each<[string, number, string, () => Record<string, unknown>, Character?]>([
    ["where somebody else lives", 409, "lives-elsewhere", () => ({ areaId: linli.id("area", "community-b1") })],
    [
      "for a building that is not theirs",
      409,
      "lives-elsewhere",
      () => ({ buildingId: linli.id("building", "cuiping-2") }),
    ],
    ["for a building elsewhere", 404, "not-found", () => ({ buildingId: linli.id("building", "yulan-1") })],
    ["for an area that is not there", 404, "not-found", () => ({ areaId: newId() })],
    ["in the name of a council", 422, "topic-origin-unfit", () => ({ origin: "council" })],
    ["staff in a resident's name", 422, "topic-origin-unfit", () => ({}), chen],
    ["staff of another street", 403, "right-missing", () => ({ origin: "council" }), "community-officer-qian"],
    ["a grid worker", 403, "right-missing", () => ({ origin: "council" }), "grid-worker-wang"],
    ["with somebody's phone", 422, "words-personal", () => ({ origin: "council", words: "请打13900001111" }), chen],
    [
      "from a request that is not there",
      422,
      "topic-origin-unfit",
      () => ({ origin: "request", originId: newId() }),
      chen,
    ],
  ])("not %s", async (_what, status, code, change, by = "resident-li") => {
    expect(await codeOf((await linli.as(by)).call("raise-topic", topic(linli, change())))).toEqual([status, code]);
  });

  test("not where the area is no more", async () => {
    await linli.rows("update directory.areas set retired_at = now() where id = $1", [
      linli.id("area", "community-a1"),
    ]);
    const answer = (await linli.as("resident-li")).call("raise-topic", topic(linli));
    expect(await codeOf(answer)).toEqual([409, "area-retired"]);
    await linli.rows("update directory.areas set retired_at = null");
  });

  test("not when the register does not know the phone", async () => {
    const stranger = linli.newBrowser();
    await linli.signIn(stranger, "19900019999");
    expect(await codeOf(stranger.call("raise-topic", topic(linli)))).toEqual([409, "resident-unknown"]);
  });

  test("not a sixth while five are under way", async () => {
    const ids = [];
    for (let n = 0; n < 5; n++) ids.push(await raised(linli, {}, "resident-zhou"));
    const zhou = await linli.as("resident-zhou");
    expect(await codeOf(zhou.call("raise-topic", topic(linli)))).toEqual([409, "too-many-topics"]);
    for (const id of ids) expectOk(await act(linli, "resident-zhou", "withdraw-topic", id));
    await raised(linli, {}, "resident-zhou");
  });
});

describe("staff go over a resident's words", () => {
  test("what has to be changed, the proposer alone reads; changed, it comes again", async () => {
    const id = await raised(linli, { words: "找王阿姨13900001111" });
    const { title } = topic(linli);
    const release = { title, words: "找王阿姨13900001111" };
    expect(await codeOf(act(linli, chen, "release-topic", id, release))).toEqual([422, "words-personal"]);
    expectOk(await act(linli, chen, "send-topic-back", id, { words: "请去掉电话" }));
    expect(await codeOf(act(linli, chen, "release-topic", id, release))).toEqual([409, "topic-sent-back"]);
    const own = await read(linli, "resident-li", id);
    expect(own.timeline[0]).toMatchObject({ sentence: "甲一社区受理岗请提出人修改", words: "请去掉电话" });
    expectOk(await act(linli, "resident-li", "rewrite-topic", id, { title, words: "请装充电棚" }));
    expectOk(await act(linli, chen, "release-topic", id, { title, words: "请装充电棚" }));
    expect(await codeOf(act(linli, "resident-li", "rewrite-topic", id, { title, words: "改" }))).toEqual([
      409,
      "topic-released",
    ]);
    const everybody = await read(linli, "anyone", id);
    expect(everybody).toMatchObject({ state: "collecting-support", words: "请装充电棚", supportNeeded: 2 });
    expect(JSON.stringify(everybody)).not.toContain("13900001111");
    expect(JSON.stringify(everybody)).not.toContain("请去掉电话");
    expectOk(await act(linli, "resident-li", "withdraw-topic", id));
  });

  test("the proposer's name stands beside the words only where they said so, and never in them", async () => {
    const id = await released(linli, { named: true });
    expect((await read(linli, "anyone", id)).proposer).toBe("李示例");
    const quiet = await raised(linli, { words: "李示例想装充电棚" });
    const { title } = topic(linli);
    expect(await codeOf(act(linli, chen, "release-topic", quiet, { title, words: "李示例想装充电棚" }))).toEqual([
      422,
      "words-personal",
    ]);
    expectOk(await act(linli, "resident-li", "withdraw-topic", quiet));
    expectOk(await act(linli, "resident-li", "withdraw-topic", id));
    expect(await codeOf(act(linli, "resident-li", "withdraw-topic", id))).toEqual([409, "topic-ended"]);
  });

  test("not staff of another place, not a grid worker, not with an older version", async () => {
    const id = await raised(linli);
    const body = { topicId: id, version: 1, words: "改" };
    expect((await (await linli.as("community-officer-qian")).call("send-topic-back", body)).status).toBe(404);
    expect((await (await linli.as("grid-worker-wang")).call("send-topic-back", body)).status).toBe(403);
    const late = (await linli.as(chen)).call("send-topic-back", { ...body, version: 2 });
    expect(await codeOf(late)).toEqual([409, "topic-changed-meanwhile"]);
    expect(
      await codeOf((await linli.as("resident-zhou")).call("withdraw-topic", { topicId: id, version: 1 })),
    ).toEqual([404, "not-found"]);
    expectOk(await act(linli, "resident-li", "withdraw-topic", id));
  });
});

describe("staff bring a topic in", () => {
  test("for a council: it needs no support, and an answer is due", async () => {
    const id = await fromCouncil(linli);
    expect(await shown(linli, chen, id)).toMatchObject({
      state: "supported",
      origin: "council",
      answerBy: "2026-12-09",
    });
    expect((await read(linli, "anyone", id)).state).toBe("supported");
  });

  test("a council that stands for the place is named; its own rules say how much support a resident's topic needs", async () => {
    const councilId = await openCouncil(linli);
    expectOk(
      await (await linli.as(chen)).call("set-council-rules", { councilId, ...rules({ supportThreshold: 3 }) }),
    );
    const id = await fromCouncil(linli, { originId: councilId });
    expect((await shown(linli, chen, id)).council.id).toBe(councilId);
    const elsewhere = topic(linli, {
      origin: "council",
      originId: councilId,
      areaId: linli.id("area", "community-a2"),
    });
    expect(await codeOf((await linli.as("street-officer-sun")).call("raise-topic", elsewhere))).toEqual([
      422,
      "topic-origin-unfit",
    ]);
    const own = await released(linli);
    const seen = await read(linli, "anyone", own);
    expect([seen.supportNeeded, seen.supportSource]).toEqual([3, expect.stringContaining("居民议事会")]);
    expectOk(await act(linli, "resident-li", "withdraw-topic", own));
  });

  test("from a request or a standing problem of the place, found from either side", async () => {
    const { id: originId, number } = await file(linli);
    const ofRequest = await fromCouncil(linli, { origin: "request", originId });
    expect((await shown(linli, chen, ofRequest)).request).toEqual({ id: originId, number });
    const problemId = await opened(linli);
    const ofProblem = await fromCouncil(linli, { origin: "problem", originId: problemId });
    expect((await shown(linli, chen, ofProblem)).problem).toEqual({ id: problemId, title: "翠屏小区楼道灯反复坏" });
    const linked = async (asked: Record<string, unknown>) =>
      expectOk(
        await (await linli.as(chen)).call("list-deliberations", { show: "running", ...asked }),
      ).body.topics.map(({ id }: { id: string }) => id);
    expect(await linked({ requestId: originId })).toEqual([ofRequest]);
    expect(await linked({ problemId })).toEqual([ofProblem]);
    const elsewhere = await file(linli, { buildingId: linli.id("building", "haitang-1") });
    const body = topic(linli, { origin: "request", originId: elsewhere.id });
    expect(await codeOf((await linli.as(chen)).call("raise-topic", body))).toEqual([422, "topic-origin-unfit"]);
  });
});

test("is seen by staff who answer for the place, for one around it or in it, and on nobody else's list", async () => {
  const id = await fromCouncil(linli);
  const seers: Character[] = [];
  for (const by of linli.staff.filter((key) => key !== "administrator-yan")) {
    const browser = await linli.as(by);
    const { topics } = expectOk(await browser.call("list-deliberations", { show: "running" })).body;
    if (topics.some((line: { id: string }) => line.id === id)) seers.push(by);
    const { status } = await browser.call("show-deliberation", { topicId: id });
    expect([by, status]).toEqual([by, seers.includes(by) ? 200 : 404]);
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
  ]);
  const nonsense = (await linli.as(chen)).call("list-deliberations", { show: "running", after: "nonsense" });
  expect((await nonsense).status).toBe(400);
});

test("everybody reads what is decided at a place: of the area, of those around it and in it; residents their own", async () => {
  const whole = await fromCouncil(linli);
  const grid = await fromCouncil(linli, { areaId: linli.id("area", "grid-a1-2") });
  const listed = async (by: Character, asked: Record<string, unknown>) =>
    expectOk(await (await linli.as(by)).call("list-public-topics", { show: "running", ...asked })).body.topics.map(
      ({ id }: { id: string }) => id,
    );
  const inGrid = await listed("anyone", { areaId: linli.id("area", "grid-a1-1") });
  expect([inGrid.includes(whole), inGrid.includes(grid)]).toEqual([true, false]);
  const inCommunity = await listed("anyone", { areaId: linli.id("area", "community-a1") });
  expect([inCommunity.includes(whole), inCommunity.includes(grid)]).toEqual([true, true]);
  expect(await listed("anyone", { areaId: linli.id("area", "community-b1") })).toEqual([]);
  expect((await listed("anyone", {})).length).toBeGreaterThan(1);
  expect((await listed("resident-li", {})).includes(grid)).toBe(true);
  expect(await listed("resident-ma", {})).toEqual([]);
  expect((await listed("anyone", { buildingId: linli.id("building", "cuiping-3") })).includes(grid)).toBe(true);
  expect(await listed("anyone", { buildingId: linli.id("building", "yulan-1") })).toEqual([]);
  const own = await raised(linli, { areaId: linli.id("area", "community-b1") }, "resident-ma");
  expect(await listed("resident-ma", { show: "mine" })).toEqual([own]);
  const ma = await linli.as("resident-ma");
  expectOk(await ma.call("follow-topic", { topicId: whole }));
  expectOk(await ma.call("follow-topic", { topicId: whole }));
  expect(await listed("resident-ma", { show: "mine" })).toEqual([own, whole]);
  expect((await read(linli, "resident-ma", whole)).follows).toBe(true);
  expectOk(await ma.call("unfollow-topic", { topicId: whole }));
  expectOk(await ma.call("unfollow-topic", { topicId: whole }));
  expect(await listed("resident-ma", { show: "mine" })).toEqual([own]);
  expect((await ma.call("follow-topic", { topicId: newId() })).status).toBe(404);
  expect(await listed("anyone", { show: "mine" })).toEqual([]);
  expect(await listed(chen, { show: "mine" })).toEqual([]);
  expect((await ma.call("list-public-topics", { show: "running", after: "nonsense" })).status).toBe(400);
});
