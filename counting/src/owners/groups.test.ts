import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ownersHead } from "../published/ballots.fixture.ts";
import type { ListHead, ListLine, OwnersHome } from "../published/format.ts";
import { published } from "../published/publish.ts";
import { recount } from "../published/recount.ts";
import { countOwners, type OwnersAnswer } from "./count-owners.ts";
import { fewestInGroup, type PlacedBallot, publicGroups } from "./groups.ts";

const homes = (place: string, count: number, answer: OwnersAnswer, area = 890_000n): PlacedBallot[] =>
  Array.from({ length: count }, (_, index) => ({ place, area, headKey: `${place}-${answer}-${index}`, answer }));

const told = (ballots: PlacedBallot[]) =>
  publicGroups(ballots).map(({ group, answer, homes: some, heads }) => `${answer} ${group}: ${some}/${heads}`);

describe("the public list", () => {
  test("tells how each building answered where five owners or more said the same", () => {
    expect(told([...homes("1幢", 5, "yes"), ...homes("2幢", 7, "yes"), ...homes("1幢", 6, "no")])).toEqual([
      "no 1幢: 6/6",
      "yes 1幢: 5/5",
      "yes 2幢: 7/7",
    ]);
  });

  test("joins a building with fewer to the next, and what is left over to the last", () => {
    const ballots = [
      ...homes("1幢", 4, "yes"),
      ...homes("2幢", 1, "yes"),
      ...homes("3幢", 9, "yes"),
      ...homes("4幢", 2, "yes"),
    ];
    expect(told(ballots)).toEqual(["yes 1幢 2幢: 5/5", "yes 3幢 4幢: 11/11"]);
  });

  test("lists no and abstentions together where either are fewer than five", () => {
    expect(told([...homes("1幢", 9, "yes"), ...homes("1幢", 6, "no"), ...homes("2幢", 2, "abstain")])).toEqual([
      "not-in-favour 1幢 2幢: 8/8",
      "yes 1幢: 9/9",
    ]);
  });

  test("names a dash where no building is known", () => {
    expect(told(homes("", 5, "yes"))).toEqual(["yes –: 5/5"]);
    expect(told([...homes("", 1, "yes"), ...homes("1幢", 5, "yes")])).toEqual(["yes 1幢: 6/6"]);
  });

  test("the developer with many homes is one owner and stands in no group alone", () => {
    const developer = homes("9幢", 60, "yes").map((home) => ({ ...home, headKey: "developer" }));
    expect(told([...homes("1幢", 8, "yes"), ...developer])).toEqual(["yes 1幢 9幢: 68/9"]);
  });

  test("an owner of two minds is counted once, with the home that is not in favour", () => {
    const minds = [...homes("1幢", 1, "yes"), ...homes("1幢", 1, "no")].map((home) => ({ ...home, headKey: "zhao" }));
    expect(told([...homes("1幢", 5, "yes"), ...homes("1幢", 5, "no"), ...minds])).toEqual([
      "no 1幢: 6/6",
      "yes 1幢: 6/5",
    ]);
  });
});

const estate = fc.array(
  fc.record({
    place: fc.constantFrom("1幢", "2幢", "3幢", "10幢"),
    area: fc.bigInt(1n, 2_000_000n),
    headKey: fc.nat(40).map((head) => `head-${head}`),
    answer: fc.constantFrom<OwnersAnswer>("yes", "no", "abstain"),
  }),
  { maxLength: 80 },
);

test("no line is about fewer than five owners, but for an answer that fewer gave in all", () => {
  fc.assert(
    fc.property(estate, (ballots) => {
      const groups = publicGroups(ballots);
      for (const { answer, group, homes: some } of groups) {
        const isIt = (ballot: PlacedBallot) =>
          answer === "not-in-favour" ? ballot.answer !== "yes" : ballot.answer === answer;
        const behind = ballots.filter(isIt);
        const ofOthers = groups.filter((other) => other.answer === answer && other.group !== group);
        const hereAtMost = behind.length - ofOthers.reduce((sum, other) => sum + other.homes, 0);
        expect(some).toBe(hereAtMost);
        if (ofOthers.length > 0) expect(some).toBeGreaterThanOrEqual(fewestInGroup);
        if (answer === "no" || answer === "abstain") {
          expect(new Set(behind.map(({ headKey }) => headKey)).size).toBeGreaterThanOrEqual(fewestInGroup);
        }
      }
    }),
  );
});

