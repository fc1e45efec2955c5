/**
 * The life of a request.
 *
 * dispatched         Entered by filing, by reopening and by an appeal. A post is answerable and has not taken it up.
 * accepted           The answerable post has taken it up, or the reporter has answered or disputed.
 * awaiting-resident  The answerable post has asked the reporter something. The clock stands still until the answer.
 * suspended          The level above has agreed that it must wait for something that no post can hurry (挂账). The clock
 *                    stands still until the holder goes on with it or the review date comes.
 * resolved           The answerable post says what was done. The reporter confirms or disputes; silence closes it.
 * rejected           The answerable post says why nothing is done. The reporter may appeal; silence makes it final.
 * closed             confirmed | unrated | rejected | withdrawn | merged. The reporter may still rate what was unrated,
 *                    and reopen once what was confirmed or unrated. What was merged can be taken out again.
 *
 * Offers. A request is never without an answerable post (首接负责): whoever hands it on only offers it, and stays
 * answerable, and may work on, until the offered post has accepted. An offer can be pending in dispatched, accepted and
 * awaiting-resident; while it is, the request is neither handed on a second time nor brought to an end by staff.
 *
 * Accepting an offer makes the offered post answerable. A question that waits for the reporter goes on waiting: the
 * answer reaches the new post.
 *
 * Approvals. A suspension and an extension are asked of the level above. One ask waits at a time, never beside an offer;
 * while it waits, the holder works on but neither hands the request on nor asks the reporter. An answer to the reporter,
 * a withdrawal, and going on by hand make an ask void. Time is extended once. On the review date a suspended request
 * goes on by itself; to wait longer, another suspension is asked before, and approved or not on its own.
 *
 * Appeals. An appeal is an offer to the level above (above the district's departments: to the district's backstop
 * post), which must hear it: it can be neither declined nor withdrawn. What the backstop itself has rejected cannot be
 * appealed here. Each rejection can be appealed, so an appeal climbs one level each time and ends at the backstop.
 *
 * Merging. A request of the same matter is merged into the one that stays: it is closed as merged and shows what becomes
 * of that one. What waited on it (an offer, an ask for approval) is void, but not an appeal, which must be heard first.
 * Taken out again it is where it stood, with its own post; the time in between is given back.
 *
 * Splitting. The answerable post divides a request into parts with posts and deadlines of their own. A part has no
 * reporter: nobody is asked about it, answered it is closed, and it is neither divided nor merged. The whole cannot be
 * answered while a part is open, and is resolved by itself when the last one is closed, if any of them was solved.
 *
 * An empty post. What is open at a post that is closed or that nobody holds is routed again, and this alone makes another
 * post answerable without its accepting.
 *
 * Who. `by` names the hat in which somebody acts; whether an actor wears it is the policy's matter and never asked
 * here. "staff" is everyone of the staff who sees the request; "merger" holds the one that stays, or is above both;
 * "system" is a job.
 */
export const requestStates = [
  "dispatched",
  "accepted",
  "awaiting-resident",
  "suspended",
  "resolved",
  "rejected",
  "closed",
] as const;
export type RequestState = (typeof requestStates)[number];

export const closings = ["confirmed", "unrated", "rejected", "withdrawn", "merged"] as const;
export type Closing = (typeof closings)[number];

export const offerCauses = ["transfer", "escalation", "send-back", "rerouting", "appeal"] as const;
export type OfferCause = (typeof offerCauses)[number];

export type Hat = "answerable" | "offered" | "approver" | "staff" | "merger" | "reporter" | "system";

export const requestActions = [
  "accept-request",
  "add-note",
  "ask-resident",
  "transfer-request",
  "escalate-request",
  "send-back-request",
  "decline-offer",
  "withdraw-offer",
  "resolve-request",
  "reject-request",
  "correct-category",
  "correct-place",
  "ask-suspension",
  "approve-suspension",
  "refuse-suspension",
  "resume-request",
  "ask-extension",
  "approve-extension",
  "refuse-extension",
  "withdraw-ask",
  "merge-requests",
  "merge-into",
  "unmerge-request",
  "split-request",
  "answer-question",
  "confirm-solution",
  "dispute-solution",
  "rate-request",
  "reopen-request",
  "appeal-rejection",
  "withdraw-request",
  "close-silent",
  "mark-late",
  "reassign-request",
  "resume-due",
  "finish-whole",
] as const;
export type RequestAction = (typeof requestActions)[number];

