import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AreaKey, areas, backstop, closed, duty, matter, path, unheld } from "./duties.fixture.ts";
import type { Duty, DutyPost, RoutingFacts } from "./duty.ts";
import { canAnswer, chooseDuty, oneLevelDown, oneLevelUp, type Routing } from "./rules.ts";

/** Any table that the unique index allows: each category and area once, posts open, closed or held by nobody. */
const anyDuty = fc
  .tuple(
    fc.constantFrom("lamp", "facilities", "water", "waterworks", null),
    fc.constantFrom<AreaKey[]>(...(Object.keys(areas) as AreaKey[])),
    fc.constantFrom({}, {}, {}, closed, unheld, { ...closed, ...unheld }),
  )
  .map(([category, area, post]) => duty(category, area, post));
const anyTable = fc.uniqueArray(anyDuty, { selector: ({ id }) => id, maxLength: 30 });
const shuffled = anyTable.chain((table) =>
  fc.tuple(fc.constant(table), fc.shuffledSubarray(table, { minLength: table.length })),
);

const factsOf = (candidates: readonly Duty[]): RoutingFacts => ({ path, matter, candidates, backstop });
const route = (table: readonly Duty[]) => chooseDuty(factsOf(table));

const matches = ({ area, categoryId }: Duty) =>
  path.includes(area.id) && [matter.id, matter.groupId, null].includes(categoryId);

/** The rule said once more, as what must not be: that `a` counts and should have come before `b`. */
function comesBefore(a: Duty, b: Duty): boolean {
  if ((a.categoryId === null) !== (b.categoryId === null)) return b.categoryId === null;
  if (a.area.level !== b.area.level) return a.area.level > b.area.level;
  return a.categoryId === matter.id && b.categoryId === matter.groupId;
}

describe("any duty table at all", () => {
  it("gives every matter exactly one post that can answer, or the backstop", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { post, reason } = route(table);
        const chosen = table.find(({ id }) => id === reason.dutyId);
        if (reason.dutyId === null) expect(post).toEqual(backstop);
        else expect([chosen?.post, canAnswer(post), matches(chosen!)]).toEqual([post, true, true]);
        expect(reason.post.id).toBe(post.id);
      }),
    );
  });

  it("chooses one that no other should come before, and the backstop only when none is left", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { reason } = route(table);
        const able = table.filter((candidate) => matches(candidate) && canAnswer(candidate.post));
        const chosen = able.find(({ id }) => id === reason.dutyId);
        expect(chosen === undefined).toBe(able.length === 0);
        expect(able.filter((other) => chosen && comesBefore(other, chosen))).toEqual([]);
      }),
    );
  });

  it("does not ask in which order the rows come", () => {
    fc.assert(
      fc.property(shuffled, ([table, again]) => {
        expect(route(again)).toEqual(route(table));
      }),
    );
  });

  it("is not moved by a duty of another place or another matter", () => {
    fc.assert(
      fc.property(anyTable, anyDuty, (table, stranger) => {
        fc.pre(!matches(stranger));
        expect(route([...table, stranger])).toEqual(route(table));
      }),
    );
  });

  it("passes over exactly those that come before the chosen one and cannot answer", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { reason } = route(table);
        const chosen = table.find(({ id }) => id === reason.dutyId);
        const unable = table.filter((candidate) => matches(candidate) && !canAnswer(candidate.post));
        const expected = unable.filter((candidate) => !chosen || comesBefore(candidate, chosen)).map(({ id }) => id);
        expect(reason.passedOver.map(({ dutyId }) => dutyId).sort()).toEqual(expected.sort());
      }),
    );
  });

  it("finds somebody else when the chosen duty ends", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { reason } = route(table);
        const next = route(table.filter(({ id }) => id !== reason.dutyId));
        if (reason.dutyId !== null) expect(next.reason.dutyId).not.toBe(reason.dutyId);
      }),
    );
  });

  it("leads upwards from any post to the backstop, each time to a wider area, and never in a circle", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        let at: DutyPost = route(table).post;
        const been = [at.id];
        for (let next: Routing | null = oneLevelUp(factsOf(table), at); next; next = oneLevelUp(factsOf(table), at)) {
          if (next.reason.dutyId !== null) expect(next.reason.areaLevel).toBeLessThan(at.level);
          expect(been).not.toContain(next.post.id);
          at = next.post;
          been.push(at.id);
        }
        expect(at.id).toBe("backstop");
      }),
    );
  });

  it("leads downwards only to narrower areas, and only to somebody who can answer", () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), (table, level) => {
        const next = oneLevelDown(factsOf(table), { id: "me", level });
        if (!next) return;
        expect(next.reason.areaLevel).toBeGreaterThan(level);
        expect(canAnswer(next.post)).toBe(true);
      }),
    );
  });
});
