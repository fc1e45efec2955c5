import { sql } from "kysely";
import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { maySeeOrSit } from "../councils/index.ts";
import { readPaper } from "../papers/index.ts";
import { ofMeeting } from "./meeting-input.ts";
import { inReach } from "./reach.ts";
import { operation } from "./tables.ts";

/** A paper of a meeting, as a file to be saved, for staff of the area and for members. */
export const downloadPaper = operation({
  name: "download-paper",
  summary: "Staff and members download a paper of a meeting.",
  access: "read",
  at: "{meetingId}",
  permission: maySeeOrSit,
  input: Type.Object({ ...ofMeeting, paperId: Uuid }),
  output: "file",
  refusals: {},
  async run({ actor, input, tx, district, refuse }) {
    const { rows } = await sql<{ title: string }>`
      select p.title from meetings.meetings c
        join meetings.papers p on p.district_id = c.district_id and p.meeting_id = c.id and p.removed_at is null
       where c.district_id = ${district.id} and c.id = ${input.meetingId}::uuid and p.paper_id = ${input.paperId}::uuid
         and ${inReach(actor, district.id)}`.execute(tx);
    const [paper] = rows;
    const file = paper && (await readPaper({ tx, district }, input.paperId, paper.title));
    if (!file) throw refuse("not-found");
    return file;
  },
});
