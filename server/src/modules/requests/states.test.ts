import { expect, test } from "vitest";
import { decide, refusalOf } from "./decisions.ts";
import { moveOf, now, offered, requestIn } from "./request-facts.fixture.ts";
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
 * Every action in every state, without an offer and with one. A cell names the state afterwards, with "+" when an offer
 * is pending afterwards; or the refusal: ws wrong-state, op offer-pending, no no-offer.
 * D dispatched, A accepted, W awaiting-resident, S resolved, R rejected, C closed.
 */
const expected = `
                                 D    D+   A    A+   W    W+   S    S+   R    R+   C    C+
  accept-request as answerable   A    A+   ws   ws   ws   ws   ws   ws   ws   ws   ws   ws
  accept-request as offered      no   A    no   A    no   W    ws   ws   ws   ws   ws   ws
  add-note as staff              D    D+   A    A+   W    W+   S    S+   R    R+   ws   ws
  ask-resident as answerable     W    W+   W    W+   ws   ws   ws   ws   ws   ws   ws   ws
  transfer-request as answerable D+   op   A+   op   W+   op   ws   ws   ws   ws   ws   ws
  escalate-request as answerable D+   op   A+   op   W+   op   ws   ws   ws   ws   ws   ws
  send-back-request as answerable D+  op   A+   op   W+   op   ws   ws   ws   ws   ws   ws
  decline-offer as offered       no   D    no   A    no   W    ws   ws   ws   ws   ws   ws
  withdraw-offer as answerable   no   D    no   A    no   W    ws   ws   ws   ws   ws   ws
  resolve-request as answerable  S    op   S    op   S    op   ws   ws   ws   ws   ws   ws
  reject-request as answerable   R    op   R    op   R    op   ws   ws   ws   ws   ws   ws
  correct-category as answerable D+   op   A+   op   W+   op   ws   ws   ws   ws   ws   ws
  correct-place as answerable    D+   op   A+   op   W+   op   ws   ws   ws   ws   ws   ws
  answer-question as reporter    ws   ws   ws   ws   A    A+   ws   ws   ws   ws   ws   ws
  confirm-solution as reporter   ws   ws   ws   ws   ws   ws   C    op   ws   ws   ws   ws
  dispute-solution as reporter   ws   ws   ws   ws   ws   ws   A    op   ws   ws   ws   ws
  rate-request as reporter       ws   ws   ws   ws   ws   ws   ws   ws   ws   ws   C    op
  reopen-request as reporter     ws   ws   ws   ws   ws   ws   ws   ws   ws   ws   D    op
  appeal-rejection as reporter   ws   ws   ws   ws   ws   ws   ws   ws   D+   op   ws   ws
  withdraw-request as reporter   C    C    C    C    C    C    ws   ws   ws   ws   ws   ws
  close-silent as system         ws   ws   ws   ws   ws   ws   C    op   C    op   ws   ws
  mark-late as system            D    D+   A    A+   ws   ws   ws   ws   ws   ws   ws   ws
  reassign-request as system     D    D+   A    A+   W    W+   S    S+   R    R+   ws   ws
`;

const letters: Record<RequestState, string> = {
  dispatched: "D",
  accepted: "A",
  "awaiting-resident": "W",
  resolved: "S",
  rejected: "R",
  closed: "C",
};
const refusals: Record<string, string> = { "wrong-state": "ws", "offer-pending": "op", "no-offer": "no" };

const columns = requestStates.flatMap((state) => [
  { state, offer: false },
  { state, offer: true },
]);
const rows = expected
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.trim().split(/\s+/))
  .map(([action, , by, ...cells]) => ({ action: action as RequestAction, by: by as Hat, cells }));

/** When every time limit has run out, as the jobs need it. */
const muchLater = now.add({ hours: 24 * 30 });

test.each(rows)("$action as $by in every state, without and with an offer", ({ action, by, cells }) => {
  const results = columns.map(({ state, offer }) => {
    const request = requestIn(state, offer ? offered : {});
    const decision = decide(request, moveOf(action, by), by === "system" ? muchLater : now);
    if (!decision.ok) return refusals[decision.refused.code] ?? decision.refused.code;
    const next = { ...request, ...decision.change };
    return `${letters[next.state]}${next.offered_post_id === null ? "" : "+"}`;
  });
  expect(results).toEqual(cells);
});

test("the table above holds every action in every hat, and no other", () => {
  const hats = requestActions.flatMap((action) =>
    [...new Set(transitions[action].map(({ by }) => by))].map((by) => `${action} as ${by}`),
  );
  expect(rows.map(({ action, by }) => `${action} as ${by}`)).toEqual(hats);
  expect(new Set(rows.map(({ cells }) => cells.length))).toEqual(new Set([12]));
});

test("what is shown as possible is what is decided, in every state and for every action", () => {
  for (const { action, by } of rows) {
    for (const { state, offer } of columns) {
      for (const moment of [now, muchLater]) {
        const request = requestIn(state, offer ? offered : {});
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
  expect(() => allowed("dispatched", false, "resolve-request", "reporter")).toThrow("nobody does resolve-request");
});
