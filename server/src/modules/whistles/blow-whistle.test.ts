import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";
import { opened } from "../standing-problems/problems.fixture.ts";
import { blow, blowing, callTo, does, shown } from "./whistles.fixture.ts";

const linli = testDistrict();
const unit = (key: string) => linli.id("unit", key);

describe("blowing", () => {
  test("calls each unit's post on duty to report in by the time of the kind, and tells the requests", async () => {
    const { whistleId, requests } = await blow(linli);
    const whistle = await shown(linli, "community-officer-chen", whistleId);
    expect(whistle).toMatchObject({ kind: "urgent", state: "blown", caller: { post: "甲一社区受理岗" } });
    expect(whistle.number).toMatch(/^W261124-\d{4}$/);
    expect(whistle.calls.map(({ unit, lead, state }: never) => [unit, lead, state])).toEqual([
      ["示例区城市管理局", true, "called"],
      ["示例区供水公司", false, "called"],
      ["示例甲物业", false, "called"],
    ]);
    const [lead] = whistle.calls;
    expect(Temporal.Instant.from(whistle.blownAt).until(lead.dueAt).total("minutes")).toBe(30);
    expect(whistle.requests.map(({ id }: { id: string }) => id)).toEqual([requests[0]!.id]);
    const progress = expectOk(await linli.newBrowser().call("show-progress", { number: requests[0]!.number })).body;
    expect(progress.timeline[0].sentence).toMatch(
      /^甲一社区受理岗 吹哨（应急处置），请示例区城市管理局、示例区供水公司、示例甲物业在11月24日（周二）\d\d:\d\d前报到，由示例区城市管理局牵头$/,
    );
    expect(JSON.stringify(progress)).not.toContain("井盖");
  });

  test("joint enforcement and key work have working days", async () => {
    const enforcement = await blow(linli, { kind: "joint-enforcement" });
    const work = await blow(linli, { kind: "key-work" });
    const due = async ({ whistleId }: { whistleId: string }) =>
      (await shown(linli, "community-officer-chen", whistleId)).calls[0].dueAt;
    expect([await due(enforcement), await due(work)]).toEqual(["2026-11-25T10:00:00Z", "2026-11-27T10:00:00Z"]);
  });

  test("the duty table chooses whom it names in the unit; a unit without one is called at its desk", async () => {
    const lamp = await file(linli, { description: "路口整段都是黑的", categoryId: categoryIdOf("street-light-out") });
    const input = blowing(linli, [lamp], { supportingUnitIds: [unit("property")] });
    expectOk(await (await linli.as("street-officer-sun")).call("blow-whistle", input));
    const { calls } = await shown(linli, "street-officer-sun", input.whistleId);
    expect(calls.map(({ post, chosenBy }: never) => [post, chosenBy])).toEqual([
      ["城市管理局受理岗", "duty-table"],
      ["示例甲物业客服岗", "officer"],
    ]);
  });

  test("a called unit reads the request without its contact, and another unit does not", async () => {
    const { requests } = await blow(linli, { supportingUnitIds: [] });
    const { id } = requests[0]!;
    const read = await seen(linli, "department-officer-feng", id);
    expect(read.abilities.map(({ operation }: { operation: string }) => operation)).toEqual(["add-note"]);
    expectOk(await step(linli, "department-officer-feng", "add-note", id, { words: "已派人" }));
    expect(
      (await (await linli.as("department-officer-feng")).call("open-contact", { requestId: id, reason: "看看" }))
        .status,
    ).toBe(404);
    expect((await (await linli.as("department-officer-shui")).call("show-request", { requestId: id })).status).toBe(
      404,
    );
  });

  test("sent again it is blown once; another's id is refused as whistle-id-taken", async () => {
    const request = await file(linli);
    const input = blowing(linli, [request]);
    const chen = await linli.as("community-officer-chen");
    const first = expectOk(await chen.call("blow-whistle", input)).body;
    expect(expectOk(await chen.call("blow-whistle", input)).body.number).toBe(first.number);
    expect((await shown(linli, "community-officer-chen", input.whistleId)).timeline).toHaveLength(1);
    const sun = await linli.as("street-officer-sun");
    expect((await sun.call("blow-whistle", input)).body.code).toBe("whistle-id-taken");
  });

  test("the same press twice at the same moment is one whistle", async () => {
    const input = blowing(linli, [await file(linli)]);
    const chen = await linli.as("community-officer-chen");
    const answers = await Promise.all([chen.call("blow-whistle", input), chen.call("blow-whistle", input)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]!.body.number).toBe(answers[1]!.body.number);
  });

  test("two who whistle for one request at once: one whistle runs, the other is refused as whistled-already", async () => {
    const request = await file(linli);
    const answers = await Promise.all([
      (await linli.as("community-officer-chen")).call("blow-whistle", blowing(linli, [request])),
      (await linli.as("community-leader-cao")).call("blow-whistle", blowing(linli, [request])),
    ]);
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([200, "whistled-already"].sort());
  });
});

