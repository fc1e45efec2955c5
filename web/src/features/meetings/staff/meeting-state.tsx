import type { MeetingLine } from "../../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../../ui/state-mark.tsx";
import { useWords } from "../../../workbench/words/words.tsx";

const tones: Record<MeetingLine["state"], StateTone> = {
  planned: "open",
  convened: "open",
  open: "moving",
  closed: "moving",
  published: "done",
  cancelled: "done",
};

/** How a meeting stands, by word, shape and colour. */
export function MeetingState({ state }: { state: MeetingLine["state"] }) {
  const { meetings } = useWords();
  return <StateMark tone={tones[state]}>{meetings.states[state]}</StateMark>;
}
