import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { file, filing, seen, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();
const post = (key: Parameters<typeof linli.id>[1]) => linli.id("post", key as never);

const sentences = async (by: Character, id: string) =>
  (await seen(linli, by, id)).timeline.map((entry: { sentence: string }) => entry.sentence);

describe("bringing to an end", () => {
  test("a solution with photos waits seven days for the reporter", async () => {
    const { id, number, key } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", id, { words: "换了灯泡", photoIds: [] }));
    const progress = expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
    expect(progress).toMatchObject({ state: "resolved", solution: "换了灯泡", dueAt: null });
    expect(progress.abilities).toEqual(["confirm-solution", "dispute-solution"]);
    expect(linli.clock.now().until(progress.answerUntil).total("hours")).toBe(7 * 24);
  });

  test("a photo that was never sent cannot show a solution", async () => {
    const { id } = await file(linli);
    const answer = await step(linli, "grid-worker-wang", "resolve-request", id, {
      words: "好了",
      photoIds: [newId()],
    });
    expect(answer).toMatchObject({ status: 422, body: { code: "photo-unknown" } });
    expect((await seen(linli, "grid-worker-wang", id)).state).toBe("dispatched");
  });

  test("a rejection names the reason to the reporter, and the right to appeal", async () => {
    const { id, number, key } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "reject-request", id, { reason: "属于室内灯具" }));
    const progress = expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
    expect(progress).toMatchObject({ state: "rejected", rejection: "属于室内灯具", abilities: ["appeal-rejection"] });
  });

  test("what is over is not worked on any more", async () => {
    const { id } = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", id, { words: "换了灯泡", photoIds: [] }));
    for (const [operation, input] of [
      ["accept-request", {}],
      ["ask-resident", { question: "？" }],
      ["resolve-request", { words: "好了", photoIds: [] }],
      ["reject-request", { reason: "不办" }],
      ["transfer-request", { postId: post("street-officer-sun"), reason: "转" }],
      ["escalate-request", { reason: "上" }],
      ["send-back-request", { reason: "下" }],
      ["decline-offer", { reason: "不" }],
      ["withdraw-offer", {}],
      ["correct-category", { categoryId: categoryIdOf("water-outage") }],
      ["correct-place", { buildingId: linli.id("building", "guihua-1"), location: null, address: "" }],
    ] as const) {
      const answer = await step(linli, "grid-worker-wang", operation, id, input);
      expect([operation, answer.status, answer.body.code]).toEqual([operation, 409, "wrong-state"]);
    }
  });
});

describe("two at once", () => {
  test("of two who act on the same version one succeeds, the other is told that it has changed, and nothing is lost", async () => {
    const { id } = await file(linli);
    const { version } = await seen(linli, "grid-worker-wang", id);
    const wang = await linli.as("grid-worker-wang");
    const answers = await Promise.all([
      wang.call("resolve-request", { requestId: id, version, words: "换了灯泡", photoIds: [] }),
      wang.call("add-note", { requestId: id, version, words: "明天去看" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: "changed-meanwhile",
      facts: { version: version + 1 },
    });
    expect(await sentences("grid-worker-wang", id)).toHaveLength(2);
  });

  test("every step of staff refuses a version that is not the newest", async () => {
    const { id } = await file(linli);
    const wang = await linli.as("grid-worker-wang");
    for (const [operation, input] of [
      ["accept-request", {}],
      ["add-note", { words: "记" }],
      ["ask-resident", { question: "？" }],
      ["resolve-request", { words: "好了", photoIds: [] }],
      ["reject-request", { reason: "不办" }],
      ["transfer-request", { postId: post("street-officer-sun"), reason: "转" }],
      ["escalate-request", { reason: "上" }],
      ["send-back-request", { reason: "下" }],
      ["decline-offer", { reason: "不" }],
      ["withdraw-offer", {}],
      ["correct-category", { categoryId: categoryIdOf("water-outage") }],
      ["correct-place", { buildingId: linli.id("building", "guihua-1"), location: null, address: "" }],
    ] as const) {
      const answer = await wang.call(operation, { requestId: id, version: 77, ...input });
      expect([operation, answer.status, answer.body.code]).toEqual([operation, 409, "changed-meanwhile"]);
    }
    expect((await seen(linli, "grid-worker-wang", id)).version).toBe(1);
  });
});

describe("who sees and who may", () => {
  test("outside one's area and unit a request does not exist", async () => {
    const { id } = await file(linli);
    for (const stranger of ["street-officer-wu", "grid-worker-xu", "department-officer-feng"] as const) {
      const answer = await (await linli.as(stranger)).call("show-request", { requestId: id });
      expect([stranger, answer.status]).toEqual([stranger, 404]);
    }
    expect((await (await linli.as("community-officer-chen")).call("show-request", { requestId: id })).status).toBe(
      200,
    );
  });

  test("who only sees it is told that the step is not theirs, and abilities do not offer it", async () => {
    const { id } = await file(linli);
    const { abilities } = await seen(linli, "community-officer-chen", id);
    expect(abilities).toEqual([{ operation: "add-note", refusedBecause: null }]);
    expect(await step(linli, "community-officer-chen", "accept-request", id)).toMatchObject({ status: 403 });
  });

  test("abilities name what may be done now, and why the rest may not", async () => {
    const { id } = await file(linli);
    const { abilities } = await seen(linli, "grid-worker-wang", id);
    const by = Object.fromEntries(
      abilities.map(({ operation, refusedBecause }: Record<string, string>) => [operation, refusedBecause]),
    );
    expect(by).toMatchObject({
      "accept-request": null,
      "resolve-request": null,
      "send-back-request": null,
      "withdraw-offer": "no-offer",
      "open-contact": null,
    });
  });

  test("the contact is masked until its post opens it for a reason, which the reporter can read", async () => {
    const { id, number, key } = await file(linli, { reporterName: "李示例" });
    expect((await seen(linli, "grid-worker-wang", id)).reporter).toEqual({
      namePresent: true,
      phoneMasked: "199****0001",
    });
    const chen = await linli.as("community-officer-chen");
    expect(await chen.call("open-contact", { requestId: id, reason: "想问问" })).toMatchObject({ status: 403 });
    const wang = await linli.as("grid-worker-wang");
    const contact = expectOk(await wang.call("open-contact", { requestId: id, reason: "约上门时间" })).body;
    expect(contact).toEqual({ name: "李示例", phone: "19900010001" });
    const browser = linli.newBrowser();
    expect(expectOk(await browser.call("list-contact-openings", { number, key })).body.openings).toMatchObject([
      { post: "甲一社区第1网格网格员", reason: "约上门时间" },
    ]);
    expect(await browser.call("list-contact-openings", { number, key: "falsch" })).toMatchObject({
      status: 403,
      body: { code: "not-reporter" },
    });
    expect((await seen(linli, "grid-worker-wang", id)).firstContactedAt).toBe(linli.clock.now().toString());
  });
});

test("a filing keeps the answers to its category's questions beside their words", async () => {
  const body = filing(linli, {
    categoryId: categoryIdOf("gas-leak"),
    description: "楼道有煤气味",
    answers: { "anybody-in-danger": true },
  });
  expectOk(await (await linli.as("resident-zhou")).call("file-request", body));
  const shown = await seen(linli, "district-officer-he", body.id);
  expect(shown).toMatchObject({ urgency: "emergency", answers: [{ words: "现在有人有危险吗", answer: "是" }] });
});
