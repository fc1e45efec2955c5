import type { Linli } from "../server/src/app.ts";
import { generateWorld } from "../server/src/modules/demo/world/generate-world.ts";
import { piecesOf } from "../server/src/modules/demo/world/pieces.ts";
import type { Pools } from "../server/src/platform/database/connect.ts";
import type { Districts } from "../server/src/platform/database/districts.ts";
import { foundDistrict } from "../server/src/platform/database/found-district.ts";
import { system } from "../server/src/platform/operations/actor.ts";
import { perform } from "../server/src/platform/operations/perform.ts";

/** The demo's district: real size, invented people. */
export const districtId = 530_302;

interface Founding {
  linli: Linli;
  pools: Pools;
  districts: Districts;
  log: (sentence: string) => void;
}

/** Through the same jobs that found the demo; where it is there already, nothing is done. */
export async function foundDistrictOfBench({ linli, pools, districts, log }: Founding): Promise<void> {
  const isNew = await foundDistrict(pools.owner, {
    id: districtId,
    name: "麒麟区",
    nameEn: "Qilin District",
    timeZone: "Asia/Shanghai",
    hosts: [],
    workingPeriods: [
      { start: "08:30", end: "12:00" },
      { start: "14:00", end: "18:00" },
    ],
    demo: true,
  });
  await districts.refresh();
  if (!isNew) return;
  const now = Temporal.Now.instant();
  const run = async (name: string, input: unknown) => {
    const job = linli.application.jobs.get(name)!;
    await perform(linli.ground, job, { district: districts.byId(districtId)!, actor: system, input, now });
  };
  const begun = performance.now();
  await run("load-official-years", { years: [2024, 2025, 2026] });
  await run("load-categories", {});
  for (const { duties, ...directory } of piecesOf(generateWorld())) {
    if (duties.length > 0) await run("load-duties", { duties });
    else await run("load-directory", directory);
    const accounts = directory.people.flatMap(({ id: personId, userName }) =>
      userName ? [{ personId, userName }] : [],
    );
    if (accounts.length > 0) await run("set-up-demo-accounts", { accounts, password: "plum-ferry-brook-37" });
  }
  log(`The district is founded (${Math.round((performance.now() - begun) / 1000)} s).`);
}