export interface Transition {
  readonly by: Hat;
  readonly from: readonly RequestState[];
  /** The offer it needs to find: none, one pending, or no matter. */
  readonly offer: "none" | "pending" | "any";
  /** "before": where it stood when it was merged. */
  readonly to: RequestState | "same" | "before";
  /** Where it leads a part, which has no reporter to wait for; left out: where it leads any other. */
  readonly partTo?: RequestState;
  /** What becomes of the offer. "may-make": one is made when the routing chooses another post. */
  readonly offerAfter: "kept" | "cleared" | "made" | "may-make";
  /** The ask for approval that it needs to find, and what becomes of it. Left out: no matter, and it stays. */
  readonly ask?: {
    readonly needs: "none" | "suspension" | "extension" | "pending" | "any";
    readonly after: "kept" | "cleared" | "made";
  };
}

const withStaff = ["dispatched", "accepted", "awaiting-resident"] as const;
const unanswered = [...withStaff, "suspended"] as const;

const noAsk = { needs: "none", after: "kept" } as const;
const anAskIsVoid = { needs: "any", after: "cleared" } as const;
const handOn = {
  by: "answerable",
  from: withStaff,
  offer: "none",
  to: "same",
  offerAfter: "made",
  ask: noAsk,
} as const;
const correct = { ...handOn, offerAfter: "may-make" } as const;
/** From dispatched, doing the work counts as taking it up. */
const finish = {
  by: "answerable",
  from: unanswered,
  offer: "none",
  offerAfter: "kept",
  ask: anAskIsVoid,
  partTo: "closed",
} as const;
const ask = { by: "answerable", offer: "none", offerAfter: "kept", ask: { needs: "none", after: "made" } } as const;
const decideOn = (kind: "suspension" | "extension") =>
  ({ by: "approver", offer: "none", offerAfter: "kept", ask: { needs: kind, after: "cleared" } }) as const;
const goOn = { from: ["suspended"], offer: "none", to: "accepted", offerAfter: "kept" } as const;

export const transitions: Readonly<Record<RequestAction, readonly Transition[]>> = {
  "accept-request": [
    { by: "answerable", from: ["dispatched"], offer: "any", to: "accepted", offerAfter: "kept" },
    { by: "offered", from: ["dispatched", "accepted"], offer: "pending", to: "accepted", offerAfter: "cleared" },
    { by: "offered", from: ["awaiting-resident"], offer: "pending", to: "same", offerAfter: "cleared" },
  ],
  "add-note": [
    { by: "staff", from: [...unanswered, "resolved", "rejected"], offer: "any", to: "same", offerAfter: "kept" },
  ],
  "ask-resident": [
    {
      by: "answerable",
      from: ["dispatched", "accepted"],
      offer: "any",
      to: "awaiting-resident",
      offerAfter: "kept",
      ask: noAsk,
    },
  ],
  "transfer-request": [handOn],
  "escalate-request": [handOn],
  "send-back-request": [handOn],
  "decline-offer": [{ by: "offered", from: withStaff, offer: "pending", to: "same", offerAfter: "cleared" }],
  "withdraw-offer": [{ by: "answerable", from: withStaff, offer: "pending", to: "same", offerAfter: "cleared" }],
  "resolve-request": [{ ...finish, to: "resolved" }],
  "reject-request": [{ ...finish, to: "rejected" }],
  "correct-category": [correct],
  "correct-place": [correct],
  "ask-suspension": [
    { ...ask, from: ["dispatched", "accepted"], to: "accepted" },
    { ...ask, from: ["suspended"], to: "same" },
  ],
  "approve-suspension": [{ ...decideOn("suspension"), from: ["accepted", "suspended"], to: "suspended" }],
  "refuse-suspension": [{ ...decideOn("suspension"), from: ["accepted", "suspended"], to: "same" }],
  "resume-request": [{ ...goOn, by: "answerable", ask: anAskIsVoid }],
  "ask-extension": [{ ...ask, from: ["dispatched", "accepted"], to: "accepted" }],
  "approve-extension": [{ ...decideOn("extension"), from: ["accepted"], to: "same" }],
  "refuse-extension": [{ ...decideOn("extension"), from: ["accepted"], to: "same" }],
  "withdraw-ask": [
    {
      by: "answerable",
      from: ["accepted", "suspended"],
      offer: "none",
      to: "same",
      offerAfter: "kept",
      ask: { needs: "pending", after: "cleared" },
    },
  ],
  "merge-requests": [{ by: "merger", from: unanswered, offer: "any", to: "same", offerAfter: "kept" }],
  "merge-into": [
    { by: "merger", from: unanswered, offer: "any", to: "closed", offerAfter: "cleared", ask: anAskIsVoid },
  ],
  "unmerge-request": [{ by: "merger", from: ["closed"], offer: "none", to: "before", offerAfter: "kept" }],
  "split-request": [
    {
      by: "answerable",
      from: ["dispatched", "accepted"],
      offer: "none",
      to: "accepted",
      offerAfter: "kept",
      ask: noAsk,
    },
  ],
  "answer-question": [
    { by: "reporter", from: ["awaiting-resident"], offer: "any", to: "accepted", offerAfter: "kept" },
  ],
  "confirm-solution": [{ by: "reporter", from: ["resolved"], offer: "none", to: "closed", offerAfter: "kept" }],
  "dispute-solution": [{ by: "reporter", from: ["resolved"], offer: "none", to: "accepted", offerAfter: "kept" }],
  "rate-request": [{ by: "reporter", from: ["closed"], offer: "none", to: "same", offerAfter: "kept" }],
  "reopen-request": [{ by: "reporter", from: ["closed"], offer: "none", to: "dispatched", offerAfter: "kept" }],
  "appeal-rejection": [{ by: "reporter", from: ["rejected"], offer: "none", to: "dispatched", offerAfter: "made" }],
  "withdraw-request": [
    { by: "reporter", from: unanswered, offer: "any", to: "closed", offerAfter: "cleared", ask: anAskIsVoid },
  ],
  "close-silent": [{ by: "system", from: ["resolved", "rejected"], offer: "none", to: "closed", offerAfter: "kept" }],
  "mark-late": [{ by: "system", from: ["dispatched", "accepted"], offer: "any", to: "same", offerAfter: "kept" }],
  "reassign-request": [
    {
      by: "system",
      from: [...unanswered, "resolved", "rejected"],
      offer: "any",
      to: "same",
      offerAfter: "kept",
      ask: anAskIsVoid,
    },
  ],
  "resume-due": [{ ...goOn, by: "system" }],
  "finish-whole": [
    { by: "system", from: unanswered, offer: "any", to: "resolved", offerAfter: "cleared", ask: anAskIsVoid },
  ],
};

