import { type QueryExecutorProvider, sql } from "kysely";
import type { Locale } from "../../platform/locale.ts";
import type { District } from "../../platform/operations/operation.ts";
import { locate, type Whereabouts } from "../directory/index.ts";
import { chooseDuty, loadCandidates, routingSentence } from "../duties/index.ts";
import { casesInWords, usualUnitInWords } from "./words.ts";

/** What the place adds to a suggestion: to which unit it goes and why, and how it was with such requests there before. */

interface Asked {
  tx: QueryExecutorProvider;
  district: District;
  locale: Locale;
}

export interface SuggestedUnit {
  name: string;
  reason: string;
  /** Where past requests ended with another unit: which, in a sentence for whoever keeps the duty table. */
  usual: string | null;
}

export interface AtPlace {
  cases: string | null;
  unit: SuggestedUnit;
}

/** Fewer are nobody's experience, and might be somebody's. */
const fewestCases = 5;
/** Of the past requests: from here on another unit is worth a word. */
const usualShare = 0.6;

export async function atPlace(
  { tx, district, locale }: Asked,
  categoryId: string,
  whereabouts: Whereabouts,
): Promise<AtPlace | null> {
  const place = await locate(tx, district.id, whereabouts);
  if (!place) return null;
  const [facts, past] = await Promise.all([
    loadCandidates(tx, district.id, { categoryId, microGridId: place.microGridId }),
    pastCases(tx, { districtId: district.id, categoryId, communityId: place.communityId, locale }),
  ]);
  if (!facts) return null;
  const { post, reason } = chooseDuty(facts);
  const total = past.reduce((sum, { cases }) => sum + cases, 0);
  const known = total >= fewestCases;
  const most = past[0];
  const elsewhere = most !== undefined && most.unitId !== post.unitId && most.cases >= usualShare * total;
  const community = (locale === "en" && place.communityEn) || place.community;
  return {
    cases: known ? casesInWords({ community, cases: total }, locale) : null,
    unit: {
      name: (locale === "en" && post.unitNameEn) || post.unitName,
      reason: routingSentence(reason, locale),
      usual: known && elsewhere ? usualUnitInWords({ unit: most.unit, cases: most.cases, of: total }, locale) : null,
    },
  };
}

interface PastCases {
  unitId: string;
  unit: string;
  cases: number;
}

async function pastCases(
  tx: QueryExecutorProvider,
  asked: { districtId: number; categoryId: string; communityId: string; locale: Locale },
): Promise<PastCases[]> {
  const { rows } = await sql<PastCases>`
    select p.unit_id as "unitId", p.cases,
           case when ${asked.locale} = 'en' then coalesce(nullif(u.unit_name_en, ''), u.unit_name) else u.unit_name end
             as unit
      from suggestions.past_cases p
      cross join lateral (
        select h.unit_name, h.unit_name_en from directory.staffed_posts h
         where h.district_id = p.district_id and h.unit_id = p.unit_id limit 1) u
     where p.district_id = ${asked.districtId} and p.community_id = ${asked.communityId}::uuid
       and p.category_id = ${asked.categoryId}::uuid
     order by p.cases desc, p.unit_id`.execute(tx);
  return rows;
}
