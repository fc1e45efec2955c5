import fc from "fast-check";
import { expect, test } from "vitest";
import { withChairOrder } from "./chair-order.ts";
import { count } from "./count.ts";
import { termsOf } from "./terms.fixture.ts";

const options = [1, 2, 3, 4, 5, 6];
const rankings = fc.array(
  fc.shuffledSubarray(options, { minLength: 1, maxLength: 3 }).map((ranking) => ({ ranking })),
  { minLength: 1, maxLength: 14 },
);

test("however often the chair is asked, the word is kept, earlier rounds stay as they were, and there is an end", () => {
  let mostTies = 0;
  fc.assert(
    fc.property(rankings, fc.infiniteStream(fc.nat(5)), (ballots, turns) => {
      let terms = termsOf({ kind: "ranked", method: "instant-run-off", optionCount: 6, tieRule: "chair" });
      let result = count(terms, 20, ballots);
      let ties = 0;
      while (result.outcome === "tie" && result.method === "instant-run-off") {
        ties += 1;
        expect(ties).toBeLessThan(options.length);
        const [turn] = turns.take(1);
        const first = turn! % result.tied.length;
        const order = [...result.tied.slice(first), ...result.tied.slice(0, first)];
        terms = withChairOrder(terms, order);
        const next = count(terms, 20, ballots);
        if (next.method !== "instant-run-off") throw new Error("another method");
        const before = result.rounds.length - 1;
        expect(next.rounds.slice(0, before)).toEqual(result.rounds.slice(0, before));
        expect(next.rounds[before]).toEqual({ ...result.rounds[before], eliminated: order.slice(-1) });
        result = next;
      }
      mostTies = Math.max(mostTies, ties);
      expect(result.outcome).toBe("elected");
    }),
    { numRuns: 2_000 },
  );
  expect(mostTies).toBeGreaterThan(2);
});
