import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, openCouncil, rules, seat } from "../councils/councils.fixture.ts";
import { act, codeOf, raised, read, shown, topic } from "./topics.fixture.ts";

const linli = testDistrict();

test("where only members propose, a member raises a topic and another resident is told so, from the rule's day on", async () => {
  const councilId = await openCouncil(linli);
  await seat(linli, councilId, "resident-li");
  // Without rules in force everybody who lives here may.
  await raised(linli, {}, "resident-zhou");
  const set = (proposers: string[], startsOn: string) => ({
    councilId,
    ...rules({ id: newId(), proposers, startsOn }),
  });
  const desk = await linli.as(chen);
  expectOk(await desk.call("set-council-rules", set(["members"], "2026-11-25")));
  await raised(linli, {}, "resident-zhou");
  linli.clock.set("2026-11-25T01:00:00Z");
  const zhou = await linli.as("resident-zhou");
  expect(await codeOf(zhou.call("raise-topic", topic(linli)))).toEqual([409, "may-not-propose"]);
  await raised(linli, {}, "resident-li");
  expectOk(await (await linli.as(chen)).call("set-council-rules", set(["members", "residents"], "2026-11-26")));
  linli.clock.set("2026-11-26T01:00:00Z");
  await raised(linli, {}, "resident-zhou");
});

test("a member unit raises a topic through its desk where the rules let units propose, and is told so where they do not", async () => {
  const unitId = linli.id("unit", "property");
  const councilId = await openCouncil(linli, { kind: "joint-meeting" });
  await seat(linli, councilId, "resident-zhou", { unitId });
  const set = async (proposers: string[], startsOn: string) => {
    const ruled = { councilId, ...rules({ id: newId(), proposers, startsOn }) };
    expectOk(await (await linli.as(chen)).call("set-council-rules", ruled));
    linli.clock.set(`${startsOn}T01:00:00Z`);
  };
  const bai = () => linli.as("property-officer-bai");
  const raise = async (change: Record<string, unknown> = {}) => {
    const body = topic(linli, { origin: "council", originId: councilId, ...change });
    return { id: body.id, answer: (await bai()).call("raise-topic", body) };
  };
  const own = async () =>
    expectOk(await (await bai()).call("list-own-councils")).body.councils.map(({ id }: { id: string }) => id);

  await set(["members", "residents"], "2026-12-01");
  expect(await codeOf((await raise()).answer)).toEqual([409, "unit-may-not-propose"]);
  expect(await own()).toEqual([]);

  await set(["units"], "2026-12-02");
  expect(await own()).toEqual([councilId]);
  const { id, answer } = await raise();
  expect(expectOk(await answer).body.state).toBe("supported");
  // Its desk sees it, does not run it; everybody reads which unit put it forward.
  const seen = await shown(linli, "property-officer-bai", id);
  expect([seen.council.id, seen.abilities]).toEqual([councilId, []]);
  expect((await read(linli, "anyone", id)).proposer).toBe(seen.proposer);
  expect(seen.proposer).toContain("物业");
  expectOk(await act(linli, chen, "take-up-topic", id, { procedureCode: "quick-poll" }));

  // Only for that council's place, for no other council, and not of a request.
  const elsewhere = await openCouncil(linli, { areaId: linli.id("area", "community-b1") }, "street-officer-wu");
  for (const change of [
    { areaId: linli.id("area", "community-b1") },
    { originId: elsewhere, areaId: linli.id("area", "community-b1") },
    { originId: null },
    { origin: "request", originId: newId() },
  ]) {
    expect((await (await raise(change)).answer).status).toBe(403);
  }
});
