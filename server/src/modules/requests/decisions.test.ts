import { describe, expect, test } from "vitest";
import { decide, refusalOf, reopenUntil } from "./decisions.ts";
import type { Move, RequestFacts } from "./moves.ts";
import { elsewhere, here, moveOf, now, offered, requestIn, since } from "./request-facts.fixture.ts";

const days = (count: number) => ({ hours: 24 * count });
const moment = { milliseconds: 1 };
const at = now.toString();
const taken = since.toString();

function change(request: RequestFacts, move: Move, when = now) {
  const decision = decide(request, move, when);
  if (!decision.ok) throw new Error(`refused: ${decision.refused.code}`);
  return decision.change;
}

function refusal(request: RequestFacts, move: Move, when = now) {
  const decision = decide(request, move, when);
  return decision.ok ? null : decision.refused.code;
}

describe("taking on", () => {
  test("the answerable post accepts and stays answerable", () => {
    const accepted = { state: "accepted", accepted_at: at, version: 2 };
    expect(change(requestIn("dispatched"), moveOf("accept-request"))).toEqual(accepted);
    expect(change(requestIn("dispatched", offered), moveOf("accept-request"))).toEqual(accepted);
  });

  test("the offered post accepts, becomes answerable and the offer is gone", () => {
    expect(change(requestIn("dispatched", offered), moveOf("accept-request", "offered"))).toEqual({
      state: "accepted",
      accepted_at: at,
      answerable_post_id: elsewhere.postId,
      answerable_unit_id: elsewhere.unitId,
      level: 1,
      offered_post_id: null,
      offered_unit_id: null,
      offer_cause: null,
      version: 2,
    });
  });

  test("a question goes on waiting when the offered post accepts", () => {
    const next = change(requestIn("awaiting-resident", offered), moveOf("accept-request", "offered"));
    expect(next).toMatchObject({ answerable_post_id: elsewhere.postId, offered_post_id: null });
    expect(next).not.toHaveProperty("state");
    expect(next).not.toHaveProperty("waiting_since");
  });

  test.each(["ask-resident", "resolve-request", "reject-request"] as const)(
    "%s counts as acceptance and as the first contact when neither was before",
    (action) => {
      expect(change(requestIn("dispatched"), moveOf(action))).toMatchObject({
        accepted_at: at,
        first_contacted_at: at,
      });
      expect(change(requestIn("accepted"), moveOf(action))).toMatchObject({
        accepted_at: taken,
        first_contacted_at: taken,
      });
    },
  );

  test("accepting and noting are no contact with the reporter", () => {
    expect(change(requestIn("dispatched"), moveOf("accept-request"))).not.toHaveProperty("first_contacted_at");
    expect(change(requestIn("dispatched"), moveOf("add-note"))).toEqual({ version: 2 });
  });
});

describe("handing on", () => {
  test.each([
    ["transfer-request", "transfer"],
    ["escalate-request", "escalation"],
    ["send-back-request", "send-back"],
    ["correct-category", "rerouting"],
    ["correct-place", "rerouting"],
  ] as const)("%s only offers, and says why", (action, cause) => {
    expect(change(requestIn("accepted"), moveOf(action))).toEqual({
      offered_post_id: elsewhere.postId,
      offered_unit_id: elsewhere.unitId,
      offer_cause: cause,
      version: 4,
    });
  });

  test.each(["correct-category", "correct-place"] as const)(
    "%s makes no offer when the routing chooses the answerable post again",
    (action) => {
      expect(change(requestIn("accepted"), moveOf(action, undefined, here))).toEqual({ version: 4 });
    },
  );

  test("refuses a transfer to the post that has it", () => {
    expect(refusal(requestIn("accepted"), moveOf("transfer-request", undefined, here))).toBe("same-post");
  });

  test("refuses to escalate from the district, and where no other post stands above", () => {
    expect(refusal(requestIn("accepted", { level: 1 }), moveOf("escalate-request"))).toBe("no-level-above");
    expect(refusal(requestIn("accepted"), { action: "escalate-request", to: null })).toBe("no-level-above");
    expect(refusal(requestIn("accepted"), { action: "escalate-request", to: here })).toBe("no-level-above");
    expect(refusalOf(requestIn("accepted", { level: 1 }), "escalate-request", now)?.code).toBe("no-level-above");
    expect(refusalOf(requestIn("accepted", { level: 2 }), "escalate-request", now)).toBeNull();
  });

  test("refuses to send back from the micro-grid, and where no other post stands below", () => {
    expect(refusal(requestIn("accepted", { level: 5 }), moveOf("send-back-request"))).toBe("no-level-below");
    expect(refusal(requestIn("accepted"), { action: "send-back-request", to: null })).toBe("no-level-below");
    expect(refusal(requestIn("accepted"), { action: "send-back-request", to: here })).toBe("no-level-below");
    expect(refusalOf(requestIn("accepted", { level: 5 }), "send-back-request", now)?.code).toBe("no-level-below");
    expect(refusalOf(requestIn("accepted", { level: 4 }), "send-back-request", now)).toBeNull();
  });

  test.each(["decline-offer", "withdraw-offer"] as const)("%s leaves everything else as it was", (action) => {
    expect(change(requestIn("accepted", offered), moveOf(action))).toEqual({
      offered_post_id: null,
      offered_unit_id: null,
      offer_cause: null,
      version: 4,
    });
  });
});

