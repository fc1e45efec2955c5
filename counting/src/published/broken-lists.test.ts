import fc from "fast-check";
import { expect, test } from "vitest";
import { termsOf } from "../terms.fixture.ts";
import { headOf, office, ownersHead, sorted, voter } from "./ballots.fixture.ts";
import { published } from "./publish.ts";
import { recount } from "./recount.ts";

const terms = termsOf({ kind: "ranked", method: "schulze", optionCount: 4, tieRule: "earlier-option" });
const from = await office();
const cast = async (ranking: number[]) => (await voter(from))({ ranking });
const ballots = sorted(await Promise.all([[1, 2], [2], [3, 1, 2], [4, 2], [2, 3]].map(cast)));
const head = headOf(terms, { secrecy: "secret", publicKey: from.publicKey, electorate: 9 });
const lines = [...published(head, ballots)].map((line) => line.slice(0, -1));

const election = termsOf({
  kind: "multiple",
  method: "owners-election",
  mostOptions: 2,
  seats: 2,
  ownersMatter: 3,
  committee: { size: 5, alternates: 1 },
});

const letters = fc.constantFrom(...'ABCDEFGHabcdefgh0123456789-_"{}[]:,. \\\u0000中');

test("one letter changed, anywhere in a ballot or in the result, is found", async () => {
  expect((await recount(lines)).agrees).toBe(true);
  const place = fc.integer({ min: 1, max: lines.length - 1 });
  await fc.assert(
    fc.asyncProperty(place, fc.nat(), letters, async (line, at, letter) => {
      const text = lines[line]!;
      const index = at % text.length;
      fc.pre(text[index] !== letter);
      const changed = text.slice(0, index) + letter + text.slice(index + 1);
      const told = await recount(lines.map((old, other) => (other === line ? changed : old)));
      expect(told.agrees).toBe(false);
      expect(told.faults[0]!.line).toBeGreaterThan(line === lines.length - 1 ? line : 1);
    }),
    { numRuns: 600 },
  );
});

test("lines left out, repeated or put elsewhere are found", async () => {
  const order = fc.array(fc.nat(lines.length - 1), { maxLength: lines.length + 2 });
  await fc.assert(
    fc.asyncProperty(order, async (chosen) => {
      fc.pre(chosen.join() !== lines.map((_, index) => index).join());
      expect((await recount(chosen.map((index) => lines[index]!))).agrees).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test("whatever a file holds, reading it ends with faults and not with a crash", async () => {
  const value = fc.json();
  const asHead = fc.tuple(fc.nat(), letters).map(([at, letter]) => {
    const index = at % lines[0]!.length;
    return lines[0]!.slice(0, index) + letter + lines[0]!.slice(index + 1);
  });
  /** A head in which one field holds anything at all, or only something near. */
  const heads = [
    head,
    ownersHead("full", 4n, 2n),
    ownersHead("public", 4n, 2n, 6),
    headOf(election, { owners: { ...ownersHead("full", 4n, 2n).owners! } }),
    headOf(election, { owners: { ...ownersHead("public", 4n, 2n).owners! } }),
  ];
  const near = fc.constantFrom("0", '"0"', "1", '"1"', "-1", "1.5", "[]", "[1]", "{}", "null", '""', "300", "true");
  const fields = fc.constantFrom(...heads.flatMap((some) => fieldsOf(some).map((path) => ({ some, path }))));
  const oddHead = fc.tuple(fields, fc.oneof(near, value)).map(([{ some, path }, json]) => {
    const copy = structuredClone(some);
    let place = copy as unknown as Record<string, unknown>;
    for (const name of path.slice(0, -1)) place = place[name] as Record<string, unknown>;
    place[path[path.length - 1]!] = JSON.parse(json);
    return canonical(copy);
  });
  const owners = fc.constantFrom(
    '{"answer":"yes","areaSquareCentimetres":"3","headKey":"a","number":"1"}',
    '{"answer":"no","areaSquareCentimetres":"2","headKey":"b","number":"2"}',
    '{"answer":"yes","areaSquareCentimetres":"3","group":"a","heads":1,"homes":1}',
    '{"areaSquareCentimetres":"3","choice":{"options":[2]},"headKey":"a","number":"1"}',
    '{"areaSquareCentimetres":"4","group":"a","heads":2,"homes":2}',
    '{"areaSquareCentimetres":"3","heads":1,"option":2}',
    '{"areaSquareCentimetres":"9","heads":9,"option":3}',
  );
  const line = fc.oneof(fc.string(), value, fc.constantFrom(...lines), asHead, owners);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant(lines[0]!), asHead, oddHead), fc.array(line), async (first, others) => {
      const told = await recount([first, ...others]);
      expect(told.agrees).toBe(told.faultCount === 0);
    }),
    { numRuns: 2_000 },
  );
});

function fieldsOf(value: object, path: string[] = []): string[][] {
  return Object.entries(value).flatMap(([name, content]) => [
    [...path, name],
    ...(typeof content === "object" && content !== null ? fieldsOf(content, [...path, name]) : []),
  ]);
}

function canonical(value: unknown): string {
  const inOrder = (some: unknown): unknown => {
    if (Array.isArray(some)) return some.map(inOrder);
    if (typeof some !== "object" || some === null) return some;
    return Object.fromEntries(
      Object.entries(some)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, content]) => [name, inOrder(content)]),
    );
  };
  return JSON.stringify(inOrder(value));
}