test("only units with somebody at a desk are offered, without one's own", async () => {
  const found = async (by: "community-officer-chen" | "street-officer-sun", text?: string) => {
    const answer = await (await linli.as(by)).call("find-callable-units", { ...(text && { text }) });
    return expectOk(answer).body.units.map(({ name }: { name: string }) => name);
  };
  expect(await found("community-officer-chen", "示例区 公司")).toEqual(["示例区供水公司"]);
  expect(await found("community-officer-chen", "Street A")).toEqual(["甲街道办事处", "甲街道城市管理办公室"]);
  expect(await found("community-officer-chen", "甲一社区")).toEqual([]);
  expect(await found("street-officer-sun")).toContain("甲一社区便民服务站");
  await linli.rows("update directory.post_terms set ends_on = '2026-11-01' where post_id = $1", [
    linli.id("post", "property-officer-bai"),
  ]);
  expect(await found("community-officer-chen", "物业")).toEqual([]);
  await linli.rows("update directory.post_terms set ends_on = null where post_id = $1", [
    linli.id("post", "property-officer-bai"),
  ]);
});

/** Of a category that no duty names: whoever is nearest to the place has it. */
const doorstep = { description: "楼梯口堆了旧家具", categoryId: categoryIdOf("cluttered-stairway") };

