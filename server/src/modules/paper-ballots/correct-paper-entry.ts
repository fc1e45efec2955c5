import { Type } from "typebox";
import { openPaper, openPaperRefusals, standingOf } from "./open-paper.ts";
import { ofPaper, PaperStateName, reading, readingOf, readingRefusals, type Stepped } from "./paper-input.ts";
import { handlesPaper } from "./policy.ts";
import { hindranceOf } from "./rules.ts";
import { paperStateRefusals } from "./states.ts";
import { operation } from "./tables.ts";
import { replaceEntries, writePaper } from "./write-paper.ts";

/** Who has entered a paper and mistyped corrects it, before somebody else has entered it too. What stood there is kept. */
export const correctPaperEntry = operation({
  name: "correct-paper-entry",
  summary: "Whoever entered a paper ballot first corrects their own entry before the second one.",
  access: "write",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object({ ...ofPaper, ...reading }),
  output: Type.Object({ state: PaperStateName }),
  refusals: {
    ...openPaperRefusals,
    ...readingRefusals,
    ...paperStateRefusals,
    "entry-not-yours": 409,
  },
  async run(context): Promise<Stepped> {
    const { actor, input, refuse, emit, alreadyDone } = context;
    const opened = await openPaper(context);
    const { vote, paper } = opened;
    const choice = readingOf(input, vote.terms, refuse);
    if (paper.state !== null && paper.isAgain) {
      alreadyDone();
      return { state: paper.state };
    }
    const hindrance = hindranceOf("correct-paper-entry", standingOf(opened, actor));
    if (hindrance) throw refuse(hindrance as "entry-not-yours");
    await replaceEntries(context, opened, "corrected");
    await writePaper(context, opened, { state: "entered-once", entry: { id: input.entryId, turn: 1, choice } });
    emit("vote.paper-entry-corrected", vote.id);
    return { state: "entered-once" };
  },
});
