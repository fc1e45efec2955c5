import type { Transaction } from "../../platform/database/transaction.ts";
import { standardSettings } from "./standard-settings.ts";
import type { RatesTables } from "./tables.ts";

/** What a fair is worth, from how many on is compared, how many are called back; from a day on, with its source. */
export interface Settings {
  startsOn: string;
  fairPercent: number;
  fewestForRank: number;
  callbackPercent: number;
  source: string;
}

/** All of a district, the oldest first; the standard ones before all. */
export async function readSettings(tx: Transaction<RatesTables>, districtId: number): Promise<Settings[]> {
  const rows = await tx
    .selectFrom("rates.settings")
    .select(["starts_on", "fair_percent", "fewest_for_rank", "callback_percent", "source"])
    .where("district_id", "=", districtId)
    .orderBy("starts_on")
    .orderBy("id")
    .execute();
  const own = rows.map((row) => ({
    startsOn: row.starts_on,
    fairPercent: row.fair_percent,
    fewestForRank: row.fewest_for_rank,
    callbackPercent: row.callback_percent,
    source: row.source,
  }));
  return [standardSettings, ...own];
}
