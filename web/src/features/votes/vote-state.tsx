import type { VoteLine } from "../../api/contract.ts";
import { StateMark, type StateTone } from "../../ui/state-mark.tsx";
import { useVoteWords } from "./vote-words.ts";

const tones: Record<VoteLine["state"], StateTone> = {
  prepared: "open",
  announced: "open",
  open: "moving",
  "awaiting-paper": "moving",
  closed: "moving",
  published: "done",
  cancelled: "stopped",
};

/** How a vote stands; once it is published, what came out. */
export function VoteState({ vote }: { vote: Pick<VoteLine, "state" | "outcome"> }) {
  const votes = useVoteWords();
  if (vote.state === "published" && vote.outcome !== null) {
    const carried = vote.outcome === "passed" || vote.outcome === "elected";
    return <StateMark tone={carried ? "done" : "stopped"}>{votes.outcomes[vote.outcome]}</StateMark>;
  }
  return <StateMark tone={tones[vote.state]}>{votes.states[vote.state]}</StateMark>;
}
