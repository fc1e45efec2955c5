import type { ProblemLine } from "../../../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../../../ui/state-mark.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";

const tones: Record<ProblemLine["state"], StateTone> = { open: "open", "under-way": "moving", settled: "done" };

/** How a problem stands, by word, shape and colour. */
export function ProblemState({ state }: { state: ProblemLine["state"] }) {
  const { problems } = useWords();
  return <StateMark tone={tones[state]}>{problems.states[state]}</StateMark>;
}
