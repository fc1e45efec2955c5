import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headOf } from "../published/ballots.fixture.ts";
import type { ElectionHome, ListHead, ListLine } from "../published/format.ts";
import { published } from "../published/publish.ts";
import { recount } from "../published/recount.ts";
import { termsOf } from "../terms.fixture.ts";
import { startElectionCount } from "./count-election.ts";
import { type PlacedHomeBallot, publicElection } from "./election-list.ts";
import { fewestInGroup } from "./groups.ts";

const terms = termsOf({
  kind: "multiple",
  method: "owners-election",
  optionCount: 6,
  mostOptions: 5,
  seats: 5,
  ownersMatter: 3,
  committee: { size: 5, alternates: 1 },
  tieRule: "earlier-option",
});

const headFor = (list: "public" | "full", totalArea: bigint, totalHeads: number): ListHead =>
  headOf(terms, {
    owners: { list, totalAreaSquareCentimetres: String(totalArea), totalHeads: String(totalHeads) },
  });

const homes = (place: string, count: number, options: number[], area = 890_000n): PlacedHomeBallot[] =>
  Array.from({ length: count }, (_, index) => ({
    place,
    area,
    headKey: `${place}-${options.join()}-${index}`,
    choice: { options },
  }));

const text = (head: ListHead, lines: ListLine[]) => [...published(head, lines)].map((line) => line.slice(0, -1));
const full = (ballots: readonly PlacedHomeBallot[]) =>
  ballots.map(
    ({ area, headKey, choice }, index): ElectionHome => ({
      number: String(index).padStart(4, "0"),
      headKey,
      areaSquareCentimetres: String(area),
      choice,
    }),
  );

const estate = fc.array(
  fc.record({
    place: fc.constantFrom("1幢", "2幢", "3幢", "10幢"),
    area: fc.bigInt(1n, 2_000_000n),
    headKey: fc.nat(40).map((head) => `head-${head}`),
    choice: fc.oneof(
      fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 1, maxLength: 5 }).map((options) => ({ options })),
      fc.constant({ abstain: true as const }),
    ),
  }),
  { maxLength: 60 },
);

test("both lists come to the same result as the homes, for whoever reads either again", async () => {
  await fc.assert(
    fc.asyncProperty(estate, fc.nat(20), async (ballots, silent) => {
      const totalArea = ballots.reduce((sum, { area }) => sum + area, BigInt(silent) + 1n);
      const totalHeads = new Set(ballots.map(({ headKey }) => headKey)).size + silent + 1;
      const counting = startElectionCount(terms, { totalArea, totalHeads: BigInt(totalHeads) });
      ballots.forEach(counting.add);
      for (const [list, lines] of [
        ["full", full(ballots)],
        ["public", publicElection(ballots, terms)],
      ] as ["full" | "public", ListLine[]][]) {
        const read = await recount(text(headFor(list, totalArea, totalHeads), lines));
        expect(read).toMatchObject({ agrees: true, counted: lines.length, result: counting.result() });
      }
    }),
    { numRuns: 50 },
  );
});

test("whoever reads the public list learns nothing of whom anybody ticked but the sums of the result", () => {
  fc.assert(
    fc.property(estate, (ballots) => {
      const lines = publicElection(ballots, terms);
      const places = lines.filter((line) => "group" in line);
      // By place it is told who took part, and this is the same whatever they ticked.
      const abstaining = ballots.map((home) => ({ ...home, choice: { abstain: true as const } }));
      expect(publicElection(abstaining, terms).filter((line) => "group" in line)).toEqual(places);
      for (const { heads } of places.length > 1 ? places : []) expect(heads).toBeGreaterThanOrEqual(fewestInGroup);
      // Of the candidates there is one line each, which the ballots in any other order and at any other place make too.
      const candidates = lines.filter((line) => "option" in line);
      expect(candidates.map(({ option }) => option)).toEqual([1, 2, 3, 4, 5, 6]);
      const elsewhere = [...ballots].reverse().map((home) => ({ ...home, place: "9幢" }));
      expect(publicElection(elsewhere, terms).filter((line) => "option" in line)).toEqual(candidates);
    }),
  );
});

