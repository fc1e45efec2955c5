import { sql } from "kysely";
import { Type } from "typebox";
import { cursorOf } from "../../platform/cursor.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { handledBy } from "./callback.ts";
import { causes, exclusionStates } from "./exclusion.ts";
import { agreesIn, seesRates } from "./policy.ts";
import { operation } from "./tables.ts";

const pageLength = 50;

/** All that was proposed to be left out, with the reason and both posts: open to all staff, the newest first. */
export const listExclusions = operation({
  name: "list-exclusions",
  summary: "All staff read which requests are left out of the rates, why, who proposed it and who agreed.",
  access: "read",
  permission: seesRates,
  input: Type.Object({
    state: Type.Optional(oneOf(exclusionStates)),
    after: Type.Optional(Type.String({ maxLength: 90, description: "`next` of the page before" })),
  }),
  output: Type.Object({
    exclusions: Type.Array(
      Type.Object({
        id: Uuid,
        number: Type.String(),
        category: Type.String(),
        unit: Type.String(),
        cause: oneOf(causes),
        reason: Type.String(),
        proposedAt: InstantText,
        proposedBy: Type.String({ description: "the post" }),
        state: oneOf(exclusionStates),
        decidedAt: nullable(InstantText),
        decidedBy: nullable(Type.String({ description: "the post" })),
        decisionReason: Type.String(),
        mayDecide: Type.Boolean(),
      }),
    ),
    next: nullable(Type.String()),
  }),
  refusals: {},
  async run({ actor, tx, district, locale, input, refuse }) {
    const cursor = input.after === undefined ? null : cursorOf(input.after);
    if (input.after !== undefined && cursor === null) {
      throw refuse("input-invalid");
    }
    const inLanguage = (table: string, name: string) =>
      locale === "zh-CN"
        ? sql.ref(`${table}.${name}`)
        : sql`coalesce(nullif(${sql.ref(`${table}.${name}_en`)}, ''), ${sql.ref(`${table}.${name}`)})`;
    const { rows } = await sql<ExclusionRow>`
      with page as materialized (
        select e.* from rates.exclusions e
         where e.district_id = ${district.id}
           ${input.state ? sql`and e.state = ${input.state}` : sql``}
           ${cursor ? sql`and (e.proposed_at, e.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``}
         order by e.proposed_at desc, e.id desc
         limit ${sql.lit(pageLength + 1)})
      select e.*, r.number, ${inLanguage("n", "name")} as category, ${inLanguage("u", "unit_name")} as unit,
             ${inLanguage("p", "name")} as proposed_by, ${inLanguage("d", "name")} as decided_by,
             ${handledBy(actor, sql.ref("e.request_id"), district.id)} as handled,
             array[r.district_area_id, r.street_id, r.community_id] as areas
        from page e
        join requests.handled_requests r on r.district_id = e.district_id and r.id = e.request_id
        join categories.category_names n on n.district_id = e.district_id and n.id = r.category_id
        join directory.staffed_posts u on u.district_id = e.district_id and u.id = r.answerable_post_id
        join directory.staffed_posts p on p.district_id = e.district_id and p.id = e.proposed_by_post_id
        left join directory.staffed_posts d on d.district_id = e.district_id and d.id = e.decided_by_post_id
       order by e.proposed_at desc, e.id desc`.execute(tx);
    const shown = rows.slice(0, pageLength);
    const last = rows.length > pageLength ? shown.at(-1) : undefined;
    return {
      exclusions: shown.map((row) => ({
        id: row.id,
        number: row.number,
        category: row.category,
        unit: row.unit,
        cause: row.cause,
        reason: row.reason,
        proposedAt: row.proposed_at,
        proposedBy: row.proposed_by,
        state: row.state,
        decidedAt: row.decided_at,
        decidedBy: row.decided_by,
        decisionReason: row.decision_reason,
        mayDecide:
          row.state === "proposed" &&
          !row.handled &&
          row.proposed_by_account_id !== actor.accountId &&
          actor.posts.some((post) => agreesIn(post, row.areas)),
      })),
      next: last ? `${last.proposed_at}~${last.id}` : null,
    };
  },
});

interface ExclusionRow {
  id: string;
  number: string;
  category: string;
  unit: string;
  cause: (typeof causes)[number];
  reason: string;
  proposed_at: string;
  proposed_by: string;
  proposed_by_account_id: string;
  state: (typeof exclusionStates)[number];
  decided_at: string | null;
  decided_by: string | null;
  decision_reason: string;
  handled: boolean;
  areas: string[];
}
