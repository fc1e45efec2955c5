import { Type } from "typebox";
import { InstantText, oneOf, Uuid } from "../../platform/schemas.ts";
import { fittingCouncils, fittingMeetings } from "./fitting-meetings.ts";
import { readOpenStage } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";

/** What `link-meeting` and `plan-stage-meeting` take, to choose from: nobody types an id. */
export const listStageMeetings = operation({
  name: "list-stage-meetings",
  summary:
    "Staff read which planned meetings can be put to the open stage of a topic, and which councils can meet for it.",
  access: "read",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({
    meetings: Type.Array(
      Type.Object({
        id: Uuid,
        title: Type.String(),
        state: oneOf(["planned", "convened", "open", "closed", "published"]),
        startsAt: InstantText,
        council: Type.String(),
        onAgenda: Type.Boolean(),
      }),
    ),
    councils: Type.Array(Type.Object({ id: Uuid, name: Type.String() })),
  }),
  refusals: {},
  async run(context) {
    const opened = await readOpenStage(context);
    if (!opened?.stage.needs.includes("meeting-held")) return { meetings: [], councils: [] };
    const [meetings, councils] = await Promise.all([
      fittingMeetings(context, opened),
      fittingCouncils(context, opened),
    ]);
    return { meetings, councils };
  },
});
