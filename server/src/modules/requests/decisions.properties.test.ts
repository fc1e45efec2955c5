import fc from "fast-check";
import { expect, test } from "vitest";
import { decide, refusalOf } from "./decisions.ts";
import type { Move, Post, RequestFacts } from "./moves.ts";
import { filedAt, moveOf, requestIn } from "./request-facts.fixture.ts";
import { type Hat, requestActions, transitions } from "./states.ts";

const posts: Post[] = [1, 2, 3, 4].map((n) => ({ postId: `post-${n}`, unitId: `unit-${n}` }));

/** Every action in each of its hats, to some post, after some time. */
const step = fc.record({
  move: fc
    .constantFrom(...requestActions)
    .chain((action) =>
      fc.record({
        action: fc.constant(action),
        by: fc.constantFrom<Hat>(...new Set(transitions[action].map(({ by }) => by))),
        to: fc.constantFrom(...posts),
        level: fc.integer({ min: 1, max: 5 }),
      }),
    )
    .map(({ action, by, to, level }): { move: Move; by: Hat } => {
      const move = moveOf(action, by, to);
      return { by, move: "level" in move ? { ...move, level } : move };
    }),
  minutes: fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 20 * 24 * 60 })),
});

interface Told {
  before: RequestFacts;
  after: RequestFacts;
  move: Move;
  by: Hat;
  ok: boolean;
  now: Temporal.Instant;
}

/** What happens to one request when the steps are tried one after the other; refused ones change nothing. */
function life(steps: { move: { move: Move; by: Hat }; minutes: number }[]): Told[] {
  let request = requestIn("dispatched", { answerable_post_id: "post-1", answerable_unit_id: "unit-1" });
  let now = filedAt;
  return steps.map(({ move: { move, by }, minutes }) => {
    now = now.add({ minutes });
    const before = request;
    const decision = decide(before, move, now);
    if (decision.ok) request = Object.freeze({ ...before, ...decision.change });
    return { before, after: request, move, by, ok: decision.ok, now };
  });
}

function always(title: string, holds: (told: Told) => void) {
  test(title, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => life(steps).forEach(holds)),
      { numRuns: 400 },
    );
  });
}

const withStaff = ["dispatched", "accepted", "awaiting-resident"];

always("an ask is whole, only while it is accepted or suspended, and never beside an offer", ({ after }) => {
  const { approval_kind, approval_post_id, approval_unit_id, approval_until, offered_post_id, state } = after;
  const none = approval_kind === null;
  expect([approval_post_id === null, approval_unit_id === null, approval_until === null]).toEqual([none, none, none]);
  if (none) return;
  expect(["accepted", "suspended"]).toContain(state);
  expect(offered_post_id).toBeNull();
});

always(
  "it waits only by approval, and the clock runs exactly while staff have it to do",
  ({ before, after, move }) => {
    const { state, suspended_since, review_at, suspension_reason, clock_since } = after;
    const waits = state === "suspended";
    expect([suspended_since !== null, review_at !== null, suspension_reason !== null]).toEqual([waits, waits, waits]);
    expect(clock_since !== null).toBe(state === "dispatched" || state === "accepted");
    expect(after.net_seconds).toBeGreaterThanOrEqual(before.net_seconds);
    if (!waits || before.state === "suspended") return;
    if (move.action === "unmerge-request") expect(before.before_merge?.state).toBe("suspended");
    else expect(move.action).toBe("approve-suspension");
  },
);

always("time is extended at most once, and only by approval", ({ before, after, move }) => {
  if (before.extended_at !== null) expect(after.extended_at).toBe(before.extended_at);
  else if (after.extended_at !== null) expect(move.action).toBe("approve-extension");
});

