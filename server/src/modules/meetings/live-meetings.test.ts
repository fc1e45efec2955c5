import { expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { chen } from "../councils/councils.fixture.ts";
import { liveMeetings } from "./live-meetings.ts";
import { call, convened } from "./meetings.fixture.ts";

const linli = testDistrict();

test("pages of the area, of those around it and in it, and of the members hear of a meeting; others do not", async () => {
  const { id } = await convened(linli);
  const heard = await inDistrict(
    linli.pools.app,
    { districtId: linli.district().id, today: "2026-11-24" },
    async ({ tx }) => ({ value: await liveMeetings.audience(tx as never, linli.district().id, [id]) }),
  );
  for (const { change } of heard) expect(change).toEqual({ topic: "meeting", id });
  const keys = heard.map(({ key }) => key);
  const hears = async (by: "grid-worker-zhao" | "street-officer-sun" | "street-officer-wu" | typeof chen) => {
    const { posts } = expectOk(await call(linli, by, "show-me", {})).body;
    const actor = {
      kind: "staff",
      accountId: null,
      personId: null,
      sessionId: null,
      clientId: null,
      name: "",
      posts,
    };
    return liveMeetings.keysOf({ actor: actor as never, numbers: [] }).some((key) => keys.includes(key));
  };
  expect(await hears("grid-worker-zhao")).toBe(true);
  expect(await hears("street-officer-sun")).toBe(true);
  expect(await hears(chen)).toBe(true);
  expect(await hears("street-officer-wu")).toBe(false);
  expect(keys).toContain(`meetings of ${linli.id("person", "resident-zhou")}`);
  expect(keys).not.toContain(`meetings of ${linli.id("person", "resident-ma")}`);
});
