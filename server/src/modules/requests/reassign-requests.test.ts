import { expect, test } from "vitest";
import { file, seen, step } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();

const admin = () => linli.as("administrator-yan");

async function holderOf(requestId: string) {
  const { holder, timeline } = await seen(linli, "district-officer-he", requestId);
  return { post: holder.name, told: timeline.map(({ kind }: { kind: string }) => kind) };
}

test("what is open at a post whose last term has run out is routed again, and says so", async () => {
  const { id } = await file(linli);
  const untouched = await file(linli, { buildingId: linli.id("building", "guihua-1") });
  const before = await holderOf(id);
  expect(await linli.runJob("reassign-requests")).toEqual({ reassigned: 0 });

  const [term] = await linli.rows("select id from directory.post_terms where post_id = $1 and ends_on is null", [
    linli.id("post", "grid-worker-wang"),
  ]);
  const today = linli.clock.now().toZonedDateTimeISO("Asia/Shanghai").toPlainDate().toString();
  expectOk(await (await admin()).call("end-term", { termId: term!.id, endsOn: today }));
  expect(await linli.runJob("reassign-requests")).toEqual({ reassigned: 0 });
  linli.clock.advance("PT24H");
  expect(await linli.runJob("reassign-requests")).toEqual({ reassigned: 1 });

  const after = await holderOf(id);
  expect(after.post).not.toBe(before.post);
  expect(after.told).toContain("reassigned");
  expect((await holderOf(untouched.id)).told).not.toContain("reassigned");
  expect(await linli.runJob("reassign-requests")).toEqual({ reassigned: 0 });
});

test("what is reopened at a post that was closed meanwhile is with another at once", async () => {
  const { id, number, key } = await file(linli, { buildingId: linli.id("building", "haitang-1") });
  const closing = (await holderOf(id)).post;
  expectOk(await step(linli, "grid-worker-xu", "resolve-request", id, { words: "已经清走", photoIds: [] }));
  const reporter = linli.newBrowser();
  expectOk(await reporter.call("confirm-solution", { number, key, satisfaction: "satisfied" }));
  const postId = linli.id("post", "grid-worker-xu");
  await linli.rows("update duties.duties set ended_at = now() where post_id = $1", [postId]);
  expectOk(await (await admin()).call("close-post", { postId }));
  expectOk(await reporter.call("reopen-request", { number, key, reason: "又堆上了" }));
  await linli.runJobs();
  const after = await holderOf(id);
  expect(after.post).not.toBe(closing);
  expect(after.told).toEqual(expect.arrayContaining(["reopened", "reassigned"]));
});
