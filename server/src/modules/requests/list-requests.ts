import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Actor } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import { DateText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { UrgencyText } from "../categories/index.ts";
import { parseRequestNumber } from "./numbers.ts";
import { worksOnRequests } from "./policy.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, RequestLine, RequestStateName } from "./request-line.ts";
import { anyOf, inAreaOf } from "./scope.ts";
import { searchQuery } from "./search.ts";
import { operation, type RequestTables } from "./tables.ts";
import { areasOfScope, partCondition, scopeConditions, WorklistPart, WorklistScope } from "./worklist.ts";

/** The conditions of a worklist. */
export const worklistConditions = {
  scope: WorklistScope,
  show: WorklistPart,
  categoryId: Type.Optional(Uuid),
  areaId: Type.Optional(Uuid),
  unitId: Type.Optional(Type.String({ format: "uuid", description: "the unit that is answerable" })),
  filedFrom: Type.Optional(DateText),
  filedTo: Type.Optional(DateText),
  state: Type.Optional(RequestStateName),
  urgency: Type.Optional(UrgencyText),
  lateStep: Type.Optional(Type.Integer({ minimum: 1, maximum: 5, description: "late, and climbed so far at least" })),
  text: Type.Optional(Type.String({ maxLength: 100 })),
  sort: Type.Optional(oneOf(["due", "filed"])),
};

const input = Type.Object({
  ...worklistConditions,
  after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

export type AskedWorklist = Static<typeof input>;
type Asked = AskedWorklist;

const ListedRequest = Type.Object({ ...RequestLine.properties, waitsForMe: Type.Boolean() });

/** A worklist: what is to be done by me, my unit or in my area, what hurts first on top; page by page. */
export const listRequests = operation({
  name: "list-requests",
  summary: "Staff read a worklist, filtered, sorted and searched with Chinese words.",
  access: "read",
  permission: worksOnRequests,
  input,
  output: Type.Object({
    requests: Type.Array(ListedRequest),
    next: nullable(Type.String()),
  }),
  refusals: {},
  async run(context) {
    const { actor, input, now, refuse } = context;
    const page = await readWorklist(context, input);
    if (!page) throw refuse("input-invalid");
    const mine = new Set(actor.posts.map(({ id }) => id));
    return {
      requests: page.rows.map((row) => ({ ...lineOf(row, now), waitsForMe: waitsFor(mine, row) })),
      next: page.next,
    };
  },
});

interface Reading {
  actor: Actor;
  tx: Transaction<RequestTables>;
  now: Temporal.Instant;
  district: District;
  locale: Locale;
}

/**
 * One page of a worklist, within what the actor may see.
 * @param more columns of `r`, each with a comma in front
 * @returns null where `after` is no mark of a page
 */
export async function readWorklist<More = unknown>(
  { actor, tx, now, district, locale }: Reading,
  asked: Asked,
  more: RawBuilder<unknown> = sql``,
): Promise<{ rows: (LineRow & More)[]; next: string | null } | null> {
  const { sort = "due", limit = 50 } = asked;
  const cursor = asked.after === undefined ? null : cursorOf(asked.after);
  if (asked.after !== undefined && cursor === null) return null;
  const key = sql.ref(sort === "due" ? "r.due_at" : "r.filed_at");
  // Due: the earliest first. Filed: the newest first.
  const direction = sql.raw(sort === "due" ? "asc" : "desc");
  const beyond = sql.raw(sort === "due" ? ">" : "<");
  const conditions = await conditionsOf({ actor, tx, now, district }, asked);
  if (cursor) {
    conditions.push(sql<boolean>`(${key}, r.id) ${beyond} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`);
  }
  const ordered = sql`order by ${key} ${direction}, r.id ${direction} limit ${sql.lit(limit + 1)}`;
  const partOf = (scope: RawBuilder<boolean>) => sql`
    (select r.* from requests.requests r where ${sql.join([...conditions, scope], sql` and `)} ${ordered})`;
  const scopes = scopeConditions(actor, asked.scope);
  // Each part in the order of its own index; words are looked up once, for all parts together.
  const page =
    scopes.length < 2 || asked.text
      ? partOf(anyOf(scopes))
      : sql`select distinct on (${key}, r.id) r.* from (${sql.join(scopes.map(partOf), sql` union all `)}) r ${ordered}`;
  const { rows } = await sql<LineRow & More>`
    with page as materialized (${page})
    select ${lineColumns(locale)}${more}
      from page r ${lineJoins}
     order by ${key} ${direction}, r.id ${direction}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown, next: last ? `${sort === "due" ? last.due_at : last.filed_at}~${last.id}` : null };
}

/** @param most where counting ends */
export async function countWorklist(
  { actor, tx, now, district }: Omit<Reading, "locale">,
  asked: Asked,
  most: number,
): Promise<number> {
  const conditions = await conditionsOf({ actor, tx, now, district }, asked);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from (
      select from requests.requests r
       where ${sql.join([...conditions, anyOf(scopeConditions(actor, asked.scope))], sql` and `)}
       limit ${sql.lit(most)}) r`.execute(tx);
  return rows[0]!.count;
}

/** Everything that is asked for, except whose work it is. */
async function conditionsOf({ actor, tx, now, district }: Omit<Reading, "locale">, asked: Asked) {
  const areaLevel = asked.areaId ? await levelOf(tx, district.id, asked.areaId) : null;
  const areaIds = asked.areaId && areaLevel !== 1 ? [asked.areaId] : [];
  const within = [areasOfScope(actor, asked.scope), areaIds].filter(({ length }) => length > 0);
  return [
    sql<boolean>`r.district_id = ${district.id}`,
    partCondition(asked.show, { actor, district, now }),
    ...filters(asked, areaLevel),
    ...(asked.categoryId ? [categoryCondition(asked.categoryId, district.id)] : []),
    ...(asked.text?.trim() ? [textCondition(asked.text, asked, within)] : []),
    ...filedBetween(asked, district.timeZone),
  ];
}

/** @param areaLevel of `areaId`, whose column is then asked for */
function filters({ areaId, unitId, state, urgency, lateStep }: Asked, areaLevel: number | null) {
  const found: RawBuilder<boolean>[] = [];
  if (areaId) found.push(areaLevel === null ? sql<boolean>`false` : inAreaOf({ areaId, level: areaLevel }));
  if (unitId) found.push(sql<boolean>`r.answerable_unit_id = ${unitId}::uuid`);
  if (state) found.push(sql<boolean>`r.state = ${state}`);
  if (lateStep) found.push(sql<boolean>`r.late_since is not null and r.late_step >= ${lateStep}`);
  if (urgency) found.push(sql<boolean>`r.urgency = ${urgency}`);
  return found;
}

/** The category itself or, for a group, those in it: looked up once, so that an index finds each. */
function categoryCondition(categoryId: string, districtId: number): RawBuilder<boolean> {
  return sql<boolean>`r.category_id = any(array(
    select c.id from categories.category_names c
     where c.district_id = ${districtId} and (c.id = ${categoryId}::uuid or c.parent_id = ${categoryId}::uuid)))`;
}

/** Filed on these days of the district, both included: the records behind the figures of a period. */
function filedBetween({ filedFrom, filedTo }: Asked, timeZone: string): RawBuilder<boolean>[] {
  const startOf = (date: Temporal.PlainDate) => date.toZonedDateTime(timeZone).toInstant().toString();
  const found: RawBuilder<boolean>[] = [];
  if (filedFrom) {
    found.push(sql<boolean>`r.filed_at >= ${startOf(Temporal.PlainDate.from(filedFrom))}::timestamptz`);
  }
  if (filedTo) {
    const dayAfter = Temporal.PlainDate.from(filedTo).add({ days: 1 });
    found.push(sql<boolean>`r.filed_at < ${startOf(dayAfter)}::timestamptz`);
  }
  return found;
}

async function levelOf(tx: Transaction<RequestTables>, districtId: number, areaId: string): Promise<number | null> {
  const area = await tx
    .selectFrom("directory.area_names")
    .select("level")
    .where("district_id", "=", districtId)
    .where("id", "=", areaId)
    .executeTakeFirst();
  return area?.level ?? null;
}

/** A word that stands everywhere finds the newest of these; who needs older ones says more words. */
const mostFound = 2000;

/**
 * A number finds its request; other words must all occur. Among the few open ones of a post or a unit each is looked at;
 * everywhere else the index of words knows.
 * @param within of each list, one of the areas must hold it
 */
function textCondition(text: string, { scope, show }: Asked, within: string[][]): RawBuilder<boolean> {
  const number = parseRequestNumber(text);
  if (number !== null) return sql<boolean>`r.number = ${number}`;
  const query = searchQuery(text, within);
  if (query === null) return sql<boolean>`false`;
  const openOnly = show !== "closed" && show !== "all";
  if (openOnly && scope !== "area") return sql<boolean>`r.search @@ ${query}::tsquery`;
  return sql<boolean>`r.id in (select requests.ids_with_words(${query}::tsquery, ${openOnly}, ${mostFound}))`;
}

/** "time~id" of the last line of a page. */
function cursorOf(text: string): { at: string; id: string } | null {
  const [, at, id] = /^([0-9T:.+Z-]{20,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (at === undefined || id === undefined || Number.isNaN(Date.parse(at))) return null;
  return { at, id };
}

function waitsFor(mine: ReadonlySet<string>, row: LineRow): boolean {
  if (row.offered_id !== null && mine.has(row.offered_id)) return true;
  if (row.approval_post_id !== null && mine.has(row.approval_post_id)) return true;
  return mine.has(row.holder_id) && (row.state === "dispatched" || row.state === "accepted");
}
