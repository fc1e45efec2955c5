import { beforeAll, beforeEach, expect, test } from "vitest";
import { addElectorate } from "../../testing/electorate.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { mostCountedAtEachView } from "./turnout.ts";
import { act, cast, closed, morning, opened, phonesOf, shown } from "./votes.fixture.ts";

const linli = testDistrict();
const phone = phonesOf(linli);
beforeAll(() => addElectorate(linli));
beforeEach(() => linli.clock.set(morning));

const publicly = async (number: string) =>
  expectOk(await (await linli.as("anyone")).call("show-public-vote", { number })).body;

/** Open, and as if so many more might vote. */
async function ofVeryMany(change: Record<string, unknown> = {}) {
  const vote = await opened(linli, change);
  const most = mostCountedAtEachView[change["resultsBeforeClosing"] ? "choices" : "number"];
  await linli.rows("update votes.votes set elector_count = $2 where id = $1", [vote.id, most + 1]);
  return vote;
}

test("where few may vote the page counts this moment", async () => {
  const vote = await opened(linli);
  expectOk(await cast(await phone("bao"), vote.id, { answer: "yes" }));
  await linli.runJob("count-turnouts");
  expect(await publicly(vote.number)).toMatchObject({ tookPart: 1, tookPartAsOf: null });
  expect(await linli.rows("select 1 from votes.turnouts where vote_id = $1", [vote.id])).toEqual([]);
});

test("where very many may vote the page says what the minute has counted, and as of when", async () => {
  const vote = await ofVeryMany();
  expect(await publicly(vote.number)).toMatchObject({ tookPart: 0, tookPartAsOf: null });
  expectOk(await cast(await phone("bao"), vote.id, { answer: "yes" }));
  linli.clock.set("2026-11-28T02:00:00Z");
  await linli.runJob("count-turnouts");
  expectOk(await cast(await phone("cen"), vote.id, { answer: "no" }));
  const counted = { tookPart: 1, tookPartAsOf: "2026-11-28T02:00:00Z", result: null };
  expect(await publicly(vote.number)).toMatchObject(counted);
  expect(await shown(linli, "community-officer-chen", vote.id)).toMatchObject({
    ...counted,
    ways: [{ way: "phone", count: 1 }],
  });
  linli.clock.set("2026-11-28T02:00:30Z");
  await linli.runJob("count-turnouts");
  expect(await publicly(vote.number)).toMatchObject(counted);
  linli.clock.set("2026-11-28T02:01:00Z");
  await linli.runJob("count-turnouts");
  expect(await publicly(vote.number)).toMatchObject({ tookPart: 2, tookPartAsOf: "2026-11-28T02:01:00Z" });
  linli.clock.set("2026-11-28T02:02:00Z");
  await linli.runJob("count-turnouts");
  expect(await publicly(vote.number)).toMatchObject({ tookPart: 2, tookPartAsOf: "2026-11-28T02:02:00Z" });
  // A minute in which nobody voted is told to nobody.
  const told = "select 1 from platform.events where subject_id = $1 and name = 'vote.turnout-counted'";
  expect(await linli.rows(told, [vote.id])).toHaveLength(2);
});

test("where everybody may watch, the count is of the same minute as the number; elsewhere none is kept", async () => {
  const watched = await ofVeryMany({ resultsBeforeClosing: true });
  const hidden = await ofVeryMany({ opensAt: "2026-11-28T00:10:00Z" });
  for (const { id } of [watched, hidden]) expectOk(await cast(await phone("bao"), id, { answer: "yes" }));
  linli.clock.set("2026-11-28T02:00:00Z");
  await linli.runJob("count-turnouts");
  expectOk(await cast(await phone("cen"), watched.id, { answer: "yes" }));
  expect(await publicly(watched.number)).toMatchObject({ tookPart: 1, result: { yes: 1, took: 1 } });
  expect((await shown(linli, "community-officer-chen", watched.id)).result).toMatchObject({ yes: 1 });
  const [kept] = await linli.rows("select so_far from votes.turnouts where vote_id = $1", [hidden.id]);
  expect(kept).toEqual({ so_far: null });
});

test("once it is closed the number is exact, whatever the last minute had counted", async () => {
  const vote = await ofVeryMany();
  expectOk(await cast(await phone("bao"), vote.id, { answer: "yes" }));
  linli.clock.set("2026-11-28T02:00:00Z");
  await linli.runJob("count-turnouts");
  expectOk(await cast(await phone("cen"), vote.id, { answer: "no" }));
  await closed(linli);
  expect(await publicly(vote.number)).toMatchObject({ state: "closed", tookPart: 2, tookPartAsOf: null });
  expectOk(await act(linli, "community-officer-chen", "publish-result", vote.id));
  expect((await publicly(vote.number)).result).toMatchObject({ took: 2 });
});
