import type { PaperState } from "../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../ui/state-mark.tsx";
import { useWords } from "../../workbench/words/words.tsx";

const tones: Record<PaperState, StateTone> = {
  "entered-once": "moving",
  differing: "waiting",
  counted: "done",
  void: "stopped",
  refused: "stopped",
  withdrawn: "stopped",
};

export function PaperStateMark({ state }: { state: PaperState }) {
  const { paper } = useWords();
  return <StateMark tone={tones[state]}>{paper.states[state]}</StateMark>;
}
