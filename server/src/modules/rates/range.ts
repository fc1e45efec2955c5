import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import { type District, dayOf } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { type Asked, longestPeriodDays } from "./asked.ts";
import { countsInArea } from "./policy.ts";
import type { Settings } from "./settings.ts";
import { standardSettings } from "./standard-settings.ts";
import type { RatesTables } from "./tables.ts";

/** Which requests somebody's figures are about: what was asked, within what they may see. */

export const rangeRefusals = { "period-too-long": 422 } as const;

export interface Range {
  from: string;
  to: string;
  area: { id: string; level: number };
  unitId: string | null;
  categoryId: string | null;
  channel: string | null;
  /** A day that is over, or null: as known now. */
  known: string | null;
  /** The oldest first; the standard ones before all. */
  settings: Settings[];
}

interface RangeContext {
  tx: Transaction<RatesTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  input: Asked;
  refuse(code: "not-found" | "period-too-long", facts?: RefusalFacts): Refusal;
}

interface AreaRow {
  id: string;
  level: number;
  above: string[];
  settings: Settings[];
}

/** @throws Refusal not-found where the actor sees nothing of it */
export async function rangeOf({ tx, district, actor, now, input, refuse }: RangeContext): Promise<Range> {
  const days = Temporal.PlainDate.from(input.from).until(input.to).total("days") + 1;
  if (days > longestPeriodDays || days < 1) throw refuse("period-too-long", { days: longestPeriodDays });
  const areaPosts = actor.posts.filter((post) => countsInArea(post) && post.level <= 4);
  const widest = areaPosts.toSorted((one, other) => one.level - other.level)[0];
  const units = [...new Set(actor.posts.map(({ unitId }) => unitId))];
  const areaId = input.areaId ?? (input.unitId && units.includes(input.unitId) ? undefined : widest?.areaId);
  const area = await readArea(tx, district.id, areaId);
  if (!area || area.level > 4) throw refuse("not-found");
  const within = actor.kind === "system" || areaPosts.some((post) => area.above.includes(post.areaId));
  // Who answers for no area is shown what their unit has, wherever it lies.
  const others = areaPosts.length > 0 ? undefined : units[0];
  const unitId = within ? (input.unitId ?? null) : ownUnit(units, input.unitId ?? others);
  if (!within && unitId === null) throw refuse("not-found");
  const today = dayOf(district, now);
  return {
    from: input.from,
    to: input.to,
    area: { id: area.id, level: area.level },
    unitId,
    categoryId: input.categoryId ?? null,
    channel: input.channel ?? null,
    known: input.knownOn !== undefined && input.knownOn < today ? input.knownOn : null,
    settings: [standardSettings, ...area.settings],
  };
}

function ownUnit(units: readonly string[], asked: string | undefined): string | null {
  return asked !== undefined && units.includes(asked) ? asked : null;
}

async function readArea(
  tx: Transaction<RatesTables>,
  districtId: number,
  areaId: string | undefined,
): Promise<AreaRow | undefined> {
  const { rows } = await sql<AreaRow>`
    select a.id, a.level, array_remove(array[a.id, a.district_area_id, a.street_id, a.community_id, a.grid_id], null) as above,
           coalesce((
             select json_agg(json_build_object(
                      'startsOn', s.starts_on, 'fairPercent', s.fair_percent, 'fewestForRank', s.fewest_for_rank,
                      'callbackPercent', s.callback_percent, 'source', s.source) order by s.starts_on, s.id)
               from rates.settings s where s.district_id = ${districtId}), '[]') as settings
      from directory.area_names a
     where a.district_id = ${districtId}
       and ${areaId === undefined ? sql`a.level = 1` : sql`a.id = ${areaId}::uuid`}
     limit 1`.execute(tx);
  return rows[0];
}

/** Conditions on the columns that facts and sums share. */
export function filtersOf({ unitId, categoryId, channel }: Range, districtId: number): RawBuilder<boolean> {
  const found: RawBuilder<boolean>[] = [sql<boolean>`c.district_id = ${districtId}`];
  if (unitId) found.push(sql<boolean>`c.unit_id = ${unitId}::uuid`);
  if (channel) found.push(sql<boolean>`c.channel = ${channel}`);
  if (categoryId) {
    found.push(sql<boolean>`c.category_id = any(array(
      select n.id from categories.category_names n
       where n.district_id = ${districtId} and (n.id = ${categoryId}::uuid or n.parent_id = ${categoryId}::uuid)))`);
  }
  return sql<boolean>`${sql.join(found, sql` and `)}`;
}

/** The column of a fact that holds the area of each level. */
export const areaColumns = ["", "district_area_id", "street_id", "community_id", "grid_id"] as const;

/** The first moment after the day, by which what a past day knew is counted. */
export function endOf(day: string, { timeZone }: District): Temporal.Instant {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}

/** The moments between which the requests of the days were filed: from, and before. */
export function momentsOf({ from, to }: Pick<Range, "from" | "to">, district: District) {
  return {
    start: Temporal.PlainDate.from(from).toZonedDateTime(district.timeZone).toInstant(),
    end: endOf(to, district),
  };
}
