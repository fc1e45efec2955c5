import type { DeliberationLine } from "../../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../../ui/state-mark.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

const tones: Record<DeliberationLine["state"], StateTone> = {
  raised: "waiting",
  "sent-back": "open",
  "collecting-support": "open",
  supported: "waiting",
  "in-procedure": "moving",
  decided: "moving",
  done: "done",
  "not-adopted": "stopped",
  "not-supported": "stopped",
  refused: "stopped",
  withdrawn: "stopped",
};

/** Where a topic stands, by word, shape and colour. */
export function TopicMark({ state }: { state: DeliberationLine["state"] }) {
  const { deliberations } = useWords();
  return <StateMark tone={tones[state]}>{deliberations.states[state]}</StateMark>;
}
