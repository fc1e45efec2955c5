import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, seen, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();
const post = (key: Parameters<typeof linli.id>[1]) => linli.id("post", key as never);

describe("taking up, noting, asking", () => {
  test("the answerable post accepts, and the reporter reads who has it", async () => {
    const { id, number } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "accept-request", id));
    const progress = expectOk(await linli.newBrowser().call("show-progress", { number })).body;
    expect(progress).toMatchObject({ state: "accepted", holder: { unit: "甲一社区便民服务站" } });
    expect(progress.timeline[0].sentence).toMatch(/^甲一社区第1网格网格员 接了单/);
  });

  test("a note is read by staff; the public page says that work goes on, without the words", async () => {
    const { id, number } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "add-note", id, { words: "已联系电工，住户姓李" }));
    expect((await seen(linli, "community-officer-chen", id)).timeline[0]).toMatchObject({
      words: "已联系电工，住户姓李",
      who: "王示例",
    });
    const shown = expectOk(await linli.newBrowser().call("show-progress", { number }));
    expect(JSON.stringify(shown.body)).not.toContain("姓李");
  });

  test("a question waits for the reporter, and the time it waited is given back", async () => {
    const { id, number, key } = await file(linli);
    const before = await seen(linli, "grid-worker-wang", id);
    expectOk(await step(linli, "grid-worker-wang", "ask-resident", id, { question: "是几单元？" }));
    linli.clock.advance("PT30H");
    const browser = linli.newBrowser();
    const waiting = expectOk(await browser.call("show-progress", { number, key })).body;
    expect(waiting).toMatchObject({ state: "awaiting-resident", question: "是几单元？", dueAt: null, mine: true });
    expectOk(await browser.call("answer-question", { number, key, words: "三单元" }));
    const after = await seen(linli, "grid-worker-wang", id);
    expect(after.state).toBe("accepted");
    expect(Temporal.Instant.from(before.dueAt).until(after.dueAt).total("hours")).toBe(30);
  });

  test("after asking, only the reporter's own page shows the question", async () => {
    const { id, number } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "ask-resident", id, { question: "您家门牌多少？" }));
    const stranger = expectOk(await linli.newBrowser().call("show-progress", { number })).body;
    expect(stranger).toMatchObject({ mine: false, question: null, abilities: ["join-request"], photos: [] });
    expect(JSON.stringify(stranger)).not.toContain("门牌");
  });
});

