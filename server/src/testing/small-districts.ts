import { describeApplication } from "../app.ts";
import type { Pools } from "../platform/database/connect.ts";
import { Districts } from "../platform/database/districts.ts";
import { foundDistrict } from "../platform/database/found-district.ts";
import { system } from "../platform/operations/actor.ts";
import { perform } from "../platform/operations/perform.ts";
import { createVault } from "../platform/vault.ts";
import { smallWorld } from "./small-world.ts";
import { staffPassword } from "./small-world-plan.ts";

/** Two districts on one server; whatever belongs to "two" must never be seen from "one". */
export const smallDistricts = {
  one: { id: 990_001, name: "示例区", nameEn: "Example District", host: "one.test" },
  two: { id: 990_002, name: "邻区", nameEn: "Other District", host: "two.test" },
} as const;

export type SmallDistrict = keyof typeof smallDistricts;

export const testSecret = "a-secret-for-tests-only-of-more-than-32-characters";

/** Founds both through the same jobs that found the demo. */
export async function foundSmallDistricts(pools: Pools): Promise<void> {
  const application = describeApplication({ demo: true, origin: undefined, log: { warn() {}, error() {} } });
  const ground = {
    pool: pools.app,
    vault: createVault([testSecret]),
    listeners: (event: string) => application.listeners(event),
  };
  const districts = new Districts(pools.app);
  const now = Temporal.Instant.from("2026-01-05T01:00:00Z");
  for (const { id, name, nameEn, host } of Object.values(smallDistricts)) {
    await foundDistrict(pools.owner, {
      id,
      name,
      nameEn,
      timeZone: "Asia/Shanghai",
      hosts: [host],
      workingPeriods: [
        { start: "08:30", end: "12:00" },
        { start: "14:00", end: "18:00" },
      ],
    });
    await districts.refresh();
    const run = async (job: string, input: unknown) => {
      const operation = application.jobs.get(job);
      if (!operation) throw new Error(`no job is called ${job}`);
      return perform(ground, operation, { district: districts.byId(id)!, actor: system, input, now });
    };
    const { duties, ...directory } = smallWorld(id);
    await run("load-official-years", { years: [2025, 2026] });
    await run("load-categories", {});
    await run("load-procedures", {});
    await run("load-directory", directory);
    await run("load-duties", { duties });
    const accounts = directory.people.flatMap(({ id: personId, userName }) =>
      userName === null ? [] : [{ personId, userName }],
    );
    await run("set-up-demo-accounts", { accounts, password: staffPassword });
  }
}
