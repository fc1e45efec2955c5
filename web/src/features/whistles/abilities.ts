import type { ShownWhistle } from "../../api/staff-contract.ts";
import type { StepName } from "./calls.ts";

type Ability = ShownWhistle["abilities"][number];

/** The ability for a step, of the whole or of one call or duty; undefined: not theirs. */
export function abilityFor(
  { abilities }: Pick<ShownWhistle, "abilities">,
  step: StepName | "record-attendance",
  about: { callId?: string; dutyId?: string } = {},
): Ability | undefined {
  return abilities.find(
    ({ operation, callId, dutyId }) =>
      operation === step && callId === (about.callId ?? null) && dutyId === (about.dutyId ?? null),
  );
}

export function can(...[whistle, step, about]: Parameters<typeof abilityFor>): boolean {
  return abilityFor(whistle, step, about)?.refusedBecause === null;
}

/** Whether a step can be done for one of the calls at least. */
export function canForSome({ abilities }: Pick<ShownWhistle, "abilities">, step: StepName): boolean {
  return abilities.some(({ operation, refusedBecause }) => operation === step && refusedBecause === null);
}
