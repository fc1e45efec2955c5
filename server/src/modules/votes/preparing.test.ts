import { beforeEach, expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act, draft, morning, opensAt, prepared, shown } from "./votes.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set(morning));

test("a notice period is whole days, and the refusal says the first day on which the vote may open", async () => {
  const soon = await prepared(linli, { opensAt: "2026-11-27T15:59:00Z" });
  const refused = await act(linli, "community-officer-chen", "announce-vote", soon.id);
  expect(refused.body).toMatchObject({ code: "notice-too-short", facts: { days: 3, first: "2026-11-28" } });
  const inTime = await prepared(linli, { opensAt: "2026-11-27T16:00:00Z" });
  expectOk(await act(linli, "community-officer-chen", "announce-vote", inTime.id));
  const atOnce = await prepared(linli, { opensAt: "2026-11-24T00:59:00Z", noticeDays: 0 });
  expectOk(await act(linli, "community-officer-chen", "announce-vote", atOnce.id));
  await linli.runJob("open-due-votes");
  expect((await shown(linli, "community-officer-chen", atOnce.id)).state).toBe("open");
});

test("a vote is corrected until it is announced, by whoever has seen the newest of it", async () => {
  const vote = await prepared(linli);
  const kept = draft(linli, {
    voteId: vote.id,
    title: "装几个充电桩",
    kind: "single",
    options: [{ title: "两个" }, { title: "四个" }],
  });
  const chen = await linli.as("community-officer-chen");
  expectOk(await chen.call("change-vote", { ...kept, version: 1 }));
  expect((await chen.call("change-vote", { ...kept, version: 1 })).body.code).toBe("vote-changed-meanwhile");
  expect(
    (await chen.call("change-vote", { ...kept, version: 2, areaId: linli.id("area", "community-a2") })).body.code,
  ).toBe("place-stays");
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    title: "装几个充电桩",
    options: [{ title: "两个" }, { title: "四个" }],
  });
  expectOk(await chen.call("announce-vote", { voteId: vote.id, version: 2 }));
  expect((await chen.call("change-vote", { ...kept, version: 3 })).body.code).toBe("vote-announced");
});

test("sent twice it is one vote; the same id for another question is refused", async () => {
  const body = draft(linli);
  const chen = await linli.as("community-officer-chen");
  const first = expectOk(await chen.call("prepare-vote", body)).body;
  expect(expectOk(await chen.call("prepare-vote", body)).body).toEqual(first);
  expect((await chen.call("prepare-vote", { ...body, title: "别的" })).body.code).toBe("vote-id-taken");
});

test("a desk runs the votes of its own area, and of no other", async () => {
  const vote = await prepared(linli);
  const shen = await linli.as("community-officer-shen");
  expect((await shen.call("show-vote", { voteId: vote.id })).status).toBe(404);
  expect((await shen.call("announce-vote", { voteId: vote.id, version: 1 })).status).toBe(404);
  expect((await shen.call("prepare-vote", draft(linli))).body.code).toBe("right-missing");
  const wang = await linli.as("grid-worker-wang");
  expect(expectOk(await wang.call("show-vote", { voteId: vote.id })).body.abilities).toEqual([]);
  expect((await wang.call("announce-vote", { voteId: vote.id, version: 1 })).status).toBe(403);
  const street = expectOk(await (await linli.as("street-officer-sun")).call("list-votes", { show: "coming" })).body;
  expect(street.votes.map(({ id }: { id: string }) => id)).toContain(vote.id);
});

test("a vote that closes before it opens, or stays open for years, is none", async () => {
  const chen = await linli.as("community-officer-chen");
  for (const end of [opensAt, "2026-11-27T00:00:00Z", "2028-11-28T00:00:00Z"]) {
    const answer = await chen.call("prepare-vote", draft(linli, { closesAt: end }));
    expect(answer.body.code).toBe("closes-before-it-opens");
  }
});