describe("what is refused", () => {
  test.each([
    ["unit-called-already", () => ({ supportingUnitIds: [unit("urban")] })],
    ["own-unit", () => ({ supportingUnitIds: [unit("station-a1")] })],
    ["unit-unstaffed", () => ({ leadUnitId: newId() })],
  ])("%s", async (code, change) => {
    const answer = await (await linli.as("community-officer-chen")).call(
      "blow-whistle",
      blowing(linli, [await file(linli)], change()),
    );
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test("request-not-open: what is answered needs no whistle", async () => {
    const request = await file(linli, doorstep);
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", request.id, { words: "换了灯", photoIds: [] }));
    const answer = await (await linli.as("community-officer-chen")).call("blow-whistle", blowing(linli, [request]));
    expect([answer.status, answer.body.code]).toEqual([409, "request-not-open"]);
  });

  test("a request of another community is not there, and a grid worker does not blow", async () => {
    const other = await file(linli, { buildingId: linli.id("building", "yulan-1") }, "resident-ma");
    const chen = await linli.as("community-officer-chen");
    expect((await chen.call("blow-whistle", blowing(linli, [other]))).status).toBe(404);
    const wang = await linli.as("grid-worker-wang");
    expect((await wang.call("blow-whistle", blowing(linli, [await file(linli)]))).status).toBe(403);
  });

  test("a street blows for two communities at once; a community only for its own", async () => {
    const both = [await file(linli), await file(linli, { buildingId: linli.id("building", "haitang-1") })];
    const sun = await linli.as("street-officer-sun");
    expectOk(await sun.call("blow-whistle", blowing(linli, both)));
    const chen = await linli.as("community-officer-chen");
    expect((await chen.call("blow-whistle", blowing(linli, both))).status).toBe(404);
  });

  test("one who is let see requests of elsewhere still blows only for the own area", async () => {
    const here = await file(linli, { ...doorstep, buildingId: linli.id("building", "yulan-1") }, "resident-ma");
    const to = linli.id("post", "community-officer-chen");
    expectOk(
      await step(linli, "community-officer-qian", "transfer-request", here.id, { postId: to, reason: "跨街道" }),
    );
    const answer = await (await linli.as("community-officer-chen")).call("blow-whistle", blowing(linli, [here]));
    expect([answer.status, answer.body.code]).toEqual([403, "right-missing"]);
  });
});

describe("blowing for a standing problem", () => {
  const leadUnitId = () => linli.id("unit", "urban");

  test("its place and its title are the whistle's, and no request is needed", async () => {
    const standingProblemId = await opened(linli);
    const input = blowing(linli, [], { standingProblemId });
    expectOk(await (await linli.as("community-officer-chen")).call("blow-whistle", input));
    expect(await shown(linli, "community-officer-chen", input.whistleId)).toMatchObject({
      place: "翠屏小区楼道灯反复坏",
      community: "甲一社区",
      standingProblemId,
      requests: [],
    });
    const more = { unitId: linli.id("unit", "urban-a"), lead: false };
    expectOk(await does(linli, "community-officer-chen", "call-unit", input.whistleId, more));
  });

  test("one of elsewhere is not one's own, one that is none is not found, and nothing at all is nothing-to-whistle", async () => {
    const standingProblemId = await opened(linli);
    const blows = async (by: "community-officer-shen" | "community-officer-chen", change: object) =>
      (await linli.as(by)).call("blow-whistle", blowing(linli, [], { ...change, leadUnitId: leadUnitId() }));
    expect((await blows("community-officer-shen", { standingProblemId })).body.code).toBe("right-missing");
    expect((await blows("community-officer-chen", { standingProblemId: newId() })).status).toBe(404);
    expect((await blows("community-officer-chen", {})).body.code).toBe("nothing-to-whistle");
  });
});

test("the ten-thousandth whistle has a number of its own", async () => {
  await linli.rows("select setval('whistles.whistle_number', 12344)");
  const { whistleId } = await blow(linli);
  expect((await shown(linli, "community-officer-chen", whistleId)).number).toBe("W261124-12345");
});

describe("calling one more unit", () => {
  test("it supports, or leads where the lead was let go", async () => {
    const { whistleId } = await blow(linli, { supportingUnitIds: [] });
    const more = (unitId: string, lead: boolean) =>
      does(linli, "community-officer-chen", "call-unit", whistleId, { unitId, lead });
    expect((await more(unit("water"), true)).body.code).toBe("lead-present");
    expect((await more(unit("urban"), false)).body.code).toBe("unit-called-already");
    expect((await more(unit("station-a1"), false)).body.code).toBe("own-unit");
    expect((await more(newId(), false)).body.code).toBe("unit-unstaffed");
    expectOk(await more(unit("property"), false));
    const callId = await callTo(linli, whistleId, "urban");
    expectOk(
      await does(linli, "department-officer-feng", "object-to-call", whistleId, { callId, reason: "不归我们" }),
    );
    expectOk(await does(linli, "street-leader-tang", "uphold-objection", whistleId, { callId, words: "" }));
    expectOk(await more(unit("water"), true));
    const { calls } = await shown(linli, "community-officer-chen", whistleId);
    expect(calls.filter(({ lead }: never) => lead).map(({ unit, state }: never) => [unit, state])).toEqual([
      ["示例区城市管理局", "released"],
      ["示例区供水公司", "called"],
    ]);
  });

  test("no more than fifteen: too-many-units", async () => {
    const { whistleId } = await blow(linli);
    await linli.rows(
      `insert into whistles.calls (district_id, whistle_id, id, unit_id, post_id, chosen_by, lead, state, called_at,
                                   limit_amount, limit_unit, counted_from, due_at, provisional)
       select c.district_id, c.whistle_id, gen_random_uuid(), gen_random_uuid(), c.post_id, c.chosen_by, false, 'called',
              c.called_at, 30, 'clock-minutes', c.counted_from, c.due_at, false
         from whistles.calls c, generate_series(1, 12) where c.whistle_id = $1 and c.lead`,
      [whistleId],
    );
    const answer = await does(linli, "community-officer-chen", "call-unit", whistleId, {
      unitId: unit("urban-a"),
      lead: false,
    });
    expect([answer.status, answer.body.code]).toEqual([409, "too-many-units"]);
  });
});

describe("cancelling", () => {
  test("the caller may while nobody has come; the request can then be whistled again", async () => {
    const { whistleId, requests } = await blow(linli);
    const { version } = await shown(linli, "community-officer-chen", whistleId);
    const cancel = (at: number) =>
      does(linli, "community-officer-chen", "cancel-whistle", whistleId, { version: at, reason: "已经修好" });
    expect((await cancel(version + 1)).body.code).toBe("changed-meanwhile");
    expectOk(await cancel(version));
    const after = await shown(linli, "community-officer-chen", whistleId);
    expect(after.state).toBe("cancelled");
    expect(new Set(after.calls.map(({ state }: never) => state))).toEqual(new Set(["called-off"]));
    expectOk(await (await linli.as("community-officer-chen")).call("blow-whistle", blowing(linli, requests)));
  });

  test("once somebody has come only the street's head may", async () => {
    const { whistleId } = await blow(linli);
    const callId = await callTo(linli, whistleId, "water");
    expectOk(await does(linli, "department-officer-shui", "report-in", whistleId, { callId }));
    const { version } = await shown(linli, "community-officer-chen", whistleId);
    const input = { version, reason: "不需要这么多单位" };
    const chen = await does(linli, "community-officer-chen", "cancel-whistle", whistleId, input);
    expect([chen.status, chen.body.code]).toEqual([409, "whistle-wrong-state"]);
    expect((await does(linli, "street-officer-wu", "cancel-whistle", whistleId, input)).status).toBe(404);
    expectOk(await does(linli, "street-leader-tang", "cancel-whistle", whistleId, input));
    expect((await shown(linli, "street-leader-tang", whistleId)).state).toBe("cancelled");
  });
});
