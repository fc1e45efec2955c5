import { beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Filed, file, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();
const holder = "grid-worker-wang" as const;
const made = {} as { request: Filed; neighbour: Filed };
const ids = { proposal: newId(), again: newId() };

const call = async (by: Character, name: string, input: Record<string, unknown> = {}) =>
  (await linli.as(by)).call(name, input);
const propose = (by: Character, id: string, requestId: string) =>
  call(by, "propose-exclusion", { id, requestId, cause: "unreasonable", reason: "要求拆掉别人家的窗户" });
const total = async () => {
  await linli.runJob("count-standings");
  const period = { from: "2026-11-24", to: "2026-11-24" };
  return expectOk(await call("district-officer-he", "show-rates", { ...period, by: "unit" })).body.total;
};
const listed = async (by: Character, input = {}) =>
  expectOk(await call(by, "list-exclusions", input)).body.exclusions;

beforeAll(async () => {
  made.request = await file(linli);
  made.neighbour = await file(linli, {}, "resident-zhou");
  for (const { id } of [made.request, made.neighbour]) {
    expectOk(await step(linli, holder, "resolve-request", id, { words: "已说明", photoIds: [] }));
  }
});

test("the post that has it proposes; others who see it may not, and who does not see it finds nothing", async () => {
  expect(await propose("street-officer-sun", ids.proposal, made.request.id)).toMatchObject({ status: 403 });
  expect(await propose("street-officer-wu", ids.proposal, made.request.id)).toMatchObject({ status: 404 });
  expectOk(await propose(holder, ids.proposal, made.request.id));
  // Sent twice is proposed once.
  expectOk(await propose(holder, ids.proposal, made.request.id));
  expect(await propose(holder, ids.again, made.request.id)).toMatchObject({
    status: 409,
    body: { code: "excluded-already" },
  });
});

test("until a second person has agreed it counts", async () => {
  expect((await total()).shares.response).toMatchObject({ part: 2, whole: 2 });
  expect((await total()).excluded).toBe(0);
});

test("all staff read it, with the reason and the post; only who may decide is asked to", async () => {
  const seenBy = async (by: Character) => (await listed(by))[0];
  expect(await seenBy("street-officer-wu")).toMatchObject({
    number: made.request.number,
    reason: "要求拆掉别人家的窗户",
    proposedBy: "甲一社区第1网格网格员",
    state: "proposed",
    mayDecide: false,
  });
  expect((await seenBy("street-officer-sun")).mayDecide).toBe(true);
  expect(await listed("street-officer-sun", { state: "confirmed" })).toEqual([]);
});

test("the second person answers for the area, did not propose it, and had no part in it", async () => {
  const confirm = (by: Character) =>
    call(by, "confirm-exclusion", { exclusionId: ids.proposal, reason: "确实不合理" });
  expect(await confirm("street-officer-wu")).toMatchObject({ status: 403 });
  // The community's head acts in the grid worker's place, and so proposes; nobody agrees with themselves.
  const own = newId();
  expectOk(await propose("community-leader-cao", own, made.neighbour.id));
  expect(
    await call("community-leader-cao", "confirm-exclusion", { exclusionId: own, reason: "我也同意" }),
  ).toMatchObject({ status: 409, body: { code: "second-person-needed" } });
  expectOk(await step(linli, "street-officer-sun", "add-note", made.request.id, { words: "打过电话" }));
  expect(await confirm("street-officer-sun")).toMatchObject({ status: 409, body: { code: "handled-it" } });
  expectOk(await confirm("street-leader-tang"));
  expect(await confirm("district-officer-he")).toMatchObject({ status: 409, body: { code: "decided-already" } });
  expectOk(await call("street-leader-tang", "refuse-exclusion", { exclusionId: own, reason: "可以办" }));
});

test("from then on it is out of the rates and listed as left out; its neighbour counts on", async () => {
  const now = await total();
  expect(now).toMatchObject({ filed: 2, excluded: 1 });
  expect(now.shares.response).toMatchObject({ part: 1, whole: 1 });
  const period = { from: "2026-11-24", to: "2026-11-24" };
  const { requests } = expectOk(
    await call("district-officer-he", "list-counted", { ...period, figure: "excluded", side: "above" }),
  ).body;
  expect(requests.map(({ id }: { id: string }) => id)).toEqual([made.request.id]);
  expect(await listed("grid-worker-jin", { state: "confirmed" })).toMatchObject([
    { decidedBy: "甲街道分管领导岗", decisionReason: "确实不合理" },
  ]);
});

test("what is final is not left out any more", async () => {
  linli.clock.set("2026-12-20T01:00:00Z");
  await linli.runJob("close-silent-requests");
  await linli.runJob("count-standings");
  linli.clock.set("2027-01-20T01:00:00Z");
  await linli.runJob("count-standings");
  expect(await propose(holder, newId(), made.neighbour.id)).toMatchObject({
    status: 409,
    body: { code: "figures-final" },
  });
});

test("a page is asked for by the one before it, and by nothing else", async () => {
  expect(await call(holder, "list-exclusions", { after: "yesterday" })).toMatchObject({ status: 400 });
});
