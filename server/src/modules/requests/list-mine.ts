import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, nullable, oneOf } from "../../platform/schemas.ts";
import { refusalOf } from "./decisions.ts";
import { type OpenRequest, openColumns, ownPhone } from "./open-request.ts";
import { isResident } from "./policy.ts";
import { Holder, holderOf } from "./progress-shape.ts";
import { inLanguage, RequestStateName, unitInLanguage } from "./request-line.ts";
import { operation } from "./tables.ts";

/** A resident's own requests are few; older ones than these are found by their number. */
const mostShown = 200;
const summaryLength = 40;

const OwnRequest = Type.Object({
  number: Type.String(),
  summary: Type.String(),
  place: Type.String(),
  state: RequestStateName,
  holder: Holder,
  dueAt: nullable(InstantText),
  late: Type.Boolean(),
  filedAt: InstantText,
  waitsFor: nullable(oneOf(["answer", "confirmation", "rating"])),
});

/** What a resident has reported, the newest first, with who has it and what waits for them. */
export const listMine = operation({
  name: "list-mine",
  summary: "A resident sees all they have reported.",
  access: "read",
  permission: isResident,
  input: Type.Object({}),
  output: Type.Object({ requests: Type.Array(OwnRequest) }),
  refusals: {},
  async run({ actor, tx, district, locale, now }) {
    const own = actor.accountId === null ? undefined : await ownPhone(tx, district, actor.accountId);
    if (!own) return { requests: [] };
    const { rows } = await sql<OwnRow>`
      select ${openColumns}, left(r.description, ${summaryLength}) as summary,
             ${unitInLanguage(locale, "h")} as unit, ${inLanguage(locale, "h")} as post
        from requests.requests r
        join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
       where r.district_id = ${district.id} and r.reporter_phone_index = ${own.phone_index}
       order by r.filed_at desc, r.id desc
       limit ${mostShown}`.execute(tx);
    return {
      requests: rows.map((row) => {
        const running = row.state === "dispatched" || row.state === "accepted";
        return {
          number: row.number,
          summary: row.summary,
          place: row.address,
          state: row.state,
          holder: holderOf(row.unit, row.post),
          dueAt: running ? row.due_at : null,
          late: running && Temporal.Instant.compare(now, row.due_at) > 0,
          filedAt: row.filed_at,
          waitsFor: waitsFor(row, now),
        };
      }),
    };
  },
});

interface OwnRow extends OpenRequest {
  summary: string;
  unit: string;
  post: string;
}

function waitsFor(row: OwnRow, now: Temporal.Instant): "answer" | "confirmation" | "rating" | null {
  if (refusalOf(row, "answer-question", now) === null) return "answer";
  if (refusalOf(row, "confirm-solution", now) === null) return "confirmation";
  return refusalOf(row, "rate-request", now) === null ? "rating" : null;
}