/** Every refusal the state machine gives, with its status. An operation declares those that its action can meet. */
export const stateRefusals = {
  "wrong-state": 409,
  "offer-pending": 409,
  "no-offer": 409,
  "approval-pending": 409,
  "nothing-to-approve": 409,
  "extended-already": 409,
  "late-already": 409,
  "review-date-passed": 409,
  "appeal-must-be-heard": 409,
  "no-level-above": 409,
  "no-level-below": 409,
  "same-post": 409,
  "rated-already": 409,
  "reopened-already": 409,
  "too-late": 409,
  "nothing-due": 409,
  "merged-already": 409,
  "is-part": 409,
  "has-parts": 409,
  "parts-open": 409,
} as const;
export type StateRefusal = keyof typeof stateRefusals;

export type Permitted =
  | { readonly transition: Transition }
  | { readonly refused: "wrong-state" | "offer-pending" | "no-offer" | "approval-pending" | "nothing-to-approve" };

/** What is pending on a request: never both. */
export interface Pending {
  readonly offer: boolean;
  readonly ask: "suspension" | "extension" | null;
}

/**
 * Whether the state and what is pending let `action` be done in the hat `by` (left out: the action's first one).
 * Throws when the action is never done in that hat.
 */
export function allowed(state: RequestState, pending: Pending, action: RequestAction, by?: Hat): Permitted {
  const rows = transitions[action].filter((row) => row.by === (by ?? transitions[action][0]!.by));
  if (rows.length === 0) throw new Error(`nobody does ${action} as ${by}`);
  const transition = rows.find(({ from }) => from.includes(state));
  if (transition === undefined) return { refused: "wrong-state" };
  if (transition.offer === "none" && pending.offer) return { refused: "offer-pending" };
  if (transition.offer === "pending" && !pending.offer) return { refused: "no-offer" };
  const needs = transition.ask?.needs ?? "any";
  if (needs === "none" && pending.ask !== null) return { refused: "approval-pending" };
  if (needs === "pending" && pending.ask === null) return { refused: "nothing-to-approve" };
  if ((needs === "suspension" || needs === "extension") && pending.ask !== needs) {
    return { refused: "nothing-to-approve" };
  }
  return { transition };
}
