import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, opened, problem, shown } from "./problems.fixture.ts";

const linli = testDistrict();

const listed = async (by: Character, show = "unsettled") =>
  expectOk(await (await linli.as(by)).call("list-problems", { show })).body.problems.map(
    ({ id }: { id: string }) => id,
  );

const codeOf = async (answer: Promise<{ status: number; body: { code?: string } }>) => {
  const { status, body } = await answer;
  return [status, body.code];
};

describe("opening", () => {
  test("names place, owner, review and the requests that show it; told in one sentence", async () => {
    const { id: requestId } = await file(linli);
    const id = await opened(linli, { requestIds: [requestId], words: "半年里修过三次" });
    const seen = await shown(linli, "street-urban-officer-zheng", id);
    expect(seen).toMatchObject({
      title: "翠屏小区楼道灯反复坏",
      words: "半年里修过三次",
      category: "路灯不亮",
      area: { name: "甲一社区", within: "甲街道", level: 3 },
      owner: { name: "甲街道城市管理办公室受理岗" },
      state: "open",
      reviewOn: "2026-12-24",
      reviewDue: false,
      requestCount: 1,
    });
    expect(seen.timeline[0]).toMatchObject({
      sentence: "甲街道受理岗立项，由甲街道城市管理办公室受理岗负责，2026年12月24日复查，关联1件诉求",
      who: "孙示例",
    });
    expect(seen.requests).toEqual([
      expect.objectContaining({ id: requestId, place: "甲一社区 第1网格", state: "dispatched" }),
    ]);
    expect(JSON.stringify(seen)).not.toContain("楼道灯坏了三天");
  });

  test("is done once, however often it is sent", async () => {
    const body = problem(linli);
    const sun = await linli.as("street-officer-sun");
    expectOk(await sun.call("open-problem", body));
    expectOk(await sun.call("open-problem", body));
    expect((await shown(linli, "street-officer-sun", body.id)).timeline).toHaveLength(1);
    const wu = await linli.as("street-officer-wu");
    expect(await codeOf(wu.call("open-problem", body))).toEqual([409, "problem-id-taken"]);
  });

  test.each<[string, number, string, () => Record<string, unknown>, Character?]>([
    ["in another street", 403, "right-missing", () => ({}), "street-officer-wu"],
    ["an area that is not there", 404, "not-found", () => ({ areaId: newId() })],
    ["a category that is not there", 404, "not-found", () => ({ categoryId: newId() })],
    ["an owner without requests", 422, "owner-unfit", () => ({ ownerPostId: linli.id("post", "administrator-yan") })],
    ["a review today", 422, "review-not-ahead", () => ({ reviewOn: "2026-11-24" })],
    ["a review in two years", 422, "review-not-ahead", () => ({ reviewOn: "2028-11-24" })],
    ["a request that is not there", 422, "request-elsewhere", () => ({ requestIds: [newId()] })],
  ])("is refused for %s", async (_, status, code, change, by = "street-officer-sun") => {
    const answer = (await linli.as(by)).call("open-problem", problem(linli, change()));
    expect(await codeOf(answer)).toEqual([status, code]);
  });

  test("takes no request of another community", async () => {
    const { id } = await file(linli, { buildingId: linli.id("building", "haitang-1") });
    const answer = (await linli.as("street-officer-sun")).call("open-problem", problem(linli, { requestIds: [id] }));
    expect(await codeOf(answer)).toEqual([422, "request-elsewhere"]);
  });

  test("a grid worker may not; the place and the kind must be in use", async () => {
    const wang = await linli.as("grid-worker-wang");
    expect((await wang.call("open-problem", problem(linli))).status).toBe(403);
    const sun = await linli.as("street-officer-sun");
    await linli.rows("update directory.areas set retired_at = now() where id = $1", [
      linli.id("area", "community-a1"),
    ]);
    expect(await codeOf(sun.call("open-problem", problem(linli)))).toEqual([409, "area-retired"]);
    await linli.rows("update directory.areas set retired_at = null");
    await linli.rows("update categories.categories set retired_at = now() where code = 'street-light-out'");
    expect(await codeOf(sun.call("open-problem", problem(linli)))).toEqual([409, "category-retired"]);
    await linli.rows("update categories.categories set retired_at = null");
  });
});

