import { expect, test } from "vitest";
import { file, seen } from "../../testing/filings.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();
const gridDuty = () => linli.id("duty", "any:grid-a1-1");

const ends = async (dutyId: string) => (await linli.as("administrator-yan")).call("end-duty", { dutyId });
const duty = async (id: string) => (await linli.rows("select ended_at from duties.duties where id = $1", [id]))[0];

test("an ended duty is kept, and its matters go to the next that matches", async () => {
  const before = await file(linli);
  expectOk(await ends(gridDuty()));
  expect(await duty(gridDuty())).toEqual({ ended_at: "2026-11-24T01:00:00Z" });
  const after = await file(linli);
  expect((await seen(linli, "district-officer-he", before.id)).holder.id).toBe(linli.id("post", "grid-worker-wang"));
  expect((await seen(linli, "district-officer-he", after.id)).holder.id).toBe(
    linli.id("post", "community-officer-chen"),
  );
  expect(await duty(linli.id("duty", "any:grid-a1-2"))).toEqual({ ended_at: null });
});

test("ended twice, or by two at once, it is ended once, at the first time", async () => {
  const id = linli.id("duty", "any:grid-a2-1");
  const answers = await Promise.all([ends(id), ends(id)]);
  linli.clock.advance("PT1H");
  expect([...answers, await ends(id)].map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await duty(id)).toEqual({ ended_at: "2026-11-24T01:00:00Z" });
  const told = await linli.rows("select from platform.events where subject_id = $1 and name = 'duty.ended'", [id]);
  expect(told).toHaveLength(1);
});

test("with every duty ended, what is filed goes to the district's backstop and says so", async () => {
  const table = await linli.rows("select id from duties.duties where district_id = $1", [linli.district().id]);
  for (const { id } of table) expectOk(await ends(String(id)));
  const { id } = await file(linli);
  const request = await seen(linli, "district-officer-he", id);
  expect(request.holder.id).toBe(linli.id("post", "district-officer-he"));
  expect(request.routing[0].sentence).toBe("岗位责任表里没有能接这件事的岗位，由示例区指挥中心兜底。");
});

test("a duty of another district does not exist, and stays as it is", async () => {
  const theirs = linli.id("duty", "any:grid-a1-1", "two");
  expect((await ends(theirs)).status).toBe(404);
  expect(await duty(theirs)).toEqual({ ended_at: null });
});

test("nobody but an administrator ends a duty", async () => {
  const id = linli.id("duty", "any:district", "one");
  for (const character of ["district-officer-he", "resident-li"] as const) {
    expect((await (await linli.as(character)).call("end-duty", { dutyId: id })).status).toBe(403);
  }
  expect((await (await linli.as("anyone")).call("end-duty", { dutyId: id })).status).toBe(401);
});
