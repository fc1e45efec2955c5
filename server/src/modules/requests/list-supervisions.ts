import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import type { Actor } from "../../platform/operations/actor.ts";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { worksOnRequests } from "./policy.ts";
import { inLanguage, type LineRow, lineColumns, lineJoins, lineOf, RequestLine } from "./request-line.ts";
import { anyOf, visibleTo } from "./scope.ts";
import { type SupervisionState, supervisionStates } from "./supervisions.ts";
import { operation } from "./tables.ts";

const Standing = Type.Object({
  id: Uuid,
  orderer: Type.String(),
  orderedAt: InstantText,
  state: oneOf(supervisionStates),
  replyDueAt: InstantText,
  late: Type.Boolean(),
  lateStep: Type.Integer(),
  rounds: Type.Integer(),
  request: RequestLine,
});

/** What was asked about requests and stands: by me, of me, or late in my sight; what is due first on top. */
export const listSupervisions = operation({
  name: "list-supervisions",
  summary: "Staff see what was asked about requests: by them, of them, or late in their sight.",
  access: "read",
  permission: worksOnRequests,
  input: Type.Object({
    show: oneOf(["for-me", "by-me", "late"]),
    after: Type.Optional(Type.String({ maxLength: 120, description: "`next` of the page before" })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  }),
  output: Type.Object({ supervisions: Type.Array(Standing), next: nullable(Type.String()) }),
  refusals: {},
  async run({ actor, input, tx, now, district, locale, refuse }) {
    const { limit = 50 } = input;
    const [, at, id] = /^([0-9T:.+Z-]{20,40})~([0-9a-f-]{36})$/.exec(input.after ?? "") ?? [];
    if (input.after !== undefined && (at === undefined || id === undefined || Number.isNaN(Date.parse(at)))) {
      throw refuse("input-invalid");
    }
    const beyond = at && id ? sql`and (s.reply_due_at, s.id) > (${at}::timestamptz, ${id}::uuid)` : sql``;
    const { rows } = await sql<SupervisionRow>`
      select ${lineColumns(locale)}, s.id as supervision_id, s.ordered_at, s.state as supervision_state, s.reply_due_at,
             s.late_since as reply_late_since, s.late_step as reply_late_step, s.rounds,
             ${inLanguage(locale, "w")} as orderer
        from requests.supervisions s
        join requests.requests r on r.district_id = s.district_id and r.id = s.request_id
        ${lineJoins}
        join directory.staffed_posts w on w.district_id = s.district_id and w.id = s.orderer_post_id
       where s.district_id = ${district.id} and s.state <> 'closed' and r.state <> 'closed'
         and ${partOf(input.show, actor)} ${beyond}
       order by s.reply_due_at, s.id
       limit ${sql.lit(limit + 1)}`.execute(tx);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      supervisions: shown.map((row) => ({
        id: row.supervision_id,
        orderer: row.orderer,
        orderedAt: row.ordered_at,
        state: row.supervision_state,
        replyDueAt: row.reply_due_at,
        late: row.reply_late_since !== null,
        lateStep: row.reply_late_since === null ? 0 : row.reply_late_step,
        rounds: row.rounds,
        request: lineOf(row, now),
      })),
      next: last ? `${last.reply_due_at}~${last.supervision_id}` : null,
    };
  },
});

interface SupervisionRow extends LineRow {
  supervision_id: string;
  ordered_at: string;
  supervision_state: SupervisionState;
  reply_due_at: string;
  reply_late_since: string | null;
  reply_late_step: number;
  rounds: number;
  orderer: string;
}

function partOf(show: "for-me" | "by-me" | "late", actor: Actor): RawBuilder<boolean> {
  const mine = actor.posts.map(({ id }) => id);
  switch (show) {
    case "by-me":
      return sql<boolean>`s.orderer_post_id = any(${mine}::uuid[])`;
    case "for-me":
      return sql<boolean>`s.state = 'open' and r.answerable_post_id = any(${mine}::uuid[])`;
    case "late":
      return sql<boolean>`s.state = 'open' and s.late_since is not null and ${anyOf([visibleTo(actor)])}`;
  }
}
