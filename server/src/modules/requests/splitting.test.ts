import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { type Filed, file, seen, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { categoryIdOf } from "../categories/index.ts";

const linli = testDistrict();

const progress = async (number: string, key?: string) =>
  expectOk(await linli.newBrowser().call("show-progress", { number, key })).body;
const lamp = { words: "换楼道灯", categoryId: categoryIdOf("street-light-out"), postId: null };
const water = () => ({
  words: "查漏水",
  categoryId: categoryIdOf("water-outage"),
  postId: linli.id("post", "department-officer-shui"),
});
const split = (whole: Filed, parts: object[] = [lamp, water()], by: Character = "grid-worker-wang") =>
  step(linli, by, "split-request", whole.id, { parts });
const partsOf = async (whole: Filed) => (await seen(linli, "grid-worker-wang", whole.id)).parts;
const holderOf = async (id: string): Promise<Character> => {
  const { holder } = await seen(linli, "district-officer-he", id);
  return linli.staff.find((key) => linli.id("post", key) === holder.id)!;
};
const answer = async (id: string, words: string) =>
  step(linli, await holderOf(id), "resolve-request", id, { words, photoIds: [] });
const turnDown = async (id: string, reason: string) =>
  step(linli, await holderOf(id), "reject-request", id, { reason });
const refusal = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];

