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
  merged: Type.Boolean({ description: "handled with another request, whose state this is" }),
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
      (select ${openColumns}, m.number as own_number, left(m.description, ${summaryLength}) as summary, m.address as place,
              ${unitInLanguage(locale, "h")} as unit, ${inLanguage(locale, "h")} as post, m.filed_at as mine_since,
              false as joined, r.id <> m.id and r.reporter_phone_index is distinct from m.reporter_phone_index as as_joined,
              j.rated_at, r.id = m.id or j.id is not null or r.reporter_phone_index = m.reporter_phone_index as follows
         from requests.requests m
         join requests.requests r on r.district_id = m.district_id and r.id = coalesce(m.merged_into_id, m.id)
         join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
         left join requests.joined_residents j on j.district_id = r.district_id and j.request_id = r.id
          and j.phone_index = m.reporter_phone_index and j.left_at is null
        where m.district_id = ${district.id} and m.reporter_phone_index = ${own.phone_index}
        order by m.filed_at desc, m.id desc
        limit ${mostShown})
      union all
      (select ${openColumns}, m.number as own_number, ${inLanguage(locale, "c")} as summary, coalesce(b.name, ${inLanguage(locale, "a")}) as place,
              ${unitInLanguage(locale, "h")} as unit, ${inLanguage(locale, "h")} as post, j.joined_at as mine_since,
              true as joined, true as as_joined, coalesce(there.rated_at, j.rated_at),
              r.id = m.id or there.id is not null as follows
         from requests.joined_residents j
         join requests.requests m on m.district_id = j.district_id and m.id = j.request_id
         join requests.requests r on r.district_id = m.district_id and r.id = coalesce(m.merged_into_id, m.id)
         left join requests.joined_residents there on there.district_id = r.district_id and there.request_id = r.id
          and there.phone_index = j.phone_index and there.left_at is null
         join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
         join directory.area_names a on a.district_id = r.district_id and a.id = r.community_id
         join directory.staffed_posts h on h.district_id = r.district_id and h.id = r.answerable_post_id
         left join directory.places b on b.district_id = r.district_id and b.building_id = r.building_id
        where j.district_id = ${district.id} and j.phone_index = ${own.phone_index} and j.left_at is null
          -- What came with a merged request stands there, under the number that they know.
          and j.merged_from_id is null
        order by j.joined_at desc
        limit ${mostShown})
      order by mine_since desc, id desc
      limit ${mostShown}`.execute(tx);
    return {
      requests: rows.map((row) => {
        const running = row.state === "dispatched" || row.state === "accepted";
        return {
          number: row.own_number,
          summary: row.summary,
          place: row.place,
          state: row.state,
          holder: holderOf(row.unit, row.post),
          dueAt: running ? row.due_at : null,
          late: running && Temporal.Instant.compare(now, row.due_at) > 0,
          filedAt: row.filed_at,
          waitsFor: row.as_joined ? waitsForJoined(row, now) : waitsFor(row, now),
          joined: row.joined,
          merged: row.number !== row.own_number,
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
  own_number: string;
  joined: boolean;
  /** Stands in it as somebody who has joined. */
  as_joined: boolean;
  rated_at: string | null;
  /** False where they have left the one that theirs was merged into. */
  follows: boolean;
}

function waitsFor(row: OwnRow, now: Temporal.Instant): "answer" | "confirmation" | "rating" | null {
  if (refusalOf(row, "answer-question", now) === null) return "answer";
  if (refusalOf(row, "confirm-solution", now) === null) return "confirmation";
  return refusalOf(row, "rate-request", now) === null ? "rating" : null;
}

function waitsForJoined(row: OwnRow, now: Temporal.Instant): "rating" | null {
  if (!row.follows) return null;
  return joinRefusalOf(row, "rate-joined-request", now, row.rated_at) === null ? "rating" : null;
}
