import type { PaperState } from "../../api/staff-contract.ts";
import { queries } from "../../workbench/queries.ts";

/** Below those of votes: a page of paper hears of every change of its vote. */
const ofVote = (voteId: string) => ["votes", "paper", voteId];
export const paperListKey = (voteId: string, state: PaperState | null) => [...ofVote(voteId), "list", state];
export const paperKey = (voteId: string, number: number) => [...ofVote(voteId), "one", number];
export const votedOnKey = (voteId: string) => [...ofVote(voteId), "vote"];

export async function forgetPapers(): Promise<void> {
  await queries.invalidateQueries({ queryKey: ["votes"] });
}
