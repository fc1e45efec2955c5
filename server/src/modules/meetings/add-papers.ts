import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { attachPapers, attachPapersRefusals } from "../papers/index.ts";
import { Changed, ofMeeting, Title } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** Papers for the meeting or for one item of its agenda: members and staff read them. */
export const addPapers = operation({
  name: "add-papers",
  summary: "Attaches uploaded papers to a meeting, under their titles.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeeting,
    itemId: nullable(Uuid),
    papers: Type.Array(Type.Object({ id: Uuid, title: Title }), { minItems: 1, maxItems: 20 }),
  }),
  output: Changed,
  refusals: { ...stateRefusalsOf("add-papers"), ...attachPapersRefusals },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "add-papers");
    const known = await tx
      .selectFrom("meetings.papers")
      .select("paper_id")
      .where("district_id", "=", district.id)
      .where("meeting_id", "=", meeting.id)
      .execute();
    const fresh = input.papers.filter(({ id }) => !known.some((row) => row.paper_id === id.toLowerCase()));
    if (fresh.length === 0) {
      alreadyDone();
      return { version: meeting.version, state };
    }
    if (input.itemId !== null) {
      const item = await tx
        .selectFrom("meetings.agenda_items")
        .select("id")
        .where("district_id", "=", district.id)
        .where("meeting_id", "=", meeting.id)
        .where("id", "=", input.itemId)
        .executeTakeFirst();
      if (!item) throw refuse("not-found");
    }
    const attached = await attachPapers(
      context,
      fresh.map(({ id }) => id),
    );
    await tx
      .insertInto("meetings.papers")
      .values(
        attached.map((paper, index) => ({
          district_id: district.id,
          meeting_id: meeting.id,
          paper_id: paper.id,
          item_id: input.itemId,
          title: fresh[index]!.title.trim(),
          kind: paper.kind,
          byte_count: paper.byteCount,
          added_at: now.toString(),
          account_id: actor.accountId,
          removed_at: null,
        })),
      )
      .execute();
    emit("meeting.papers-added", meeting.id, { count: attached.length });
    return { version: meeting.version, state };
  },
});