describe("the answer", () => {
  test("a solution waits seven days for the reporter and asks anew what was said of an earlier one", () => {
    const again = requestIn("accepted", { solved: false, satisfaction: "unsatisfied" });
    expect(change(again, moveOf("resolve-request"))).toMatchObject({
      state: "resolved",
      resolved_at: at,
      answer_until: now.add(days(7)).toString(),
      solved: null,
      satisfaction: null,
    });
  });

  test("a rejection can be appealed for seven days", () => {
    expect(change(requestIn("dispatched"), moveOf("reject-request"))).toMatchObject({
      state: "rejected",
      answer_until: now.add(days(7)).toString(),
    });
  });

  test("a question that is overtaken by the solution does not wait any longer", () => {
    expect(change(requestIn("awaiting-resident"), moveOf("resolve-request"))).toMatchObject({ waiting_since: null });
    expect(change(requestIn("accepted"), moveOf("ask-resident"))).toMatchObject({ waiting_since: at });
    expect(change(requestIn("awaiting-resident"), moveOf("answer-question"))).toEqual({
      state: "accepted",
      clock_since: at,
      waiting_since: null,
      version: 4,
    });
  });

  test("a confirmed solution closes as solved", () => {
    expect(change(requestIn("resolved"), { action: "confirm-solution", satisfaction: null })).toEqual({
      state: "closed",
      closing: "confirmed",
      closed_at: at,
      closed_level: 2,
      answer_until: null,
      solved: true,
      satisfaction: null,
      version: 4,
    });
  });

  test("a disputed solution goes back to the same post", () => {
    expect(change(requestIn("resolved", { late_since: taken }), moveOf("dispute-solution"))).toEqual({
      state: "accepted",
      clock_since: at,
      solved: false,
      resolved_at: null,
      answer_until: null,
      late_since: null,
      version: 4,
    });
  });

  test("what the reporter withdraws is closed, and nobody is asked to take it on any more", () => {
    expect(change(requestIn("awaiting-resident", offered), moveOf("withdraw-request"))).toEqual({
      state: "closed",
      closing: "withdrawn",
      closed_at: at,
      closed_level: 2,
      waiting_since: null,
      offered_post_id: null,
      offered_unit_id: null,
      offer_cause: null,
      version: 4,
    });
  });
});

describe("after closing", () => {
  const closedAt = since;
  const lastMoment = closedAt.add(days(15));

  test("what was unrated can be rated once, to the last moment of fifteen days", () => {
    const rate = moveOf("rate-request");
    expect(change(requestIn("closed"), rate, lastMoment)).toEqual({ solved: true, satisfaction: "fair", version: 4 });
    expect(refusal(requestIn("closed"), rate, lastMoment.add(moment))).toBe("too-late");
    expect(refusal(requestIn("closed", { solved: false }), rate)).toBe("rated-already");
    for (const closing of ["confirmed", "rejected", "withdrawn"] as const) {
      expect(refusal(requestIn("closed", { closing }), rate)).toBe("wrong-state");
    }
  });

  test("reopening starts it anew with the same post", () => {
    expect(change(requestIn("closed", { solved: false, satisfaction: "fair" }), moveOf("reopen-request"))).toEqual({
      state: "dispatched",
      clock_since: at,
      accepted_at: null,
      first_contacted_at: null,
      late_since: null,
      resolved_at: null,
      closed_at: null,
      closing: null,
      closed_level: null,
      solved: null,
      satisfaction: null,
      reopened_count: 1,
      version: 4,
    });
  });

  test("reopens to the last moment of fifteen days, once, and only what was confirmed or unrated", () => {
    const reopen = moveOf("reopen-request");
    const confirmed = requestIn("closed", { closing: "confirmed" });
    expect(refusal(confirmed, reopen, lastMoment)).toBeNull();
    expect(refusal(confirmed, reopen, lastMoment.add(moment))).toBe("too-late");
    expect(refusal(requestIn("closed", { reopened_count: 1 }), reopen)).toBe("reopened-already");
    expect(refusal(requestIn("closed", { closing: "rejected" }), reopen)).toBe("wrong-state");
    expect(refusal(requestIn("closed", { closing: "withdrawn" }), reopen)).toBe("wrong-state");
  });

  test("the page shows until when it can be reopened, or nothing where it cannot", () => {
    expect(reopenUntil(requestIn("closed"))).toEqual(lastMoment);
    expect(reopenUntil(requestIn("closed", { reopened_count: 1 }))).toBeNull();
    expect(reopenUntil(requestIn("closed", { closing: "withdrawn" }))).toBeNull();
    expect(reopenUntil(requestIn("resolved"))).toBeNull();
  });
});