describe("handing on: the first stays answerable until the next has accepted", () => {
  test("a transfer is an offer; accepting it moves the answer, and the first is free", async () => {
    const { id } = await file(linli);
    const to = post("street-urban-officer-zheng");
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", id, { postId: to, reason: "要换路灯" }));
    const offered = await seen(linli, "grid-worker-wang", id);
    expect(offered).toMatchObject({ holder: { id: post("grid-worker-wang") }, offeredTo: { id: to } });
    expectOk(await step(linli, "street-urban-officer-zheng", "accept-request", id));
    const taken = await seen(linli, "street-urban-officer-zheng", id);
    expect(taken).toMatchObject({ state: "accepted", holder: { id: to }, offeredTo: null });
    expect(
      await step(linli, "grid-worker-wang", "resolve-request", id, { words: "好了", photoIds: [] }),
    ).toMatchObject({
      status: 403,
      body: { code: "right-missing" },
    });
  });

  test("whoever is asked may decline with a reason, and it stays where it was", async () => {
    const { id } = await file(linli);
    const to = post("property-officer-bai");
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", id, { postId: to, reason: "公共区域" }));
    expectOk(await step(linli, "property-officer-bai", "decline-offer", id, { reason: "不在我们小区" }));
    const kept = await seen(linli, "grid-worker-wang", id);
    expect(kept).toMatchObject({ holder: { id: post("grid-worker-wang") }, offeredTo: null });
    expect(kept.timeline[0].words).toBe("不在我们小区");
  });

  test("an offer can be taken back before it is accepted", async () => {
    const { id } = await file(linli);
    const to = post("street-officer-sun");
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", id, { postId: to, reason: "太大" }));
    expectOk(await step(linli, "grid-worker-wang", "withdraw-offer", id));
    expect(await step(linli, "street-officer-sun", "accept-request", id)).toMatchObject({ status: 403 });
  });

  test("up goes grid, community, street, district; at the district there is no level above", async () => {
    const { id } = await file(linli);
    const climb: Character[] = [
      "grid-worker-wang",
      "community-officer-chen",
      "street-officer-sun",
      "district-officer-he",
    ];
    for (const [index, by] of climb.slice(0, -1).entries()) {
      expectOk(await step(linli, by, "escalate-request", id, { reason: "本级解决不了" }));
      expectOk(await step(linli, climb[index + 1]!, "accept-request", id));
    }
    expect(await step(linli, "district-officer-he", "escalate-request", id, { reason: "再上" })).toMatchObject({
      status: 409,
      body: { code: "no-level-above" },
    });
    const { routing } = await seen(linli, "district-officer-he", id);
    expect(routing).toHaveLength(4);
    expect(routing[0].sentence).toContain("上报一级");
  });

  test("down goes to the level below, and from the grid there is none", async () => {
    const { id } = await file(linli);
    expect(await step(linli, "grid-worker-wang", "send-back-request", id, { reason: "近一点" })).toMatchObject({
      status: 409,
      body: { code: "no-level-below" },
    });
    expectOk(await step(linli, "grid-worker-wang", "escalate-request", id, { reason: "上报" }));
    expectOk(await step(linli, "community-officer-chen", "accept-request", id));
    expectOk(await step(linli, "community-officer-chen", "send-back-request", id, { reason: "网格能办" }));
    expect((await seen(linli, "community-officer-chen", id)).offeredTo.id).toBe(post("grid-worker-wang"));
  });

  test("a second offer, a solution or a rejection has to wait for the first offer's answer", async () => {
    const { id } = await file(linli);
    const give = { postId: post("street-officer-sun"), reason: "太大" };
    expectOk(await step(linli, "grid-worker-wang", "transfer-request", id, give));
    for (const [operation, input] of [
      ["transfer-request", give],
      ["escalate-request", { reason: "上" }],
      ["send-back-request", { reason: "下" }],
      ["resolve-request", { words: "好了", photoIds: [] }],
      ["reject-request", { reason: "不办" }],
      ["correct-category", { categoryId: categoryIdOf("water-outage") }],
      ["correct-place", { buildingId: linli.id("building", "guihua-1"), location: null, address: "" }],
    ] as const) {
      const answer = await step(linli, "grid-worker-wang", operation, id, input);
      expect([operation, answer.status, answer.body.code]).toEqual([operation, 409, "offer-pending"]);
    }
  });

  test("a post nobody holds, a closed one and the same one are not asked", async () => {
    const { id } = await file(linli);
    const transfer = (postId: string) =>
      step(linli, "grid-worker-wang", "transfer-request", id, { postId, reason: "转" });
    expect(await transfer(newId())).toMatchObject({ status: 422, body: { code: "post-not-offerable" } });
    expect(await transfer(post("grid-worker-wang"))).toMatchObject({ status: 409, body: { code: "same-post" } });
    const jin = post("grid-worker-jin");
    await linli.rows("update directory.post_terms set ends_on = '2026-11-01' where post_id = $1", [jin]);
    expect(await transfer(jin)).toMatchObject({ status: 422, body: { code: "post-not-offerable" } });
  });
});

describe("correcting", () => {
  test("another category routes anew as an offer, says which rule won, and counts the deadlines again from filing", async () => {
    const { id } = await file(linli);
    const answer = await step(linli, "grid-worker-wang", "correct-category", id, {
      categoryId: categoryIdOf("water-outage"),
      reason: "其实是停水",
    });
    expectOk(answer);
    const corrected = await seen(linli, "grid-worker-wang", id);
    expect(corrected).toMatchObject({
      category: "停水、水压低",
      urgency: "urgent",
      holder: { id: post("grid-worker-wang") },
      offeredTo: { id: post("department-officer-shui") },
    });
    expect(Temporal.Instant.from(corrected.filedAt).until(corrected.dueAt).total("hours")).toBe(24);
    expect(corrected.routing[0].sentence).toContain("供水公司");
    expect(corrected.timeline[0].sentence).toContain("停水、水压低");
  });

  test("another place routes anew to who answers there", async () => {
    const { id } = await file(linli);
    const place = { buildingId: linli.id("building", "haitang-1"), location: null, address: "" };
    expectOk(await step(linli, "grid-worker-wang", "correct-place", id, place));
    const corrected = await seen(linli, "grid-worker-wang", id);
    expect(corrected).toMatchObject({ where: { community: "甲二社区" }, offeredTo: { id: post("grid-worker-xu") } });
    const found = { scope: "area", show: "open", text: "海棠里" };
    const { requests } = expectOk(await (await linli.as("grid-worker-xu")).call("list-requests", found)).body;
    expect(requests.map((line: { id: string }) => line.id)).toEqual([id]);
  });

  test.each([
    ["correct-category", { categoryId: newId() }, "category-unknown"],
    ["correct-place", { buildingId: null, location: null, address: "" }, "place-missing"],
    ["correct-place", { buildingId: null, location: { lng: 0, lat: 0 }, address: "" }, "place-unknown"],
    ["correct-place", { buildingId: null, location: null, address: "某处" }, "place-unclear"],
  ])("%s with nothing there is refused: %s", async (operation, input, code) => {
    const { id } = await file(linli);
    expect(await step(linli, "grid-worker-wang", operation, id, input)).toMatchObject({
      status: 422,
      body: { code },
    });
  });
});
