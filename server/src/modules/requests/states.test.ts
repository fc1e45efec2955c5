import { expect, test } from "vitest";
import { decide, refusalOf } from "./decisions.ts";
import type { RequestFacts } from "./moves.ts";
import { asked, asPart, merged, moveOf, now, offered, requestIn, withParts } from "./request-facts.fixture.ts";
import {
  allowed,
  type Hat,
  type RequestAction,
  type RequestState,
  requestActions,
  requestStates,
  transitions,
} from "./states.ts";

/**
 * Every action in every state: with nothing pending, with an offer (+), with an ask to suspend (?) or to extend (!) that
 * waits for approval. A cell names the state afterwards with what is pending then; or the refusal: ws wrong-state,
 * op offer-pending, no no-offer, ap approval-pending, na nothing-to-approve, ma merged-already, ip is-part, hp has-parts,
 * po parts-open. The last columns: a part (p), a whole with an open part (w), and M what was merged while accepted.
 * D dispatched, A accepted, W awaiting-resident, X suspended, S resolved, R rejected, C closed.
 */
const expected = `
                                   D   D+  A   A+  W   W+  X   S   S+  R   R+  C   C+  A?  A!  X?  Ap  Aw  M
  accept-request as answerable     A   A+  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws
  accept-request as offered        no  A   no  A   no  W   ws  ws  ws  ws  ws  ws  ws  no  no  ws  no  no  ws
  add-note as staff                D   D+  A   A+  W   W+  X   S   S+  R   R+  ws  ws  A?  A!  X?  A   A   ws
  ask-resident as answerable       W   W+  W   W+  ws  ws  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  ip  W   ws
  transfer-request as answerable   D+  op  A+  op  W+  op  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  A+  A+  ws
  escalate-request as answerable   D+  op  A+  op  W+  op  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  A+  A+  ws
  send-back-request as answerable  D+  op  A+  op  W+  op  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  A+  A+  ws
  decline-offer as offered         no  D   no  A   no  W   ws  ws  ws  ws  ws  ws  ws  no  no  ws  no  no  ws
  withdraw-offer as answerable     no  D   no  A   no  W   ws  ws  ws  ws  ws  ws  ws  no  no  ws  no  no  ws
  resolve-request as answerable    S   op  S   op  S   op  S   ws  ws  ws  ws  ws  ws  S   S   S  C   po  ws
  reject-request as answerable     R   op  R   op  R   op  R   ws  ws  ws  ws  ws  ws  R   R   R  C   po  ws
  correct-category as answerable   D+  op  A+  op  W+  op  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  A+  A+  ws
  correct-place as answerable      D+  op  A+  op  W+  op  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  A+  A+  ws
  ask-suspension as answerable     A?  op  A?  op  ws  ws  X?  ws  ws  ws  ws  ws  ws  ap  ap  ap  A?  A?  ws
  approve-suspension as approver   ws  ws  na  op  ws  ws  na  ws  ws  ws  ws  ws  ws  X   na  X  na  na  ws
  refuse-suspension as approver    ws  ws  na  op  ws  ws  na  ws  ws  ws  ws  ws  ws  A   na  X  na  na  ws
  resume-request as answerable     ws  ws  ws  ws  ws  ws  A   ws  ws  ws  ws  ws  ws  ws  ws  A  ws  ws  ws
  ask-extension as answerable      A!  op  A!  op  ws  ws  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  A!  A!  ws
  approve-extension as approver    ws  ws  na  op  ws  ws  ws  ws  ws  ws  ws  ws  ws  na  A   ws  na  na  ws
  refuse-extension as approver     ws  ws  na  op  ws  ws  ws  ws  ws  ws  ws  ws  ws  na  A   ws  na  na  ws
  withdraw-ask as answerable       ws  ws  na  op  ws  ws  na  ws  ws  ws  ws  ws  ws  A   A   X  na  na  ws
  merge-requests as merger         D   D+  A   A+  W   W+  X   ws  ws  ws  ws  ws  ws  A?  A!  X?  ip  A   ma
  merge-into as merger             C   C   C   C   C   C   C   ws  ws  ws  ws  ws  ws  C   C   C   ip  hp  ma
  unmerge-request as merger        ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  op  ws  ws  ws  ws  ws  A
  split-request as answerable      A   op  A   op  ws  ws  ws  ws  ws  ws  ws  ws  ws  ap  ap  ws  ip  po  ws
  answer-question as reporter      ws  ws  ws  ws  A   A+  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws
  confirm-solution as reporter     ws  ws  ws  ws  ws  ws  ws  C   op  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws
  dispute-solution as reporter     ws  ws  ws  ws  ws  ws  ws  A   op  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws
  rate-request as reporter         ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  C   op  ws  ws  ws  ws  ws  ws
  reopen-request as reporter       ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  ws  D   op  ws  ws  ws  ws  ws  ws
  appeal-rejection as reporter     ws  ws  ws  ws  ws  ws  ws  ws  ws  D+  op  ws  ws  ws  ws  ws  ws  ws  ws
  withdraw-request as reporter     C   C   C   C   C   C   C   ws  ws  ws  ws  ws  ws  C   C   C  C   C   ws
  close-silent as system           ws  ws  ws  ws  ws  ws  ws  C   op  C   op  ws  ws  ws  ws  ws  ws  ws  ws
  mark-late as system              D   D+  A   A+  ws  ws  ws  ws  ws  ws  ws  ws  ws  A?  A!  ws  A   A   ws
  reassign-request as system       D   D+  A   A+  W   W+  X   S   S+  R   R+  ws  ws  A   A   X  A   A   ws
  resume-due as system             ws  ws  ws  ws  ws  ws  A   ws  ws  ws  ws  ws  ws  ws  ws  A?  ws  ws  ws
  finish-whole as system           S   S   S   S   S   S   S   ws  ws  ws  ws  ws  ws  S   S   S   S   po  ws
`;

