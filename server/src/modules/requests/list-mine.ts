import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText, nullable, oneOf } from "../../platform/schemas.ts";
import { refusalOf } from "./decisions.ts";
import { joinRefusalOf } from "./joining.ts";
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
  joined: Type.Boolean({ description: "reported by somebody else; joined as met too" }),
});

/** What a resident has reported or joined, the newest first, with who has it and what waits for them. */
export const listMine = operation({
  name: "list-mine",
  summary: "A resident sees all they have reported or joined.",
  access: "read",
  permission: isResident,
  input: Type.Object({}),
  output: Type.Object({ requests: Type.Array(OwnRequest) }),
  refusals: {},
  async run({ actor, tx, district, locale, now }) {
    const own = actor.accountId === null ? undefined : await ownPhone(tx, district, actor.accountId);
    if (!own) return { requests: [] };
    // What somebody else reported is told by its category and its building, as everybody may read it.
    const { rows } = await sql<OwnRow>`
      (select ${openColumns}, left(r.description, ${summaryLength}) as summary, r.address as place,
              ${unitInLanguage(locale, "h")} as unit, ${inLanguage(locale, "h")} as post, r.filed_at as mine_since,
              false as joined, null as rated_at
         from requests.requests r
         join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
        where r.district_id = ${district.id} and r.reporter_phone_index = ${own.phone_index}
        order by r.filed_at desc, r.id desc
        limit ${mostShown})
      union all
      (select ${openColumns}, ${inLanguage(locale, "c")} as summary, coalesce(b.name, ${inLanguage(locale, "m")}) as place,
              ${unitInLanguage(locale, "h")} as unit, ${inLanguage(locale, "h")} as post, j.joined_at as mine_since,
              true as joined, j.rated_at
         from requests.joined_residents j
         join requests.requests r on r.district_id = j.district_id and r.id = j.request_id
         join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
         join directory.area_names m on m.district_id = r.district_id and m.id = r.community_id
         join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
         left join directory.places b on b.district_id = r.district_id and b.building_id = r.building_id
        where j.district_id = ${district.id} and j.phone_index = ${own.phone_index} and j.left_at is null
        order by j.joined_at desc
        limit ${mostShown})
      order by mine_since desc, id desc
      limit ${mostShown}`.execute(tx);
    return {
      requests: rows.map((row) => {
        const running = row.state === "dispatched" || row.state === "accepted";
        return {
          number: row.number,
          summary: row.summary,
          place: row.place,
          state: row.state,
          holder: holderOf(row.unit, row.post),
          dueAt: running ? row.due_at : null,
          late: running && Temporal.Instant.compare(now, row.due_at) > 0,
          filedAt: row.filed_at,
          waitsFor: row.joined ? waitsForJoined(row, now) : waitsFor(row, now),
          joined: row.joined,
        };
      }),
    };
  },
});

interface OwnRow extends OpenRequest {
  summary: string;
  place: string;
  unit: string;
  post: string;
  joined: boolean;
  rated_at: string | null;
}

function waitsFor(row: OwnRow, now: Temporal.Instant): "answer" | "confirmation" | "rating" | null {
  if (refusalOf(row, "answer-question", now) === null) return "answer";
  if (refusalOf(row, "confirm-solution", now) === null) return "confirmation";
  return refusalOf(row, "rate-request", now) === null ? "rating" : null;
}

function waitsForJoined(row: OwnRow, now: Temporal.Instant): "rating" | null {
  return joinRefusalOf(row, "rate-joined-request", now, row.rated_at) === null ? "rating" : null;
}
