import { sql } from "kysely";
import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { DutyLine, type DutyLineRow, dutyLine, dutyLines } from "./duty-line.ts";
import { mayReadDuties } from "./policy.ts";
import { operation } from "./tables.ts";

const pageLength = 100;

/** The duty table in the order of the areas, what holds for any matter first. Everybody of the staff may read all of it. */
export const listDuties = operation({
  name: "list-duties",
  summary: "Lists the duties in force: which post answers for which matters in which area.",
  access: "read",
  permission: mayReadDuties,
  input: Type.Object({
    /** Duties of this area and of the areas in it. */
    areaId: Type.Optional(Uuid),
    /** Duties that name this category or, of a group, one in it. */
    categoryId: Type.Optional(Uuid),
    postId: Type.Optional(Uuid),
    after: Type.Optional(Type.String({ maxLength: 200, description: "`next` of the page before" })),
  }),
  output: Type.Object({ duties: Type.Array(DutyLine), next: nullable(Type.String()) }),
  refusals: {},
  async run({ input, tx, district, locale, refuse }) {
    const { areaId, categoryId, postId, after } = input;
    const cursor = after === undefined ? null : cursorOf(after);
    if (after !== undefined && cursor === null) throw refuse("input-invalid");
    const where = [
      ...(areaId ? [sql`${areaId}::uuid in (a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id)`] : []),
      ...(categoryId ? [sql`${categoryId}::uuid in (c.id, c.parent_id)`] : []),
      ...(postId ? [sql`d.post_id = ${postId}::uuid`] : []),
      ...(cursor
        ? [
            sql`(a.code collate "C", coalesce(c.sort, 0), d.id)
                > (${cursor.areaCode}::text, ${cursor.sort}::integer, ${cursor.id}::uuid)`,
          ]
        : []),
    ];
    const { rows } = await dutyLines(district.id, locale, { where, most: pageLength + 1 }).execute(tx);
    const duties = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? duties.at(-1) : undefined;
    return { duties: duties.map((row) => dutyLine(row, locale)), next: last ? cursorText(last) : null };
  },
});

/** "area code~sort~id" of the last line of a page. */
function cursorText({ areaCode, sort, id }: Pick<DutyLineRow, "areaCode" | "sort" | "id">): string {
  return `${areaCode}~${sort}~${id}`;
}

function cursorOf(text: string): Pick<DutyLineRow, "areaCode" | "sort" | "id"> | null {
  const [, areaCode, sort, id] =
    /^([^~]{1,100})~(\d{1,9})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return areaCode === undefined || id === undefined ? null : { areaCode, sort: Number(sort), id };
}