const letters: Record<RequestState, string> = {
  dispatched: "D",
  accepted: "A",
  "awaiting-resident": "W",
  suspended: "X",
  resolved: "S",
  rejected: "R",
  closed: "C",
};
const byLetter = Object.fromEntries(requestStates.map((state) => [letters[state], state]));
const refusals: Record<string, string> = {
  "wrong-state": "ws",
  "offer-pending": "op",
  "no-offer": "no",
  "approval-pending": "ap",
  "nothing-to-approve": "na",
  "merged-already": "ma",
  "is-part": "ip",
  "has-parts": "hp",
  "parts-open": "po",
};

const pendingOf: Record<string, Partial<RequestFacts>> = {
  "": {},
  "+": offered,
  "?": asked("suspension"),
  "!": asked("extension"),
  p: asPart,
  w: withParts,
};

const columns = expected
  .trim()
  .split("\n")[0]!
  .trim()
  .split(/\s+/)
  .map(([letter, mark = ""]) => (letter === "M" ? merged : requestIn(byLetter[letter!]!, pendingOf[mark])));

function markOf({ offered_post_id, approval_kind }: RequestFacts): string {
  if (offered_post_id !== null) return "+";
  return approval_kind === null ? "" : { suspension: "?", extension: "!" }[approval_kind];
}

const rows = expected
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
  .map(([action, , by, ...cells]) => ({ action: action as RequestAction, by: by as Hat, cells }));

/** When every time limit has run out, as the jobs need it. */
const muchLater = now.add({ hours: 24 * 30 });

test.each(rows)("$action as $by in every state, whatever is pending", ({ action, by, cells }) => {
  const results = columns.map((request) => {
    const decision = decide(request, moveOf(action, by), by === "system" ? muchLater : now);
    if (!decision.ok) return refusals[decision.refused.code] ?? decision.refused.code;
    const next = { ...request, ...decision.change };
    return `${letters[next.state]}${markOf(next)}`;
  });
  expect(results).toEqual(cells);
});

test("the table above holds every action in every hat, and no other", () => {
  const hats = requestActions.flatMap((action) =>
    [...new Set(transitions[action].map(({ by }) => by))].map((by) => `${action} as ${by}`),
  );
  expect(rows.map(({ action, by }) => `${action} as ${by}`)).toEqual(hats);
  expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([columns.length]));
});

test("what is shown as possible is what is decided, in every state and for every action", () => {
  for (const { action, by } of rows) {
    for (const request of columns) {
      for (const moment of [now, muchLater]) {
        const decision = decide(request, moveOf(action, by), moment);
        expect(refusalOf(request, action, moment, by)).toEqual(decision.ok ? null : decision.refused);
      }
    }
  }
});

test("a wrong state is told with the state and the action", () => {
  expect(refusalOf(requestIn("closed"), "accept-request", now, "answerable")).toEqual({
    code: "wrong-state",
    facts: { state: "closed", action: "accept-request" },
  });
});

test("a hat in which an action is never done is a mistake in the program", () => {
  expect(() => allowed("dispatched", { offer: false, ask: null }, "resolve-request", "reporter")).toThrow(
    "nobody does resolve-request",
  );
});
