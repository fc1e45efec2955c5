import type { StaffVoteLine } from "../../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../../ui/state-mark.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

const tones: Record<StaffVoteLine["state"], StateTone> = {
  prepared: "open",
  announced: "open",
  open: "moving",
  "awaiting-paper": "waiting",
  closed: "waiting",
  published: "done",
  cancelled: "stopped",
};

/** How a vote stands, and what was counted. */
export function VoteMark({ vote }: { vote: Pick<StaffVoteLine, "state" | "outcome"> }) {
  const { votes } = useWords();
  return (
    <>
      <StateMark tone={tones[vote.state]}>{votes.states[vote.state]}</StateMark>
      {vote.outcome !== null && <span className="soft small"> {votes.outcomes[vote.outcome]}</span>}
    </>
  );
}
