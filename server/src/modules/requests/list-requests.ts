import { type RawBuilder, sql } from "kysely";
import { type Static, Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import { DateText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { UrgencyText } from "../categories/index.ts";
import { parseRequestNumber } from "./numbers.ts";
import { worksOnRequests } from "./policy.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, RequestLine, RequestStateName } from "./request-line.ts";
import { anyOf, inAreaOf } from "./scope.ts";
import { searchQuery } from "./search.ts";
import { operation, type RequestTables } from "./tables.ts";
import { areasOfScope, partCondition, scopeConditions, WorklistPart, WorklistScope } from "./worklist.ts";

const input = Type.Object({
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
  after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});

type Asked = Static<typeof input>;

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
  async run({ actor, input, tx, now, district, locale, refuse }) {
    const { sort = "due", limit = 50 } = input;
    const cursor = input.after === undefined ? null : cursorOf(input.after);
    if (input.after !== undefined && cursor === null) throw refuse("input-invalid");
    const key = sql.ref(sort === "due" ? "r.due_at" : "r.filed_at");
    // Due: the earliest first. Filed: the newest first.
    const direction = sql.raw(sort === "due" ? "asc" : "desc");
    const beyond = sql.raw(sort === "due" ? ">" : "<");
    const areaLevel = input.areaId ? await levelOf(tx, district.id, input.areaId) : null;
    const areaIds = input.areaId && areaLevel !== 1 ? [input.areaId] : [];
    const within = [areasOfScope(actor, input.scope), areaIds].filter(({ length }) => length > 0);
    const conditions = [
      sql<boolean>`r.district_id = ${district.id}`,
      partCondition(input.show, { actor, district, now }),
      ...filters(input, areaLevel),
      ...(input.categoryId ? [categoryCondition(input.categoryId, district.id)] : []),
      ...(input.text?.trim() ? [textCondition(input.text, input, within)] : []),
      ...filedBetween(input, district.timeZone),
      ...(cursor ? [sql<boolean>`(${key}, r.id) ${beyond} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`] : []),
    ];
    const ordered = sql`order by ${key} ${direction}, r.id ${direction} limit ${sql.lit(limit + 1)}`;
    const partOf = (scope: RawBuilder<boolean>) => sql`
      (select r.* from requests.requests r where ${sql.join([...conditions, scope], sql` and `)} ${ordered})`;
    const scopes = scopeConditions(actor, input.scope);
    // Each part in the order of its own index; words are looked up once, for all parts together.
    const page =
      scopes.length < 2 || input.text
        ? partOf(anyOf(scopes))
        : sql`select distinct on (${key}, r.id) r.* from (${sql.join(scopes.map(partOf), sql` union all `)}) r ${ordered}`;
    const { rows } = await sql<LineRow>`
      with page as materialized (${page})
      select ${lineColumns(locale)}
        from page r ${lineJoins}
       order by ${key} ${direction}, r.id ${direction}`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const mine = new Set(actor.posts.map(({ id }) => id));
    return {
      requests: shown.map((row) => ({ ...lineOf(row, now), waitsForMe: waitsFor(mine, row) })),
      next: last ? `${sort === "due" ? last.due_at : last.filed_at}~${last.id}` : null,
    };
  },
});

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