describe("splitting", () => {
  test("each part goes to its own post with its own deadline; the reporter is told once and sees who has what", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    const parts = await partsOf(whole);
    expect(parts).toMatchObject([
      { words: "换楼道灯", state: "dispatched" },
      { words: "查漏水", state: "dispatched", holder: { id: linli.id("post", "department-officer-shui") } },
    ]);
    const part = await seen(linli, "department-officer-shui", parts[1].id);
    expect(part).toMatchObject({
      partOf: { number: whole.number },
      reporter: { phoneMasked: null },
      description: "查漏水",
    });
    expect(part.timeline[0].sentence).toContain(`从${whole.number}分出这一部分`);
    const own = await progress(whole.number, whole.key);
    expect(own).toMatchObject({
      mine: true,
      state: "accepted",
      parts: [{ what: "换楼道灯" }, { what: "查漏水", solved: null }],
    });
    const stranger = await progress(whole.number);
    expect(JSON.stringify(stranger)).not.toMatch(/换楼道灯|查漏水/);
    expect(stranger.parts).toHaveLength(2);
    await linli.runJobs();
    const told = (await linli.messages()).filter(({ words }) => words.includes(whole.number));
    expect(told.filter(({ words }) => words.includes("分成几个部分"))).toHaveLength(1);
    const numbers = parts.map(({ number }: Filed) => number);
    expect(
      (await linli.messages()).filter(({ words }) => numbers.some((number: string) => words.includes(number))),
    ).toEqual([]);
  });

  test("the whole is answered by itself with the words of its parts when the last one is closed", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    const [first, second] = await partsOf(whole);
    expect(
      refusal(await step(linli, "grid-worker-wang", "resolve-request", whole.id, { words: "好了", photoIds: [] })),
    ).toEqual([409, "parts-open"]);
    expect(refusal(await step(linli, "grid-worker-wang", "reject-request", whole.id, { reason: "不办" }))).toEqual([
      409,
      "parts-open",
    ]);
    expect(expectOk(await answer(first.id, "灯换好了")).body.state).toBe("closed");
    await linli.runJobs();
    expect(await progress(whole.number, whole.key)).toMatchObject({
      state: "accepted",
      parts: [{ solved: true }, { solved: null }],
    });
    expectOk(await turnDown(second.id, "管道归物业"));
    await linli.runJobs();
    const own = await progress(whole.number, whole.key);
    expect(own).toMatchObject({
      state: "resolved",
      solution: "1. 换楼道灯：灯换好了\n2. 查漏水：管道归物业",
      abilities: ["confirm-solution", "dispute-solution"],
    });
    expectOk(
      await linli
        .newBrowser()
        .call("confirm-solution", { number: whole.number, key: whole.key, satisfaction: "satisfied" }),
    );
    expect(await progress(whole.number)).toMatchObject({ state: "closed", solved: true });
  });

  test("of two last parts closed at once the whole is answered once", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    const parts = await partsOf(whole);
    await Promise.all(parts.map(({ id }: { id: string }) => answer(id, "办好了")));
    await linli.runJobs();
    const { timeline, state } = await seen(linli, "grid-worker-wang", whole.id);
    expect(state).toBe("resolved");
    expect(timeline.filter(({ kind }: { kind: string }) => kind === "resolved")).toHaveLength(1);
    await linli.runJob("finish-whole", { eventId: newId(), subjectId: whole.id });
    expect((await seen(linli, "grid-worker-wang", whole.id)).timeline).toHaveLength(timeline.length);
  });

  test("where no part could be solved, the post that has the whole answers", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    for (const { id } of await partsOf(whole)) expectOk(await turnDown(id, "不归我们管"));
    await linli.runJobs();
    const shown = await seen(linli, "grid-worker-wang", whole.id);
    expect(shown).toMatchObject({ state: "accepted", timeline: [{ kind: "parts-ended" }, {}, {}, {}, {}] });
    expectOk(await step(linli, "grid-worker-wang", "reject-request", whole.id, { reason: "都办不了" }));
  });

  test("a solution that the reporter disputes can be split anew, and tells only the new words", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    for (const { id } of await partsOf(whole)) expectOk(await answer(id, "第一次"));
    await linli.runJobs();
    linli.clock.set(linli.clock.now().add({ hours: 1 }).toString());
    expectOk(
      await linli.newBrowser().call("dispute-solution", { number: whole.number, key: whole.key, reason: "没有" }),
    );
    expectOk(await split(whole));
    for (const { id, state } of await partsOf(whole)) if (state !== "closed") expectOk(await answer(id, "第二次"));
    await linli.runJobs();
    expect((await progress(whole.number, whole.key)).solution).toBe("1. 换楼道灯：第二次\n2. 查漏水：第二次");
  });

  test("a part is transferred like any request, but asked nothing, split, merged or joined by nobody", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    const [part] = await partsOf(whole);
    const by = await holderOf(part.id);
    expect(refusal(await step(linli, by, "ask-resident", part.id, { question: "几楼？" }))).toEqual([409, "is-part"]);
    expect(refusal(await step(linli, by, "split-request", part.id, { parts: [lamp, lamp] }))).toEqual([
      409,
      "is-part",
    ]);
    const other = await file(linli, {}, "resident-zhou");
    const numbers = { numbers: [other.number], reason: "同一件" };
    expect(refusal(await step(linli, "district-officer-he", "merge-requests", part.id, numbers))).toEqual([
      409,
      "is-part",
    ]);
    const intoOther = { numbers: [part.number], reason: "同一件" };
    expect(refusal(await step(linli, "grid-worker-wang", "merge-requests", other.id, intoOther))).toEqual([
      409,
      "is-part",
    ]);
    const withWhole = { numbers: [whole.number], reason: "同一件" };
    expect(refusal(await step(linli, "grid-worker-wang", "merge-requests", other.id, withWhole))).toEqual([
      409,
      "has-parts",
    ]);
    const joining = { number: part.number, id: whole.id, name: "", phone: null, code: null };
    expect(refusal(await (await linli.as("resident-ma")).call("join-request", joining))).toEqual([409, "is-part"]);
    expectOk(
      await step(linli, by, "transfer-request", part.id, {
        postId: linli.id("post", "street-officer-sun"),
        reason: "转",
      }),
    );
  });

  test("what its reporter withdraws has no open part left", async () => {
    const whole = await file(linli);
    expectOk(await split(whole));
    expectOk(await linli.newBrowser().call("withdraw-request", { number: whole.number, key: whole.key }));
    await linli.runJobs();
    expect(
      (await partsOf(whole)).map(({ state, closing }: { state: string; closing: string }) => [state, closing]),
    ).toEqual([
      ["closed", "withdrawn"],
      ["closed", "withdrawn"],
    ]);
    const { version } = await seen(linli, "grid-worker-wang", whole.id);
    await linli.runJob("end-withdrawn", { eventId: newId(), subjectId: whole.id });
    expect((await seen(linli, "grid-worker-wang", whole.id)).version).toBe(version);
  });

  test("it is refused for an unknown category or post, twice, with one part, and to whoever does not hold it", async () => {
    const whole = await file(linli);
    const unknown = "00000000-0000-7000-8000-000000000001";
    expect(refusal(await split(whole, [lamp, { ...lamp, categoryId: unknown }]))).toEqual([422, "category-unknown"]);
    expect(refusal(await split(whole, [lamp, { ...lamp, postId: unknown }]))).toEqual([422, "post-not-offerable"]);
    expect((await split(whole, [lamp])).status).toBe(400);
    expect(refusal(await split(whole, [lamp, lamp], "street-leader-tang"))).toEqual([403, "right-missing"]);
    expect(await partsOf(whole)).toEqual([]);
    expectOk(await split(whole));
    expect(refusal(await split(whole))).toEqual([409, "parts-open"]);
    const other = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "escalate-request", other.id, { reason: "上" }));
    expect(refusal(await split(other))).toEqual([409, "offer-pending"]);
    const waiting = await file(linli);
    const ask = { amount: 1, reason: "等材料" };
    expectOk(await step(linli, "grid-worker-wang", "ask-extension", waiting.id, ask));
    expect(refusal(await split(waiting))).toEqual([409, "approval-pending"]);
  });
});