describe("appeals", () => {
  const rejected = requestIn("rejected");
  const lastMoment = Temporal.Instant.from(rejected.answer_until!);

  test("an appeal is offered to the level above and starts the time anew", () => {
    const decision = decide(requestIn("rejected", { late_since: taken }), moveOf("appeal-rejection"), now);
    expect(decision).toEqual({
      ok: true,
      change: {
        state: "dispatched",
        clock_since: at,
        offered_post_id: elsewhere.postId,
        offered_unit_id: elsewhere.unitId,
        offer_cause: "appeal",
        accepted_at: null,
        first_contacted_at: null,
        late_since: null,
        resolved_at: null,
        answer_until: null,
        version: 4,
      },
      deadlines: { kinds: "both", from: "now", reason: "appealed" },
    });
  });

  test("can be made to the last moment", () => {
    expect(refusal(rejected, moveOf("appeal-rejection"), lastMoment)).toBeNull();
    expect(refusal(rejected, moveOf("appeal-rejection"), lastMoment.add(moment))).toBe("too-late");
  });

  test("a department of the district can be appealed against, the district's backstop cannot", () => {
    expect(refusal(requestIn("rejected", { level: 1 }), moveOf("appeal-rejection"))).toBeNull();
    const final = requestIn("rejected", { level: 1, answerable_is_backstop: true });
    expect(refusal(final, moveOf("appeal-rejection"))).toBe("no-level-above");
    expect(refusal(rejected, { action: "appeal-rejection", to: null })).toBe("no-level-above");
    expect(refusal(rejected, { action: "appeal-rejection", to: here })).toBe("no-level-above");
  });

  test("must be heard: it is neither declined nor withdrawn, but by the reporter", () => {
    const appealed = requestIn("dispatched", { ...offered, offer_cause: "appeal" });
    expect(refusal(appealed, moveOf("decline-offer"))).toBe("appeal-must-be-heard");
    expect(refusal(appealed, moveOf("withdraw-offer"))).toBe("appeal-must-be-heard");
    expect(refusal(appealed, moveOf("accept-request", "offered"))).toBeNull();
    expect(refusal(appealed, moveOf("withdraw-request"))).toBeNull();
  });
});

describe("jobs", () => {
  test("silence closes only after the last moment for an answer", () => {
    const until = Temporal.Instant.from(requestIn("resolved").answer_until!);
    const later = until.add(moment);
    expect(refusal(requestIn("resolved"), moveOf("close-silent"), until)).toBe("nothing-due");
    expect(change(requestIn("resolved"), moveOf("close-silent"), later)).toEqual({
      state: "closed",
      closing: "unrated",
      closed_at: later.toString(),
      closed_level: 2,
      answer_until: null,
      version: 4,
    });
    expect(refusal(requestIn("rejected"), moveOf("close-silent"), until)).toBe("nothing-due");
    expect(change(requestIn("rejected"), moveOf("close-silent"), later)).toMatchObject({ closing: "rejected" });
  });

  test("marks late after the last moment, once, since the deadline, and leaves the version to those who write", () => {
    const dueAt = requestIn("accepted").due_at;
    const due = Temporal.Instant.from(dueAt);
    expect(refusal(requestIn("accepted"), moveOf("mark-late"), due)).toBe("nothing-due");
    expect(change(requestIn("accepted"), moveOf("mark-late"), due.add(moment))).toEqual({ late_since: dueAt });
    const late = requestIn("accepted", { late_since: dueAt });
    expect(refusal(late, moveOf("mark-late"), due.add(moment))).toBe("nothing-due");
  });
});

test.each([
  ["correct-category", "accepted", { kinds: "both", from: "kept", reason: "category-corrected" }],
  ["correct-place", "accepted", { kinds: "both", from: "kept", reason: "place-corrected" }],
  ["answer-question", "awaiting-resident", { kinds: "resolution", from: "given-back", reason: "resident-answered" }],
  ["dispute-solution", "resolved", { kinds: "resolution", from: "now", reason: "reopened" }],
  ["reopen-request", "closed", { kinds: "both", from: "now", reason: "reopened" }],
  ["appeal-rejection", "rejected", { kinds: "both", from: "now", reason: "appealed" }],
  ["accept-request", "dispatched", null],
  ["transfer-request", "accepted", null],
  ["resolve-request", "accepted", null],
] as const)("%s sets the deadlines as it should", (action, state, deadlines) => {
  expect(decide(requestIn(state), moveOf(action), now)).toMatchObject({ ok: true, deadlines });
});
