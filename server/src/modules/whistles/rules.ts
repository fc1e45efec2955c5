/** What a step makes of a whistle, or why it is refused. Who may do it has been decided before. */
import {
  type CallState,
  callAfter,
  type DutyState,
  dutyAfter,
  type Hat,
  type WhistleAction,
  type WhistleState,
  whistleAfter,
} from "./states.ts";

/** What decides: the states, and who has assessed whom. */
export interface WhistleFacts {
  readonly state: WhistleState;
  readonly calls: readonly { readonly id: string; readonly unit_id: string; readonly state: CallState }[];
  readonly duties: readonly { readonly id: string; readonly state: DutyState }[];
  readonly assessments: readonly { readonly side: Side; readonly unit_id: string }[];
}

export type Side = "of-unit" | "of-whistle";

/** One step: the call or the duty it is about, if any. */
export interface Step {
  readonly action: WhistleAction;
  readonly by: Hat;
  readonly call?: { readonly id: string; readonly unit_id: string; readonly state: CallState };
  readonly duty?: { readonly id: string; readonly state: DutyState };
}

export const whistleRefusals = {
  "whistle-wrong-state": 409,
  "call-wrong-state": 409,
  "duty-wrong-state": 409,
  "objection-undecided": 409,
  "duties-open": 409,
  "assessed-already": 409,
} as const;
export type WhistleRefusal = keyof typeof whistleRefusals;

export interface Refused {
  readonly code: WhistleRefusal;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Why `step` cannot be done now, or null. The page shows it beside the disabled button, `decide` refuses by it. */
export function refusalOf(whistle: WhistleFacts, step: Step): Refused | null {
  const { action, by, call, duty } = step;
  if (whistleAfter(whistle.state, action, by) === null) {
    return { code: "whistle-wrong-state", facts: { state: whistle.state, action } };
  }
  if (call && callAfter(call.state, action) === null) {
    return { code: "call-wrong-state", facts: { state: call.state, action } };
  }
  if (duty && dutyAfter(duty.state, action) === null) {
    return { code: "duty-wrong-state", facts: { state: duty.state, action } };
  }
  if (action === "sign-off-whistle") {
    if (whistle.calls.some(({ state }) => state === "objected")) return { code: "objection-undecided", facts: {} };
    const open = whistle.duties.filter(({ state }) => state !== "signed-off").length;
    if (open > 0) return { code: "duties-open", facts: { count: open } };
  }
  const side = sides[action];
  if (side && call && hasAssessed(whistle, side, call.unit_id)) return { code: "assessed-already", facts: {} };
  return null;
}

export interface Decision {
  readonly state: WhistleState;
  /** Calls and duties whose state changes, with the new one. */
  readonly calls: readonly { readonly id: string; readonly state: CallState }[];
  readonly duties: readonly { readonly id: string; readonly state: DutyState }[];
}

/** Steps that are done to every call and duty that is still open, not to one. */
const toAll: readonly WhistleAction[] = ["sign-off-whistle", "cancel-whistle"];

/** Call after `refusalOf` answered null. */
export function decide(whistle: WhistleFacts, step: Step): Decision {
  const { action, by } = step;
  const state = whistleAfter(whistle.state, action, by);
  if (state === null) throw new Error(`${action} was not asked for before it was decided`);
  const all = toAll.includes(action);
  const calls = all ? whistle.calls : step.call ? [step.call] : [];
  const duties = all ? whistle.duties : step.duty ? [step.duty] : [];
  return {
    state: isLastAssessment(whistle, step) ? "closed" : state,
    calls: calls.flatMap(({ id, state: before }) => {
      const next = callAfter(before, action);
      return next === null || next === before ? [] : [{ id, state: next }];
    }),
    duties: duties.flatMap(({ id, state: before }) => {
      const next = dutyAfter(before, action);
      return next === null || next === before ? [] : [{ id, state: next }];
    }),
  };
}

const sides: Partial<Record<WhistleAction, Side>> = { "assess-unit": "of-unit", "assess-whistle": "of-whistle" };

/** Everybody who was to come assesses and is assessed; who was let go has no part in it. */
function isLastAssessment(whistle: WhistleFacts, { action, call }: Step): boolean {
  const side = sides[action];
  if (!side || !call) return false;
  return whistle.calls
    .filter(({ state }) => callAfter(state, action) !== null)
    .every(({ unit_id }) =>
      (["of-unit", "of-whistle"] as const).every(
        (each) => (each === side && unit_id === call.unit_id) || hasAssessed(whistle, each, unit_id),
      ),
    );
}

function hasAssessed({ assessments }: WhistleFacts, side: Side, unitId: string): boolean {
  return assessments.some((one) => one.side === side && one.unit_id === unitId);
}

/** To whom what is late has climbed: 1 the unit's head, 2 the street, 3 the area's dual heads. */
export type ClimbStep = 1 | 2 | 3;

/** One step at a time. What waits for the dual heads themselves has nowhere else to go. */
export function climbStep(climbedTo: number, state: CallState | DutyState): ClimbStep {
  return state === "objected" ? 3 : (Math.min(climbedTo + 1, 3) as ClimbStep);
}

export interface Candidate {
  readonly id: string;
  readonly unit_id: string;
  readonly role: string;
  /** 0 a duty of the unit's names the category, 1 its group, 2 any matter there; null: no duty covers it. */
  readonly fit: number | null;
}

export type ChosenBy = "duty-table" | "officer" | "leader";

/**
 * The unit's post on duty: by the duty table where it names one of the unit's posts for this matter at this place, else
 * the unit's desk, else its head. Undefined when the unit has nobody.
 */
export function postOnDuty<Post extends Candidate>(
  candidates: readonly Post[],
  unitId: string,
): { post: Post; chosenBy: ChosenBy } | undefined {
  const own = candidates.filter(({ unit_id }) => unit_id === unitId);
  const rank = ({ fit, role }: Candidate) => fit ?? (isLeader(role) ? 4 : 3);
  const post = own.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))[0];
  if (!post) return undefined;
  return { post, chosenBy: post.fit !== null ? "duty-table" : isLeader(post.role) ? "leader" : "officer" };
}

function isLeader(role: string): boolean {
  return role.endsWith("-leader");
}
