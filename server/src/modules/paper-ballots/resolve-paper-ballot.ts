import { Type } from "typebox";
import { openPaper, openPaperRefusals, standingOf } from "./open-paper.ts";
import { ofPaper, PaperStateName, reading, readingOf, readingRefusals, type Stepped } from "./paper-input.ts";
import { runningPost, runsPaper } from "./policy.ts";
import { hindranceOf } from "./rules.ts";
import { settle, settledEvents } from "./settle.ts";
import { paperStateRefusals } from "./states.ts";
import { operation } from "./tables.ts";
import { tellLatePaper } from "./tell-late-paper.ts";
import { writePaper } from "./write-paper.ts";

/** Two people have read a paper differently: a third who runs the vote has looked at both readings and the scan, and decides. */
export const resolvePaperBallot = operation({
  name: "resolve-paper-ballot",
  summary: "A third person decides what a paper ballot says that two have read differently.",
  access: "write",
  at: "{voteId}",
  permission: runsPaper,
  input: Type.Object({ ...ofPaper, ...reading }),
  output: Type.Object({ state: PaperStateName }),
  refusals: {
    ...openPaperRefusals,
    ...readingRefusals,
    ...paperStateRefusals,
    "third-person-needed": 409,
    "scan-missing": 409,
  },
  async run(context): Promise<Stepped> {
    const { actor, input, refuse, emit, enqueue, actAs, alreadyDone } = context;
    const opened = await openPaper(context);
    const { vote, paper } = opened;
    const post = runningPost(actor, vote);
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    const choice = readingOf(input, vote.terms, refuse);
    if (paper.state !== null && paper.isAgain) {
      alreadyDone();
      return { state: paper.state };
    }
    const hindrance = hindranceOf("resolve-paper-ballot", standingOf(opened, actor));
    if (hindrance) throw refuse(hindrance as "third-person-needed");
    const settled = await settle(context, { ...opened, post }, choice);
    const entry = { id: input.entryId, turn: 3, choice } as const;
    await writePaper(context, { ...opened, post }, { state: settled.state, settled, entry });
    emit(settledEvents[settled.state], vote.id);
    if (settled.state === "refused") enqueue(tellLatePaper(vote.id, paper.electorId));
    return { state: settled.state };
  },
});