test("is seen by who answers for the place, for one around it or in it, and by the unit that owns it", async () => {
  const id = await opened(linli);
  const seers: Character[] = [];
  for (const by of linli.staff.filter((key) => key !== "administrator-yan")) {
    if ((await listed(by)).includes(id)) seers.push(by);
    const { status } = await (await linli.as(by)).call("show-problem", { problemId: id });
    expect([by, status]).toEqual([by, seers.includes(by) ? 200 : 404]);
  }
  expect(seers).toEqual([
    "district-officer-he",
    "district-leader-lv",
    "street-officer-sun",
    "street-leader-tang",
    "street-urban-officer-zheng",
    "community-officer-chen",
    "community-leader-cao",
    "grid-worker-wang",
    "grid-worker-zhao",
  ]);
  expect((await (await linli.as("administrator-yan")).call("list-problems", { show: "mine" })).status).toBe(403);
});

test("the owner takes it up, notes, moves the review, settles; it can be opened again", async () => {
  const id = await opened(linli);
  const zheng = "street-urban-officer-zheng";
  expectOk(await act(linli, zheng, "take-up-problem", id));
  expect(await codeOf(act(linli, zheng, "take-up-problem", id))).toEqual([409, "problem-taken-up"]);
  expectOk(await act(linli, zheng, "note-on-problem", id, { words: "电工周四到" }));
  expect(await codeOf(act(linli, zheng, "move-review", id, { reviewOn: "2026-11-20", words: "等配件" }))).toEqual([
    422,
    "review-not-ahead",
  ]);
  expectOk(await act(linli, zheng, "move-review", id, { reviewOn: "2027-01-10", words: "等配件" }));
  expect(await codeOf(act(linli, zheng, "reopen-problem", id, { reviewOn: "2027-01-10", words: "又坏" }))).toEqual([
    409,
    "problem-not-settled",
  ]);
  expectOk(await act(linli, zheng, "settle-problem", id, { words: "换了整条线路" }));
  expect(await codeOf(act(linli, zheng, "note-on-problem", id, { words: "再说一句" }))).toEqual([
    409,
    "problem-settled",
  ]);
  expect(await listed(zheng)).not.toContain(id);
  expect(await listed(zheng, "settled")).toContain(id);
  expectOk(await act(linli, zheng, "reopen-problem", id, { reviewOn: "2027-02-10", words: "又坏了" }));
  const { timeline, state } = await shown(linli, zheng, id);
  expect(state).toBe("open");
  expect(timeline.map(({ sentence, words }: { sentence: string; words: string }) => [sentence, words])).toEqual([
    ["甲街道城市管理办公室受理岗重新立项，2027年2月10日复查", "又坏了"],
    ["甲街道城市管理办公室受理岗说问题已解决", "换了整条线路"],
    ["甲街道城市管理办公室受理岗把复查日改到2027年1月10日", "等配件"],
    ["甲街道城市管理办公室受理岗记了进展", "电工周四到"],
    ["甲街道城市管理办公室受理岗开始办理", ""],
    ["甲街道受理岗立项，由甲街道城市管理办公室受理岗负责，2026年12月24日复查", ""],
  ]);
});

test("only the owner takes it up; who only sees it changes nothing", async () => {
  const id = await opened(linli);
  expect((await act(linli, "street-officer-sun", "take-up-problem", id)).status).toBe(403);
  expect((await act(linli, "grid-worker-wang", "note-on-problem", id, { words: "看见了" })).status).toBe(403);
  const { abilities } = await shown(linli, "grid-worker-wang", id);
  expect(abilities).toEqual([]);
  const owners = await shown(linli, "street-urban-officer-zheng", id);
  expect(owners.abilities).toContainEqual({ operation: "take-up-problem", refusedBecause: null });
  expect(owners.abilities).toContainEqual({ operation: "reopen-problem", refusedBecause: "problem-not-settled" });
});

