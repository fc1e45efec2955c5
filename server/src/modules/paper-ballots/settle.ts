import type { Choice } from "@linli/counting";
import { keepRefused, recordBallots } from "../votes/index.ts";
import type { OpenPaper } from "./open-paper.ts";
import type { PaperState } from "./states.ts";
import type { PaperContext } from "./tables.ts";

export interface Settled {
  state: Extract<PaperState, "counted" | "void" | "refused">;
  ballotNumber: string | null;
  /** refused: what was there before. */
  standing: { way: string; at: string } | null;
}

export const settledEvents = {
  counted: "vote.paper-counted",
  void: "vote.paper-void",
  refused: "vote.paper-refused",
} as const satisfies Record<Settled["state"], string>;

/** What the paper says is known: it becomes a ballot of the vote, unless its elector has voted in another way. */
export async function settle(
  context: PaperContext,
  { vote, post, paper }: Pick<OpenPaper, "vote" | "post" | "paper">,
  choice: Choice | null,
): Promise<Settled> {
  if (choice === null) return { state: "void", ballotNumber: null, standing: null };
  const { cast, standing } = await recordBallots(context, {
    voteId: vote.id,
    electorIds: [paper.electorId],
    choice,
    way: "paper",
    personId: null,
    postId: post.id,
  });
  if (cast[0]) return { state: "counted", ballotNumber: cast[0].number, standing: null };
  const [before] = standing;
  if (!before) throw new Error(`paper ${paper.number} of vote ${vote.number} was neither taken nor refused`);
  await keepRefused(context, vote.id, [paper.electorId], "paper");
  return { state: "refused", ballotNumber: null, standing: { way: before.way, at: before.cast_at } };
}