test("the groups come to the same result as the homes, for whoever reads either list again", async () => {
  await fc.assert(
    fc.asyncProperty(estate, fc.constantFrom<5 | 6>(5, 6), fc.nat(20), async (ballots, matter, silent) => {
      const totalArea = ballots.reduce((sum, { area }) => sum + area, BigInt(silent) + 1n);
      const totalHeads = BigInt(new Set(ballots.map(({ headKey }) => headKey)).size + silent + 1);
      const full = ballots.map(
        ({ area, headKey, answer }, index): OwnersHome => ({
          number: String(index).padStart(4, "0"),
          headKey,
          areaSquareCentimetres: String(area),
          answer,
        }),
      );
      const expected = countOwners(matter, { totalArea, totalHeads, votes: ballots });
      for (const [list, lines] of [
        ["full", full],
        ["public", publicGroups(ballots)],
      ] as ["full" | "public", ListLine[]][]) {
        const read = await recount(text(ownersHead(list, totalArea, totalHeads, matter), lines));
        expect(read).toMatchObject({ agrees: true, counted: lines.length, result: expected });
      }
    }),
    { numRuns: 50 },
  );
});

const text = (head: ListHead, lines: ListLine[]) => [...published(head, lines)].map((line) => line.slice(0, -1));

describe("a list of owners that is not as it should be", () => {
  const ballots = [...homes("1幢", 6, "yes"), ...homes("2幢", 6, "no")];
  const head = ownersHead("public", 20_000_000n, 20n);
  const lines = text(head, publicGroups(ballots));
  const faultsOf = async (some: string[]) => (await recount(some)).faults.map(({ line, code }) => `${line} ${code}`);

  test.each([
    [
      "an area with a point",
      lines.map((line) => line.replace('"5340000"', '"5340000.5"')),
      ["2 wrong-fields", "3 wrong-fields"],
    ],
    ["an answer that is none", lines.map((line) => line.replace('"yes"', '"maybe"')), ["3 wrong-fields"]],
    [
      "more heads than homes",
      lines.map((line) => line.replace('"heads":6,"homes":6', '"heads":7,"homes":6')),
      ["2 wrong-fields", "3 wrong-fields"],
    ],
    [
      "another area",
      lines.map((line) => line.replace('"5340000","group"', '"5340001","group"')),
      ["4 result-differs"],
    ],
    ["groups out of order", [lines[0]!, lines[2]!, lines[1]!, lines[3]!], ["3 out-of-order"]],
    [
      "more owners than there are",
      lines.map((line) => line.replace('"totalHeads":"20"', '"totalHeads":"11"')),
      ["4 more-than-may-vote"],
    ],
    [
      "a head that is said to be secret",
      lines.map((line) => line.replace('"secrecy":"open"', '"secrecy":"secret"')),
      ["1 no-head"],
    ],
    [
      "a head without the sums",
      lines.map((line) => line.replace('"totalHeads":"20"', '"totalHeads":20')),
      ["1 no-head"],
    ],
    [
      "a home among the groups",
      [lines[0]!, '{"answer":"yes","areaSquareCentimetres":"1","headKey":"a","number":"1"}', ...lines.slice(1)],
      ["2 wrong-fields"],
    ],
  ])("%s", async (_what, some, faults) => {
    expect(await faultsOf(some)).toEqual(faults);
  });

  test("more area or more homes than there are, and owners' ballots that are said to be secret", async () => {
    const home = { number: "1", headKey: "a", areaSquareCentimetres: "890000", answer: "yes" } as const;
    const full = text(ownersHead("full", 900_000n, 1n), [home]);
    expect(await recount(full)).toMatchObject({ agrees: true });
    const fewer = full.map((line) => line.replace('"electorate":100', '"electorate":0'));
    expect(await faultsOf(fewer)).toEqual(["3 more-than-may-vote"]);
    expect(await faultsOf(lines.map((line) => line.replace('"electorate":100', '"electorate":11')))).toEqual([
      "4 more-than-may-vote",
    ]);
    expect(await faultsOf(lines.map((line) => line.replace('"electorate":100', '"electorate":12')))).toEqual([]);
    const smaller = full.map((line) => line.replace('"900000"', '"880000"'));
    expect(await faultsOf(smaller)).toEqual(["3 more-than-may-vote"]);
    const secret = full.map((line) =>
      line.replace('"publicKey":null,"secrecy":"open"', '"publicKey":"AA","secrecy":"secret"'),
    );
    expect(await faultsOf(secret)).toEqual(["1 no-head"]);
  });
});
