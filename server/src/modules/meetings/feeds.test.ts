import { beforeEach, expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import { system } from "../../platform/operations/actor.ts";
import { Refusal } from "../../platform/refusals.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen, wholeCouncil } from "../councils/councils.fixture.ts";
import { planMeetingFor, planRefusals } from "./index.ts";
import { act, arranged, call, convened, planned, shown } from "./meetings.fixture.ts";

const linli = testDistrict();
beforeEach(() => linli.clock.set("2026-11-24T01:00:00Z"));

async function feedOf(by: "resident-li" | "resident-zhou", councilId: string): Promise<string> {
  const { councils } = expectOk(await call(linli, by, "list-own-meetings", {})).body;
  return councils.find(({ id }: { id: string }) => id === councilId).feedPath;
}
const read = (url: string) => linli.newBrowser().send({ method: "GET", url });

test("a member's calendar shows all meetings of the council; the address ends with the term", async () => {
  const { id, councilId } = await convened(linli, { forPublic: false });
  const plan = await planned(linli, { councilId });
  const url = await feedOf("resident-zhou", councilId);
  const answer = await read(url);
  expect(answer.headers["content-type"]).toBe("text/calendar; charset=utf-8");
  expect(answer.body).toContain(`UID:${id}@linli`);
  expect(answer.body).toContain(`UID:${plan.id}@linli`);
  expect(answer.body).toContain("DTSTART:20261201T110000Z");
  expectOk(await act(linli, "cancel-meeting", id, { because: "停电" }));
  expect((await read(url)).body).toContain("STATUS:CANCELLED");
  const { members } = expectOk(await call(linli, chen, "show-council", { councilId })).body;
  const membershipId = members.find(({ name }: { name: string }) => name === "周示例").id;
  expectOk(await call(linli, chen, "end-membership", { councilId, membershipId, endsOn: "2026-11-23" }));
  expect((await read(url)).status).toBe(404);
});

test("nobody reads it with another key, for another council, or by leaving the key away", async () => {
  const { councilId } = await planned(linli);
  const other = await wholeCouncil(linli);
  const url = await feedOf("resident-li", councilId);
  expect((await read(`${url.slice(0, -1)}x`)).status).toBe(404);
  expect((await read(url.replace(councilId, other))).status).toBe(404);
  expect((await read(url.replace(/&key=.*/, "&key=%E9%94%99"))).status).toBe(404);
  expect((await read(url.replace(/&key=.*/, ""))).status).toBe(400);
  const strange = { councilId, membershipId: newId(), key: "x" };
  expect((await call(linli, "anyone", "show-feed", strange)).status).toBe(404);
  const own = await feedOf("resident-zhou", councilId);
  expect(own).not.toBe(url);
});

test("anybody's calendar shows meetings to which residents may come, once they are convened", async () => {
  const { id, councilId } = await convened(linli, { forPublic: true });
  const hidden = await convened(linli, { forPublic: false, councilId });
  const plan = await planned(linli, { forPublic: true, councilId });
  const answer = await call(linli, "anyone", "show-public-feed", { councilId });
  expect(answer.body).toContain(id);
  for (const secret of [hidden.id, plan.id]) expect(answer.body).not.toContain(secret);
  expect((await call(linli, "anyone", "show-public-feed", { councilId: newId() })).status).toBe(404);
  const listed = expectOk(await call(linli, "anyone", "list-public-meetings", { councilId })).body;
  expect(listed.coming.map((line: { id: string }) => line.id)).toEqual([id]);
});

test("other modules plan a meeting for their topics, in their own transaction, once", async () => {
  const councilId = await wholeCouncil(linli);
  const topic = { id: newId(), itemId: newId(), title: "加装电梯" };
  const plan = { id: newId(), councilId, ...arranged(), topics: [topic] };
  const me = expectOk(await call(linli, chen, "show-me", {})).body;
  const posts = me.posts.map((post: object) => ({ ...post, nameEn: "", unitNameEn: "" }));
  const told: string[] = [];
  const by = (change: object) =>
    inDistrict(linli.pools.app, { districtId: linli.district().id, today: "2026-11-24" }, async ({ tx }) => {
      const context = {
        ...{ tx, district: linli.district(), now: linli.clock.now(), actAs: () => {} },
        actor: { ...system, kind: "staff" as const, posts },
        refuse: (code: string) => new Refusal(code, planRefusals["council-dissolved"]),
        emit: (event: string) => told.push(event),
      };
      return { value: await planMeetingFor(context, { ...plan, ...change }) };
    });
  await by({});
  await by({});
  expect(told).toEqual(["meeting.planned"]);
  expect((await shown(linli, plan.id)).items).toMatchObject([{ title: "加装电梯", topicId: topic.id }]);
  await expect(by({ id: newId(), councilId: newId() })).rejects.toMatchObject({ code: "not-found" });
  const elsewhere = { ...plan, id: newId(), topics: [] };
  await expect(by(elsewhere)).resolves.toBeUndefined();
});
