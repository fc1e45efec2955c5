import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import type { JobRequest } from "../../platform/operations/operation.ts";
import { Nothing, oneOf, Uuid } from "../../platform/schemas.ts";
import { personPhoneColumn } from "../directory/index.ts";
import type { Notify } from "../notifications/index.ts";
import { type NewsKind, newsKinds } from "./meeting-notices.ts";
import { operation } from "./tables.ts";

/** The job that tells all members; it commits with what it tells of. */
export function newsOf(meetingId: string, kind: NewsKind, now: Temporal.Instant): JobRequest {
  return { task: "tell-members", payload: { meetingId, kind, newsId: newId(now) } };
}

/**
 * Tells everybody who was invited, or sits in the council by now: in their inbox, and as they chose. Members are people of
 * the register, so they are reached by the phone it knows; who has none hears it from the secretary.
 */
export const tellMembers = (notify: Notify) =>
  operation({
    name: "tell-members",
    summary: "Tells the members of a council that a meeting was convened, moved or cancelled.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ meetingId: Uuid, kind: oneOf(newsKinds), newsId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, vault, input, emit, alreadyDone } = context;
      const { meetingId, kind, newsId } = input;
      const { rows } = await sql<Reached>`
        select c.council_id as "councilId", n.name as council, c.starts_at as at, c.place, p.phone_index as "phoneIndex",
               r.phone_encrypted as phone
          from meetings.meetings c
          join councils.council_names n on n.district_id = c.district_id and n.id = c.council_id
          join (select i.district_id, i.person_id from meetings.invitations i
                 where i.district_id = ${district.id} and i.meeting_id = ${meetingId}::uuid
                union
                select s.district_id, s.person_id from councils.sitting_members s
                  join meetings.meetings m on m.district_id = s.district_id and m.council_id = s.council_id
                 where s.district_id = ${district.id} and m.id = ${meetingId}::uuid) w
            on w.district_id = c.district_id
          join directory.known_people p on p.district_id = w.district_id and p.id = w.person_id
          join directory.reachable_people r on r.district_id = p.district_id and r.id = p.id
         where c.district_id = ${district.id} and c.id = ${meetingId}::uuid and p.phone_index is not null
         order by p.id`.execute(tx);
      let told = 0;
      for (const { phone, phoneIndex, ...facts } of rows) {
        const isNew = await notify(context, {
          id: newsId,
          kind: `meeting.${kind}`,
          to: { phone: vault.open(phone, personPhoneColumn), phoneIndex },
          subjectId: meetingId,
          facts: { ...facts, meetingId },
        });
        if (isNew) told += 1;
      }
      if (told > 0) emit("meeting.members-told", meetingId, { kind, told });
      else alreadyDone();
      return {};
    },
  });

interface Reached {
  councilId: string;
  council: string;
  at: string;
  place: string;
  phoneIndex: Buffer;
  phone: Buffer;
}