always(
  "there is always one answerable post; the offered one becomes it by accepting, else only an empty one is left",
  (told) => {
    const { before, after, move } = told;
    expect(after.answerable_post_id).toMatch(/^post-\d$/);
    expect(after.answerable_unit_id).toBe(after.answerable_post_id.replace("post", "unit"));
    if (after.answerable_post_id === before.answerable_post_id) return;
    if (move.action === "reassign-request") return expect(after.answerable_post_id).toBe(move.to.postId);
    expect(move).toMatchObject({ action: "accept-request", by: "offered" });
    expect(after.answerable_post_id).toBe(before.offered_post_id);
  },
);

always(
  "the offered post is never the answerable one, and an offer is whole and only while staff works on it",
  (told) => {
    const { offered_post_id, offered_unit_id, offer_cause, answerable_post_id, state } = told.after;
    expect(offered_post_id).not.toBe(answerable_post_id);
    const none = offered_post_id === null;
    expect([offered_unit_id === null, offer_cause === null]).toEqual([none, none]);
    if (!none) expect(withStaff).toContain(state);
  },
);

always("it is closed exactly when it has a moment, a kind and a level of closing", ({ after }) => {
  const closed = after.state === "closed";
  expect([after.closed_at !== null, after.closing !== null, after.closed_level !== null]).toEqual([
    closed,
    closed,
    closed,
  ]);
});

always("the version grows by one with every change that somebody makes, and only then", (told) => {
  const { before, after, ok, move } = told;
  expect(after.version - before.version).toBe(ok && move.action !== "mark-late" ? 1 : 0);
});

always(
  "it is merged exactly while it is closed as merged; taken out it stands where it stood, with the same post",
  ({ before, after, move, ok }) => {
    const merged = after.closing === "merged";
    expect([after.merged_into_id !== null, after.before_merge !== null]).toEqual([merged, merged]);
    if (move.action !== "unmerge-request" || !ok) return;
    expect(after.state).toBe(before.before_merge?.state);
    expect([after.answerable_post_id, after.offered_post_id, after.approval_kind]).toEqual([
      before.answerable_post_id,
      null,
      null,
    ]);
  },
);

always("it is reopened at most once", ({ after }) => expect(after.reopened_count).toBeLessThanOrEqual(1));

always("the times say what the state says", ({ after }) => {
  const { state, closing } = after;
  expect(after.waiting_since !== null).toBe(state === "awaiting-resident");
  expect(after.answer_until !== null).toBe(state === "resolved" || state === "rejected");
  expect(after.resolved_at !== null).toBe(state === "resolved" || closing === "confirmed" || closing === "unrated");
  if (state === "dispatched") expect(after.accepted_at).toBeNull();
  else if (closing !== "withdrawn" && closing !== "merged") expect(after.accepted_at).not.toBeNull();
});

always(
  "what closes as confirmed is solved, and what waits to be taken on has no rating of an earlier solution",
  (told) => {
    const { state, closing, solved, satisfaction } = told.after;
    if (closing === "confirmed") expect(solved).toBe(true);
    if (state === "dispatched" || state === "resolved") expect(satisfaction).toBeNull();
  },
);

always("an appeal that was made is heard or taken back by the reporter, never lost", ({ before, after, move }) => {
  if (before.offer_cause !== "appeal" || after.offer_cause === "appeal") return;
  expect(["accept-request", "withdraw-request", "reassign-request"]).toContain(move.action);
});

always(
  "what is shown as impossible is refused, and what is shown as possible only fails for where it would go",
  (told) => {
    const { before, move, by, ok, now } = told;
    const shown = refusalOf(before, move.action, now, by);
    if (shown !== null) expect(ok).toBe(false);
    else if (!("to" in move) || move.to?.postId !== before.answerable_post_id) expect(ok).toBe(true);
  },
);

test("every action succeeds somewhere in these lives, so that the properties are about all of them", () => {
  const seen = new Set<string>();
  for (const steps of fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { numRuns: 1500, seed: 42 })) {
    for (const { ok, move } of life(steps)) if (ok) seen.add(move.action);
  }
  expect([...seen].sort()).toEqual([...requestActions].sort());
});
