import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { mayRunVotes, maySeeVotes } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { operation } from "./tables.ts";
import { type LineRow, lineColumns, lineJoins, lineOf, VoteLine } from "./vote-line.ts";

const pageLength = 50;

/** The votes of the actor's areas: what closes first stands on top; of those that are over, the latest. */
export const listVotes = operation({
  name: "list-votes",
  summary: "Staff read the votes of their areas, page by page.",
  access: "read",
  permission: maySeeVotes,
  input: Type.Object({
    show: oneOf(["coming", "open", "over"]),
    areaId: Type.Optional(Uuid),
    after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
  }),
  output: Type.Object({ votes: Type.Array(VoteLine), next: nullable(Type.String()), mayPrepare: Type.Boolean() }),
  refusals: {},
  async run({ actor, input, tx, district, locale, refuse }) {
    const cursor = input.after === undefined ? null : cursorOf(input.after);
    if (input.after !== undefined && cursor === null) throw refuse("input-invalid");
    const over = input.show === "over";
    const direction = sql.raw(over ? "desc" : "asc");
    const conditions: RawBuilder<unknown>[] = [
      sql`v.district_id = ${district.id}`,
      stateShown[input.show],
      visibleTo(actor),
      ...(input.areaId
        ? [sql`${input.areaId}::uuid in (v.area_id, v.grid_id, v.community_id, v.street_id, v.district_area_id)`]
        : []),
      ...(cursor
        ? [sql`(v.closes_at, v.id) ${sql.raw(over ? "<" : ">")} (${cursor.at}::timestamptz, ${cursor.id}::uuid)`]
        : []),
    ];
    const { rows } = await sql<LineRow>`
      select ${lineColumns(locale)} from votes.votes v ${lineJoins} where ${sql.join(conditions, sql` and `)}
       order by v.closes_at ${direction}, v.id ${direction} limit ${sql.lit(pageLength + 1)}`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      votes: shown.map((row) => lineOf(row, { staff: true })),
      next: last ? `${last.closes_at}~${last.id}` : null,
      mayPrepare: mayRunVotes(actor),
    };
  },
});

const stateShown = {
  coming: sql`v.state in ('prepared', 'announced')`,
  open: sql`v.state in ('open', 'awaiting-paper')`,
  over: sql`v.state in ('closed', 'published', 'cancelled')`,
} as const;

function cursorOf(text: string): { at: string; id: string } | null {
  const [, at, id] = /^([0-9T:.+Z-]{10,40})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  return at === undefined || id === undefined || Number.isNaN(Date.parse(at)) ? null : { at, id };
}
