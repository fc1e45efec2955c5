import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { JobRequest } from "../../platform/operations/operation.ts";
import { Nothing, oneOf, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { type OwnerNewsKind, ownerNewsKinds } from "./meeting-notices.ts";
import { operation } from "./tables.ts";

export function ownerNewsOf(decisionId: string, kind: OwnerNewsKind): JobRequest {
  return { task: "tell-decision", payload: { decisionId, kind } };
}

/** Tells the post that has to do what was decided; when it is late, the leaders of the council's area as well. */
export const tellDecision = (notify: Notify) =>
  operation({
    name: "tell-decision",
    summary: "Tells the owner of a decided task that it is theirs, or late.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ decisionId: Uuid, kind: oneOf(ownerNewsKinds) }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, input, emit, alreadyDone } = context;
      const { decisionId, kind } = input;
      const { rows } = await sql<Row>`
        select n.name as council, d.due_on::text as "dueOn", d.owner_post_id as "ownerPostId",
               array(select l.id from directory.staffed_posts l
                      where l.district_id = d.district_id and l.area_id = n.area_id and l.closed_at is null
                        and l.role in ('community-leader', 'street-leader', 'district-leader')) as leaders
          from meetings.decisions d
          join meetings.meetings m on m.district_id = d.district_id and m.id = d.meeting_id
          join councils.council_names n on n.district_id = m.district_id and n.id = m.council_id
         where d.district_id = ${district.id} and d.id = ${decisionId}::uuid and d.owner_post_id is not null
           and d.struck_at is null and d.finished_at is null`.execute(tx);
      const [decision] = rows;
      let told = false;
      if (decision) {
        const { council, dueOn, ownerPostId, leaders } = decision;
        // The noon of the day, so that it is the same day in any reader's words.
        const dueAt = Temporal.PlainDate.from(dueOn)
          .toZonedDateTime({ timeZone: district.timeZone, plainTime: "12:00" })
          .toInstant()
          .toString();
        for (const postId of new Set([ownerPostId, ...(kind === "late" ? leaders : [])])) {
          const isNew = await notify(context, {
            id: decisionId,
            kind: `decision.${kind}`,
            to: { postId },
            subjectId: decisionId,
            facts: { council, dueAt },
          });
          told ||= isNew;
        }
      }
      if (told) emit("decision.owner-told", decisionId, { kind });
      else alreadyDone();
      return {};
    },
  });

interface Row {
  council: string;
  dueOn: string;
  ownerPostId: string;
  leaders: string[];
}
