import { sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { TopicTables } from "./tables.ts";

/** How many must support a resident's topic, how long it collects, by when it is answered. */
export interface SupportRule {
  startsOn: string;
  people: number | null;
  percent: number | null;
  youngest: number;
  collectDays: number;
  answerDays: number;
  source: string;
}

/** What holds until a district sets its own: no rule of law names a number. */
const standardSupportRule: SupportRule = {
  startsOn: "2000-01-01",
  people: 10,
  percent: null,
  youngest: 18,
  collectDays: 30,
  answerDays: 15,
  source: "本系统的起始值：本地方10位年满18岁的居民附议，30天内征集，15天内答复；各区可改。",
};

/** A resident who has so many topics under way waits until one has ended: ours, against floods. */
export const mostOpenTopics = 5;

/** All of a district, the oldest first; the standard one before all. */
export async function readSupportRules(tx: Transaction<TopicTables>, districtId: number): Promise<SupportRule[]> {
  const { rows } = await sql<SupportRule>`
    select starts_on::text as "startsOn", people, percent, youngest, collect_days as "collectDays",
           answer_days as "answerDays", source
      from deliberations.support_rules where district_id = ${districtId} order by starts_on, id`.execute(tx);
  return [standardSupportRule, ...rows];
}

/** The rule of a day. */
export function ruleOn(rules: readonly SupportRule[], day: string): SupportRule {
  return rules.findLast(({ startsOn }) => startsOn <= day) ?? standardSupportRule;
}
