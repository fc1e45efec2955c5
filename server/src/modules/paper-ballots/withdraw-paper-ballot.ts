import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { openPaper, openPaperRefusals, standingOf } from "./open-paper.ts";
import { ofPaper, PaperStateName, type Stepped } from "./paper-input.ts";
import { handlesPaper } from "./policy.ts";
import { hindranceOf } from "./rules.ts";
import { paperStateRefusals } from "./states.ts";
import { operation } from "./tables.ts";
import { replaceEntries } from "./write-paper.ts";

/**
 * A number was mistyped, or a void paper was replaced by a new one: as if the paper had never come. Its elector may vote
 * again, in any way; what was entered is kept with the reason.
 */
export const withdrawPaperBallot = operation({
  name: "withdraw-paper-ballot",
  summary: "Staff take back a paper ballot that was entered under the wrong number, with the reason.",
  access: "write",
  at: "{voteId}",
  permission: handlesPaper,
  input: Type.Object({
    ...ofPaper,
    because: Type.String({ ...personal, minLength: 1, maxLength: 200, pattern: "\\S" }),
    version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
  }),
  output: Type.Object({ state: PaperStateName }),
  refusals: {
    ...openPaperRefusals,
    ...paperStateRefusals,
    "entry-not-yours": 409,
    "third-person-needed": 409,
    "paper-changed-meanwhile": 409,
  },
  async run(context): Promise<Stepped> {
    const { tx, district, actor, input, refuse, emit } = context;
    const opened = await openPaper(context);
    const { vote, paper } = opened;
    const hindrance = hindranceOf("withdraw-paper-ballot", standingOf(opened, actor));
    if (hindrance) throw refuse(hindrance as "entry-not-yours");
    if (paper.version !== input.version) throw refuse("paper-changed-meanwhile");
    await replaceEntries(context, opened, input.because.trim());
    await tx
      .updateTable("paper_ballots.papers")
      .set({ state: "withdrawn", settled_at: null, version: paper.version + 1 })
      .where("district_id", "=", district.id)
      .where("vote_id", "=", vote.id)
      .where("elector_id", "=", paper.electorId)
      .execute();
    emit("vote.paper-withdrawn", vote.id);
    return { state: "withdrawn" };
  },
});
