import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, openCouncil, rules, seat } from "../councils/councils.fixture.ts";
import { codeOf, raised, topic } from "./topics.fixture.ts";

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
