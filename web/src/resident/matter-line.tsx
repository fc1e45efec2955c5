import { Link } from "wouter";
import type { RequestState } from "../api/contract.ts";
import { StateMark, type StateTone } from "../ui/state-mark.tsx";
import { useWords } from "./words/words.tsx";

const tones: Record<RequestState, StateTone> = {
  dispatched: "open",
  accepted: "moving",
  "awaiting-resident": "waiting",
  suspended: "stopped",
  resolved: "waiting",
  rejected: "stopped",
  closed: "done",
};

/** A request's state in the resident's words; late outweighs the rest. */
export function MatterState({ state, late }: { state: RequestState; late: boolean }) {
  const words = useWords();
  const open = state === "dispatched" || state === "accepted";
  if (late && open) return <StateMark tone="late">{words.matter.late}</StateMark>;
  return <StateMark tone={tones[state]}>{words.matter.states[state]}</StateMark>;
}

interface MatterLineProps {
  href: string;
  title: string;
  state: RequestState;
  late: boolean;
  /** Who has it, until when: one line each. */
  notes: readonly string[];
}

/** One request as a row of a list, the whole row to press. */
export function MatterLine({ href, title, state, late, notes }: MatterLineProps) {
  return (
    <li>
      <Link href={href} className="line">
        <span className="line-title clamped">{title}</span>
        <MatterState state={state} late={late} />
        {notes.map((note) => (
          <span key={note} className="line-note">
            {note}
          </span>
        ))}
      </Link>
    </li>
  );
}
