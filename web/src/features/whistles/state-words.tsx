import type { ShownWhistle, WhistleLine } from "../../api/staff-contract.ts";
import { StateMark, type StateTone } from "../../ui/state-mark.tsx";
import { useWords } from "../../workbench/words/words.tsx";

const whistleTones: Record<WhistleLine["state"], StateTone> = {
  blown: "open",
  "under-way": "moving",
  done: "waiting",
  closed: "done",
  cancelled: "stopped",
};

export function WhistleState({ state }: { state: WhistleLine["state"] }) {
  const { whistles } = useWords();
  return <StateMark tone={whistleTones[state]}>{whistles.states[state]}</StateMark>;
}

type Call = ShownWhistle["calls"][number];

const callTones: Record<Call["state"], StateTone> = {
  called: "open",
  objected: "waiting",
  overruled: "open",
  "reported-in": "done",
  released: "stopped",
  absent: "late",
  "called-off": "stopped",
};

const callsOpen: readonly Call["state"][] = ["called", "objected", "overruled"];

export function CallState({ call }: { call: Pick<Call, "state" | "lateSince"> }) {
  const { whistles } = useWords();
  const late = call.lateSince !== null && callsOpen.includes(call.state);
  return <StateMark tone={late ? "late" : callTones[call.state]}>{whistles.callStates[call.state]}</StateMark>;
}

type Duty = ShownWhistle["duties"][number];

const dutyTones: Record<Duty["state"], StateTone> = {
  given: "moving",
  done: "waiting",
  returned: "open",
  "signed-off": "done",
  "called-off": "stopped",
};

export function DutyState({ duty }: { duty: Duty }) {
  const { whistles } = useWords();
  const late = duty.lateSince !== null && (duty.state === "given" || duty.state === "returned");
  return <StateMark tone={late ? "late" : dutyTones[duty.state]}>{whistles.dutyStates[duty.state]}</StateMark>;
}
