import type { TopicState } from "../../api/contract.ts";
import { useWords } from "../../resident/words/words.tsx";
import { StateMark, type StateTone } from "../../ui/state-mark.tsx";

const tones: Record<TopicState, StateTone> = {
  raised: "open",
  "sent-back": "waiting",
  "collecting-support": "open",
  supported: "moving",
  "in-procedure": "moving",
  decided: "moving",
  done: "done",
  "not-adopted": "stopped",
  "not-supported": "stopped",
  refused: "stopped",
  withdrawn: "stopped",
};

/** Where a topic stands, in the resident's words. */
export function TopicStateMark({ state }: { state: TopicState }) {
  const { topics } = useWords();
  return <StateMark tone={tones[state]}>{topics.states[state]}</StateMark>;
}
