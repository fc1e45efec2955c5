import { Type } from "typebox";
import { InstantText, oneOf, Uuid } from "../../platform/schemas.ts";
import { fittingVotes } from "./fitting-votes.ts";
import { readOpenStage } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import { operation } from "./tables.ts";

/** What `link-vote` takes, to choose from: nobody types an id. */
export const listStageVotes = operation({
  name: "list-stage-votes",
  summary: "Staff read which prepared votes can be put to the open stage of a topic.",
  access: "read",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ topicId: Uuid }),
  output: Type.Object({
    votes: Type.Array(
      Type.Object({
        id: Uuid,
        number: Type.String(),
        title: Type.String(),
        state: oneOf(["prepared", "announced", "open", "awaiting-paper", "closed", "published"]),
        opensAt: InstantText,
        closesAt: InstantText,
      }),
    ),
  }),
  refusals: {},
  async run(context) {
    const opened = await readOpenStage(context);
    return { votes: opened?.stage.kind === "vote" ? await fittingVotes(context, opened) : [] };
  },
});