test("handed over, it belongs to the other post, which takes it up anew", async () => {
  const id = await opened(linli);
  const feng = linli.id("post", "department-officer-feng");
  expectOk(await act(linli, "street-urban-officer-zheng", "take-up-problem", id));
  const hand = (postId: string) =>
    act(linli, "street-officer-sun", "hand-over-problem", id, { postId, words: "线路归区里管" });
  expect(await codeOf(hand(newId()))).toEqual([422, "owner-unfit"]);
  expectOk(await hand(feng));
  expect(await codeOf(hand(feng))).toEqual([409, "owner-already"]);
  expect(await listed("department-officer-feng", "mine")).toContain(id);
  expect(await listed("street-urban-officer-zheng", "mine")).not.toContain(id);
  expect((await shown(linli, "department-officer-feng", id)).state).toBe("open");
});

test("requests are linked once and can be taken away, with a trace", async () => {
  const id = await opened(linli);
  const { id: requestId } = await file(linli);
  const sun = "street-officer-sun";
  expectOk(await act(linli, sun, "link-requests", id, { requestIds: [requestId] }));
  expectOk(await act(linli, sun, "link-requests", id, { requestIds: [requestId] }));
  expect((await shown(linli, sun, id)).requestCount).toBe(1);
  expect(await codeOf(act(linli, sun, "link-requests", id, { requestIds: [newId()] }))).toEqual([
    422,
    "request-elsewhere",
  ]);
  expectOk(await act(linli, sun, "unlink-request", id, { requestId }));
  expectOk(await act(linli, sun, "unlink-request", id, { requestId }));
  const seen = await shown(linli, sun, id);
  expect(seen.requests).toEqual([]);
  expect(seen.timeline.slice(0, 2).map(({ sentence }: { sentence: string }) => sentence)).toEqual([
    "甲街道受理岗取消关联1件诉求",
    "甲街道受理岗关联了1件诉求",
  ]);
});

test("an older version is refused and nothing is lost", async () => {
  const id = await opened(linli);
  const { version } = await shown(linli, "street-officer-sun", id);
  expectOk(await act(linli, "street-urban-officer-zheng", "take-up-problem", id));
  const sun = await linli.as("street-officer-sun");
  const late = sun.call("settle-problem", { problemId: id, version, words: "好了" });
  expect(await codeOf(late)).toEqual([409, "problem-changed-meanwhile"]);
  expect((await shown(linli, "street-officer-sun", id)).state).toBe("under-way");
});

test("what is to be looked at first stands on top, page by page; what is due is found", async () => {
  const ids: string[] = [];
  for (let day = 1; day <= 52; day++) {
    const reviewOn = Temporal.PlainDate.from("2026-11-24").add({ days: day }).toString();
    ids.push(await opened(linli, { reviewOn, areaId: linli.id("area", "community-b1") }, "street-officer-wu"));
  }
  const wu = await linli.as("street-officer-wu");
  const areaId = linli.id("area", "community-b1");
  const first = expectOk(await wu.call("list-problems", { show: "unsettled", areaId })).body;
  const second = expectOk(await wu.call("list-problems", { show: "unsettled", areaId, after: first.next })).body;
  const read = [...first.problems, ...second.problems].map(({ id }: { id: string }) => id);
  expect(read).toEqual(ids);
  expect(second.next).toBeNull();
  expect((await wu.call("list-problems", { show: "unsettled", after: "nonsense" })).status).toBe(400);
  linli.clock.advance("PT48H");
  const due = await listed("street-officer-wu", "review-due");
  expect(due).toEqual(ids.slice(0, 2));
});