describe("a list of an election that is not as it should be", () => {
  const ballots = [...homes("1幢", 6, [1, 2, 3]), ...homes("2幢", 6, [3, 4])];
  const head = headFor("public", 12_000_000n, 15);
  const lines = text(head, publicElection(ballots, terms));
  const whole = text(headFor("full", 12_000_000n, 15), full(ballots));
  const faultsOf = async (some: string[]) => (await recount(some)).faults.map(({ line, code }) => `${line} ${code}`);
  const edited = (from: string, to: string) => lines.map((line) => line.replace(from, to));

  test("tells how it is written", () => {
    expect(lines.slice(1, 5)).toEqual([
      '{"areaSquareCentimetres":"5340000","group":"1幢","heads":6,"homes":6}',
      '{"areaSquareCentimetres":"5340000","group":"2幢","heads":6,"homes":6}',
      '{"areaSquareCentimetres":"5340000","heads":6,"option":1}',
      '{"areaSquareCentimetres":"5340000","heads":6,"option":2}',
    ]);
    expect(whole[1]).toBe(
      '{"areaSquareCentimetres":"890000","choice":{"options":[1,2,3]},"headKey":"1幢-1,2,3-0","number":"0000"}',
    );
  });

  test.each<[string, string[], string[]]>([
    ["as it should be", lines, []],
    [
      "another candidate's sum",
      edited('"5340000","heads":6,"option":1', '"5350000","heads":6,"option":1'),
      ["10 result-differs"],
    ],
    ["a candidate who does not stand", edited('"option":6', '"option":7'), ["9 wrong-fields"]],
    ["a candidate in words", edited('"option":6', '"option":"6"'), ["9 wrong-fields"]],
    ["a candidate twice", edited('"option":2', '"option":1'), ["5 twice"]],
    [
      "candidates before the places",
      [lines[0]!, lines[1]!, lines[3]!, lines[2]!, ...lines.slice(4)],
      ["4 out-of-order", "10 more-than-may-vote"],
    ],
    ["a place twice", [lines[0]!, lines[1]!, ...lines.slice(1)], ["3 twice"]],
    [
      "more in favour than took part",
      edited('"5340000","heads":6,"option":1', '"5340000","heads":13,"option":1'),
      ["10 more-than-may-vote"],
    ],
    [
      "more area in favour than took part",
      edited('"5340000","heads":6,"option":1', '"10680001","heads":6,"option":1'),
      ["10 more-than-may-vote"],
    ],
    [
      "more ticks than those who took part have",
      edited('"mostOptions":5', '"mostOptions":2'),
      ["10 more-than-may-vote"],
    ],
    ["more homes than there are", edited('"electorate":100', '"electorate":11'), ["10 more-than-may-vote"]],
    [
      "a place with what it ticked",
      edited('"homes":6', '"homes":6,"option":1'),
      ["2 wrong-fields", "3 wrong-fields", "10 more-than-may-vote"],
    ],
    ["a committee of six", edited('"size":5', '"size":6'), ["1 no-head"]],
    ["a committee that is none", edited('{"alternates":1,"size":5}', "[1]"), ["1 no-head"]],
  ])("%s", async (_what, some, faults) => {
    expect(await faultsOf(some)).toEqual(faults);
  });

  test("a home that ticks too many, in another order, or on a list for everybody", async () => {
    const first = (to: string) => whole.map((line, at) => (at === 1 ? line.replace("[1,2,3]", to) : line));
    expect(await faultsOf(whole)).toEqual([]);
    expect(await faultsOf(first("[1,2,3,4,5,6]"))).toEqual(["2 no-valid-choice"]);
    expect(await faultsOf(first("[2,1,3]"))).toEqual(["2 not-canonical"]);
    expect(await faultsOf(first("[1,2]"))).toEqual(["14 result-differs"]);
    expect(await faultsOf([lines[0]!, whole[1]!, ...lines.slice(1)])).toEqual(["2 wrong-fields"]);
    expect(await faultsOf(whole.map((line) => line.replace('"12000000"', '"10000000"')))).toEqual([
      "14 more-than-may-vote",
    ]);
  });
});
