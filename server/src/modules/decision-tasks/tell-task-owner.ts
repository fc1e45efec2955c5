import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { JobRequest } from "../../platform/operations/operation.ts";
import { Nothing, oneOf, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { operation } from "./tables.ts";
import { type OwnerNewsKind, ownerNewsKinds } from "./task-notices.ts";

export function ownerNewsOf(taskId: string, kind: OwnerNewsKind): JobRequest {
  return { task: "tell-task-owner", payload: { taskId, kind } };
}

/** Tells the post that has to do it; when it is late, the leaders of the place as well. */
export const tellTaskOwner = (notify: Notify) =>
  operation({
    name: "tell-task-owner",
    summary: "Tells the owner of a task of a decision that it is theirs, or late.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ taskId: Uuid, kind: oneOf(ownerNewsKinds) }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, input, emit, alreadyDone } = context;
      const { taskId, kind } = input;
      // Where the place has no leader of its own, those of the area around it.
      const { rows } = await sql<Row>`
        select case c.origin when 'meeting' then c.origin_title end as council, c.origin_number as topic, c.due_on::text as "dueOn", c.post_id as "postId",
               array(select l.id from directory.staffed_posts l
                      where l.district_id = c.district_id and l.closed_at is null
                        and l.role in ('community-leader', 'street-leader', 'district-leader')
                        and l.area_id = (
                          select n.area_id from directory.staffed_posts n
                           where n.district_id = c.district_id and n.closed_at is null
                             and n.role in ('community-leader', 'street-leader', 'district-leader')
                             and n.area_id in (c.area_id, c.community_id, c.street_id, c.district_area_id)
                           order by n.area_level desc limit 1)) as leaders
          from decision_tasks.tasks c
         where c.district_id = ${district.id} and c.id = ${taskId}::uuid and c.withdrawn_at is null
           and c.finished_at is null`.execute(tx);
      const [task] = rows;
      let told = false;
      if (task) {
        const { council, topic, dueOn, postId: owner, leaders } = task;
        // The noon of the day, so that it is the same day in any reader's words.
        const dueAt = Temporal.PlainDate.from(dueOn)
          .toZonedDateTime({ timeZone: district.timeZone, plainTime: "12:00" })
          .toInstant()
          .toString();
        for (const postId of new Set([owner, ...(kind === "late" ? leaders : [])])) {
          const isNew = await notify(context, {
            id: taskId,
            kind: `decision-task.${kind}`,
            to: { postId },
            subjectId: taskId,
            facts: { council, topic, dueAt },
          });
          told ||= isNew;
        }
      }
      if (told) emit("decision-task.owner-told", taskId, { kind });
      else alreadyDone();
      return {};
    },
  });

interface Row {
  council: string | null;
  topic: string | null;
  dueOn: string;
  postId: string;
  leaders: string[];
}
