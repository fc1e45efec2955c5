import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeeting, Words } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { itemOf } from "./read-item.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** Who said what to an item, in short, as the secretary writes it down. */
export const noteSpeech = operation({
  name: "note-speech",
  summary: "Notes who said what to an item of the agenda.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({
    ...ofMeeting,
    id: Uuid,
    itemId: Uuid,
    personId: nullable(Uuid),
    speaker: Type.String({ ...personal, maxLength: 60, description: "who spoke, where it was no member" }),
    words: Words,
  }),
  output: Changed,
  refusals: { ...stateRefusalsOf("note-speech"), "speaker-missing": 422, "speech-id-taken": 409 },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "note-speech");
    const { id, itemId, personId } = input;
    const speaker = personId === null ? input.speaker.trim() : "";
    if (personId === null && speaker === "") throw refuse("speaker-missing");
    const [item, member] = await Promise.all([
      itemOf(context, meeting.id, itemId),
      personId === null
        ? true
        : tx
            .selectFrom("meetings.attendance")
            .select("person_id")
            .where("district_id", "=", district.id)
            .where("meeting_id", "=", meeting.id)
            .where("person_id", "=", personId)
            .executeTakeFirst(),
    ]);
    if (!item || !member) throw refuse("not-found");
    const written = await tx
      .insertInto("meetings.speeches")
      .values({
        district_id: district.id,
        meeting_id: meeting.id,
        id,
        item_id: itemId,
        at: now.toString(),
        person_id: personId,
        speaker,
        words: input.words.trim(),
        account_id: actor.accountId,
        struck_at: null,
      })
      .onConflict((conflict) => conflict.columns(["district_id", "meeting_id", "id"]).doNothing())
      .returning("id")
      .executeTakeFirst();
    if (written) emit("meeting.speech-noted", meeting.id, { speechId: id, itemId });
    else if (await isSame()) alreadyDone();
    else throw refuse("speech-id-taken");
    return { version: meeting.version, state };

    async function isSame() {
      const before = await tx
        .selectFrom("meetings.speeches")
        .select(["item_id", "words"])
        .where("district_id", "=", district.id)
        .where("meeting_id", "=", meeting.id)
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return before.item_id === itemId.toLowerCase() && before.words === input.words.trim();
    }
  },
});
