import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type JoinableFacts, joinActions, joinRefusalOf, joinStates } from "./joining.ts";
import { requestLimits } from "./request-limits.ts";
import { type Closing, closings, type RequestState, requestStates } from "./states.ts";

const page = readFileSync(new URL("../../../../docs/similar-requests.md", import.meta.url), "utf8");
const now = Temporal.Instant.from("2026-11-24T01:00:00Z");
const hoursAgo = (hours: number) => now.subtract({ hours }).toString();

const inState = (state: RequestState, change: Partial<JoinableFacts> = {}): JoinableFacts => ({
  state,
  closing: state === "closed" ? "confirmed" : null,
  resolved_at: state === "resolved" || state === "closed" ? hoursAgo(48) : null,
  closed_at: state === "closed" ? hoursAgo(24) : null,
  part_of_id: null,
  ...change,
});

/** yes, or the refusal: rc request-closed, ws wrong-state. */
const expected = {
  "join-request": ["yes", "yes", "yes", "yes", "yes", "yes", "rc"],
  "leave-request": ["yes", "yes", "yes", "yes", "yes", "yes", "yes"],
  "rate-joined-request": ["ws", "ws", "ws", "ws", "yes", "ws", "yes"],
};
const short = {
  "request-closed": "rc",
  "is-part": "ip",
  "wrong-state": "ws",
  "rated-already": "ra",
  "too-late": "tl",
};

test("every action in every state", () => {
  const cells = joinActions.map((action) => [
    action,
    requestStates.map((state) => {
      const refused = joinRefusalOf(inState(state), action, now);
      return refused === null ? "yes" : short[refused.code];
    }),
  ]);
  expect(Object.fromEntries(cells)).toEqual(expected);
});

test("a part is nobody's own matter and is joined by nobody", () => {
  for (const state of requestStates) {
    expect(joinRefusalOf(inState(state, { part_of_id: "the-whole" }), "join-request", now)?.code).toBe("is-part");
  }
});

test("a closed request is judged by those who joined only where something was solved", () => {
  const judged = (closing: Closing) =>
    joinRefusalOf(inState("closed", { closing }), "rate-joined-request", now)?.code;
  expect(Object.fromEntries(closings.map((closing) => [closing, judged(closing) ?? "yes"]))).toEqual({
    confirmed: "yes",
    unrated: "yes",
    rejected: "wrong-state",
    withdrawn: "wrong-state",
    merged: "wrong-state",
  });
});

describe("judging", () => {
  const rate = (request: JoinableFacts, ratedAt: string | null) =>
    joinRefusalOf(request, "rate-joined-request", now, ratedAt)?.code ?? null;

  test("is done once for each solution; a new one may be judged anew", () => {
    expect(rate(inState("resolved"), hoursAgo(47))).toBe("rated-already");
    expect(rate(inState("resolved"), hoursAgo(48))).toBe("rated-already");
    expect(rate(inState("resolved"), hoursAgo(49))).toBeNull();
  });

  test("ends fifteen days after closing; the last moment still counts", () => {
    const hours = 24 * requestLimits.rateDays;
    expect(rate(inState("closed", { closed_at: hoursAgo(hours) }), null)).toBeNull();
    expect(rate(inState("closed", { closed_at: now.subtract({ hours, seconds: 1 }).toString() }), null)).toBe(
      "too-late",
    );
  });
});

test("the page's table says what the code does, and its figures are those that decide", () => {
  const rows = page
    .split("\n")
    .filter((line) => /^\| (join|leave|rate)-/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
  expect(rows).toEqual(
    joinActions.map((action) => [
      action,
      action === "join-request" ? "anybody" : "joined",
      ...requestStates.map((state) => (joinStates[action].includes(state) ? "yes" : "")),
    ]),
  );
  expect(page).toContain(`at most ${requestLimits.joinedPerPhone}`);
  expect(page).toContain(`until ${requestLimits.rateDays} days after closing`);
});
