import { describe, expect, test } from "vitest";
import { file, step } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";

/** Who works on a request hears of what concerns them, and nobody else does. */
const linli = testDistrict();

async function told(character: Character): Promise<string[]> {
  await linli.runJobs();
  const browser = await linli.as(character);
  const { notices } = expectOk(await browser.call("list-notices", { unread: true })).body;
  expectOk(await browser.call("mark-notices-read"));
  // What came at one moment has no order.
  return notices.map(({ title }: { title: string }) => title).sort();
}

const ofReporter = async (operation: string, number: string, input: object = {}) =>
  expectOk(await (await linli.as("resident-li")).call(operation, { number, ...input }));

describe("the post concerned is told", () => {
  test("of a new request, an answer, and that it is not solved after all", async () => {
    const filed = await file(linli);
    expect(await told("grid-worker-wang")).toEqual(["新的诉求"]);
    expectOk(await step(linli, "grid-worker-wang", "ask-resident", filed.id, { question: "几楼？" }));
    await ofReporter("answer-question", filed.number, { words: "三楼" });
    expectOk(await step(linli, "grid-worker-wang", "resolve-request", filed.id, { words: "换好了", photoIds: [] }));
    await ofReporter("dispute-solution", filed.number, { reason: "还是不亮" });
    expect(await told("grid-worker-wang")).toEqual(["反映人回答了", "反映人说没有解决"].sort());
    expect(await told("grid-worker-zhao")).toEqual([]);
    expect(await told("resident-li")).toEqual(["您反映的事已收到", "有话问您"].sort());
  });

  test("of an offer: the post that is asked, in words that name no person", async () => {
    const filed = await file(linli);
    await told("grid-worker-wang");
    const postId = linli.id("post", "community-officer-chen");
    expectOk(
      await step(linli, "grid-worker-wang", "transfer-request", filed.id, { postId, reason: "要社区出面，李示例家" }),
    );
    expect(await told("community-officer-chen")).toEqual(["有诉求请您接单"]);
    expect(await told("grid-worker-wang")).toEqual([]);
    const kept = await linli.rows("select facts::text as facts from notifications.notices");
    expect(JSON.stringify(kept)).not.toMatch(/李示例|出面|台阶/);
  });

  test("of an appeal: the level that is to hear it", async () => {
    const filed = await file(linli);
    expectOk(await step(linli, "grid-worker-wang", "reject-request", filed.id, { reason: "不在职责内" }));
    await ofReporter("appeal-rejection", filed.number, { reason: "应当管" });
    expect(await told("community-officer-chen")).toEqual(["有申诉请您复核"]);
  });

  test("when it is late, once", async () => {
    await told("grid-worker-wang");
    await file(linli);
    await told("grid-worker-wang");
    linli.clock.advance("PT400H");
    await linli.runJob("mark-late-requests");
    const all = await told("grid-worker-wang");
    expect(all.filter((title) => title === "诉求超过了期限").length).toBeGreaterThan(0);
    await linli.runJob("mark-late-requests");
    expect(await told("grid-worker-wang")).toEqual([]);
  });
});
