import type { RequestState } from "../../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../../ui/state-mark.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

const tones: Record<RequestState, StateTone> = {
  dispatched: "open",
  accepted: "moving",
  "awaiting-resident": "stopped",
  suspended: "stopped",
  resolved: "done",
  rejected: "stopped",
  closed: "done",
};

/** A request's state by its word, its shape and its colour. */
export function StateCell({ state }: { state: RequestState }) {
  const { matters } = useWords();
  return <StateMark tone={tones[state]}>{matters.states[state]}</StateMark>;
}
