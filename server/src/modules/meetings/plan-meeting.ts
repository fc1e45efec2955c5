import { Type } from "typebox";
import { Uuid } from "../../platform/schemas.ts";
import { mayRunCouncils } from "../councils/index.ts";
import { arrangement, Changed } from "./meeting-input.ts";
import { operation } from "./tables.ts";
import { planRefusals, writeMeeting } from "./write-meeting.ts";

/** A meeting of a council, by hand. Nobody is told before it is convened. */
export const planMeeting = operation({
  name: "plan-meeting",
  summary: "Plans a meeting of a council.",
  access: "write",
  permission: mayRunCouncils,
  input: Type.Object({ id: Uuid, councilId: Uuid, ...arrangement }),
  output: Changed,
  refusals: planRefusals,
  async run(context) {
    const { input, emit, alreadyDone } = context;
    const isNew = await writeMeeting(context, input, "hand");
    if (isNew) emit("meeting.planned", input.id, { councilId: input.councilId });
    else alreadyDone();
    return { version: 1, state: "planned" as const };
  },
});
