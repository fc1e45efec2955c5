import { sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { stableId } from "../../platform/stable-id.ts";
import { learnAside, type ReportedText } from "./learn-aside.ts";
import { type PackedModel, without } from "./packed-model.ts";
import { operation, type SuggestionTables } from "./tables.ts";

/** The newest texts; more take longer and say the same. */
const mostTexts = 20_000;
const daysBack = 730;
/** Of the cases that are counted beside a suggestion. */
const casesDaysBack = 365;
/** A correction by staff counts as much as so many requests that were accepted as they came. */
const correctionImportance = 3;
/** Characters of a Chinese name. */
const longestName = 4;

/**
 * Every night the district learns anew what its requests are called by: from those that staff have accepted, and three
 * times as much from those whose category they have corrected. What is kept are weights of words that at least five
 * different people have used, and counts; no text, no number, no name of anybody in the register.
 */
export const learnCategories = operation({
  name: "learn-categories",
  summary: "Learns from accepted and corrected requests which words speak for which category.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Type.Object({ texts: Type.Integer(), categories: Type.Integer(), terms: Type.Integer() }),
  refusals: {},
  async run({ tx, district, now, emit }) {
    const since = now.subtract({ hours: 24 * daysBack }).toString();
    const { rows: texts } = await sql<ReportedText>`
      select description, category_id as label, reporter as author,
             case when corrected then ${sql.lit(correctionImportance)} else 1 end as importance
        from requests.reported_texts
       where district_id = ${district.id} and filed_at >= ${since}::timestamptz and filed_at <= ${now.toString()}::timestamptz
         and (accepted or corrected) and not withdrawn
       order by filed_at desc, request_id desc limit ${sql.lit(mostTexts)}`.execute(tx);
    const learned = await learnAside(texts);
    const model = without(learned, await namesAmong(tx, district, learned.terms));
    await countPastCases(tx, district, now);
    await keep(tx, district, { model, now, textCount: texts.length });
    const counts = { texts: texts.length, categories: model.labels.length, terms: model.terms.length };
    emit("suggestion.learned", stableId("learned-model", String(district.id)), counts);
    return counts;
  },
});

/** Words of the model that are somebody's name in the register: even where many have used it, it is not learned. */
async function namesAmong(tx: Transaction<SuggestionTables>, district: District, terms: readonly string[]) {
  const asked = terms.filter((term) => term.length >= 2 && term.length <= longestName);
  const { rows } = await sql<{ name: string }>`
    select distinct p.name from unnest(${asked}::text[]) as w(word)
      join directory.known_people p on p.district_id = ${district.id} and p.name collate "C" = w.word collate "C"`.execute(
    tx,
  );
  return new Set(rows.map(({ name }) => name));
}

/** Of each community and category: how many requests the last year had, and which unit most of them ended with. */
async function countPastCases(tx: Transaction<SuggestionTables>, district: District, now: Temporal.Instant) {
  const since = now.subtract({ hours: 24 * casesDaysBack }).toString();
  await tx.deleteFrom("suggestions.past_cases").where("district_id", "=", district.id).execute();
  await sql`
    insert into suggestions.past_cases (district_id, community_id, category_id, unit_id, cases)
    select district_id, community_id, category_id, answerable_unit_id, count(*)
      from requests.placed_requests
     where district_id = ${district.id} and filed_at >= ${since}::timestamptz and state in ('resolved', 'closed')
     group by 1, 2, 3, 4`.execute(tx);
}

async function keep(
  tx: Transaction<SuggestionTables>,
  district: District,
  { model, now, textCount }: { model: PackedModel; now: Temporal.Instant; textCount: number },
) {
  const learned = {
    edition: newId(now),
    learned_at: now.toString(),
    text_count: textCount,
    category_ids: model.labels,
    text_counts: model.textCounts,
    terms: model.terms,
    rarities: model.rarities,
    scales: model.scales,
    biases: model.biases,
    weights: model.weights,
  };
  await tx
    .insertInto("suggestions.models")
    .values({ district_id: district.id, ...learned })
    .onConflict((conflict) => conflict.column("district_id").doUpdateSet(learned))
    .execute();
}
