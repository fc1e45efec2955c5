import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { Changed, ofMeeting } from "./meeting-input.ts";
import { openForRunner } from "./open-for-change.ts";
import { itemOf } from "./read-item.ts";
import { stateRefusalsOf } from "./states.ts";
import { operation } from "./tables.ts";

/** Which item of the agenda is up now: the hall's screen shows it. */
export const callItem = operation({
  name: "call-item",
  summary: "Calls an item of the agenda up, for the hall's screen.",
  access: "write",
  at: "{meetingId}",
  permission: mayRunCouncils,
  input: Type.Object({ ...ofMeeting, itemId: Uuid }),
  output: Changed,
  refusals: stateRefusalsOf("call-item"),
  async run(context) {
    const { input, tx, district, refuse, emit, alreadyDone } = context;
    const { meeting, state } = await openForRunner(context, "call-item");
    const item = await itemOf(context, meeting.id, input.itemId);
    if (!item) throw refuse("not-found");
    if (meeting.item_id === item.id) alreadyDone();
    else {
      await tx
        .updateTable("meetings.meetings")
        .set({ item_id: item.id })
        .where("district_id", "=", district.id)
        .where("id", "=", meeting.id)
        .execute();
      emit("meeting.item-called", meeting.id, { itemId: item.id });
    }
    return { version: meeting.version, state };
  },
});
