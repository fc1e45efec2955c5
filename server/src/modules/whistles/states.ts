/**
 * The life of a whistle 街乡吹哨、部门报到, of the call to each unit, and of each duty: three small machines, moved by the
 * same steps. Whoever wears a hat is the policy's matter and never asked here.
 *
 * The whistle
 * blown       Units are called; nobody has reported in. The caller may still cancel it.
 * under-way   At least one unit has reported in. The problem is split into duties; the street's head may still stop it.
 * done        The caller has signed off the whole. Both sides assess each other.
 * closed      Both sides have, or the time for it is over.
 * cancelled   By the caller before anybody came, or by the street's head.
 *
 * The call to a unit
 * called       It must report in by its deadline.
 * objected     It says why it should not have to; the area's dual heads decide.
 * overruled    It must come after all, by a new deadline, and does not object a second time.
 * reported-in  It came.
 * released     The dual heads found the objection right.
 * absent       The whole was signed off and it had not come.
 * called-off   The whistle was cancelled before it came.
 *
 * A duty
 * given → done → signed-off by the caller, or returned with a new deadline → done again. called-off with the whistle.
 */
export const whistleKinds = ["urgent", "joint-enforcement", "key-work"] as const;
export type WhistleKind = (typeof whistleKinds)[number];

export const whistleStates = ["blown", "under-way", "done", "closed", "cancelled"] as const;
export type WhistleState = (typeof whistleStates)[number];

export const callStates = [
  "called",
  "objected",
  "overruled",
  "reported-in",
  "released",
  "absent",
  "called-off",
] as const;
export type CallState = (typeof callStates)[number];

export const dutyStates = ["given", "done", "returned", "signed-off", "called-off"] as const;
export type DutyState = (typeof dutyStates)[number];

/**
 * caller: the post that blew it, or the head of its unit. called-unit: a post on duty of the unit of the call. lead: the
 * same of the leading unit. owner: the same of the unit that has the duty. head: one of the area's dual heads, not in
 * their own cause. street-head: the street's.
 */
export type Hat = "caller" | "called-unit" | "lead" | "owner" | "head" | "street-head" | "system";

export const whistleActions = [
  "call-unit",
  "report-in",
  "object-to-call",
  "uphold-objection",
  "overrule-objection",
  "arrange-visit",
  "record-attendance",
  "add-visit-photos",
  "give-duty",
  "finish-duty",
  "sign-off-duty",
  "return-duty",
  "set-path",
  "finish-path-step",
  "sign-off-whistle",
  "cancel-whistle",
  "assess-unit",
  "assess-whistle",
  "close-assessed",
  "climb",
] as const;
export type WhistleAction = (typeof whistleActions)[number];

export interface WhistleMove {
  readonly by: readonly Hat[];
  readonly from: readonly WhistleState[];
  readonly to: WhistleState | "same";
}

const running = ["blown", "under-way"] as const;
const together: readonly Hat[] = ["caller", "lead"];

const whileRunning = (...by: Hat[]): readonly WhistleMove[] => [{ by, from: running, to: "same" }];
const underWay = (...by: Hat[]): readonly WhistleMove[] => [{ by, from: ["under-way"], to: "same" }];

export const whistleMoves: Readonly<Record<WhistleAction, readonly WhistleMove[]>> = {
  "call-unit": whileRunning("caller"),
  "report-in": [{ by: ["called-unit"], from: running, to: "under-way" }],
  "object-to-call": whileRunning("called-unit"),
  "uphold-objection": whileRunning("head"),
  "overrule-objection": whileRunning("head"),
  "arrange-visit": whileRunning(...together),
  "record-attendance": whileRunning("caller", "called-unit"),
  "add-visit-photos": underWay("caller", "called-unit"),
  "give-duty": underWay(...together),
  "finish-duty": underWay("owner"),
  "sign-off-duty": underWay("caller"),
  "return-duty": underWay("caller"),
  "set-path": underWay(...together),
  "finish-path-step": underWay(...together),
  "sign-off-whistle": [{ by: ["caller"], from: ["under-way"], to: "done" }],
  "cancel-whistle": [
    { by: ["caller"], from: ["blown"], to: "cancelled" },
    { by: ["street-head"], from: running, to: "cancelled" },
  ],
  // The last one closes it.
  "assess-unit": [{ by: ["caller"], from: ["done"], to: "same" }],
  "assess-whistle": [{ by: ["called-unit"], from: ["done"], to: "same" }],
  "close-assessed": [{ by: ["system"], from: ["done"], to: "closed" }],
  climb: whileRunning("system"),
};

export interface CallMove {
  readonly from: readonly CallState[];
  readonly to: CallState | "same";
}

/** What a step needs of the call it is about, or does to every call that is still open. */
export const callMoves: Readonly<Partial<Record<WhistleAction, CallMove>>> = {
  "report-in": { from: ["called", "overruled"], to: "reported-in" },
  "object-to-call": { from: ["called"], to: "objected" },
  "uphold-objection": { from: ["objected"], to: "released" },
  "overrule-objection": { from: ["objected"], to: "overruled" },
  "record-attendance": { from: ["called", "objected", "overruled", "reported-in"], to: "same" },
  "add-visit-photos": { from: ["reported-in"], to: "same" },
  "give-duty": { from: ["reported-in"], to: "same" },
  "sign-off-whistle": { from: ["called", "overruled"], to: "absent" },
  "cancel-whistle": { from: ["called", "objected", "overruled"], to: "called-off" },
  "assess-unit": { from: ["reported-in", "absent"], to: "same" },
  "assess-whistle": { from: ["reported-in", "absent"], to: "same" },
  climb: { from: ["called", "objected", "overruled"], to: "same" },
};

export interface DutyMove {
  readonly from: readonly DutyState[];
  readonly to: DutyState | "same";
}

export const dutyMoves: Readonly<Partial<Record<WhistleAction, DutyMove>>> = {
  "finish-duty": { from: ["given", "returned"], to: "done" },
  "sign-off-duty": { from: ["done"], to: "signed-off" },
  "return-duty": { from: ["done"], to: "returned" },
  "cancel-whistle": { from: ["given", "done", "returned"], to: "called-off" },
  climb: { from: ["given", "returned"], to: "same" },
};

/** The whistle's state after `action` in the hat `by`, or null: not from here. Throws when nobody does it so. */
export function whistleAfter(state: WhistleState, action: WhistleAction, by: Hat): WhistleState | null {
  const moves = whistleMoves[action].filter((move) => move.by.includes(by));
  if (moves.length === 0) throw new Error(`nobody does ${action} as ${by}`);
  return after(
    moves.find(({ from }) => from.includes(state)),
    state,
  );
}

export function callAfter(state: CallState, action: WhistleAction): CallState | null {
  const move = callMoves[action];
  return after(move?.from.includes(state) ? move : undefined, state);
}

export function dutyAfter(state: DutyState, action: WhistleAction): DutyState | null {
  const move = dutyMoves[action];
  return after(move?.from.includes(state) ? move : undefined, state);
}

function after<State>(move: { to: State | "same" } | undefined, state: State): State | null {
  if (move === undefined) return null;
  return move.to === "same" ? state : (move.to as State);
}
