import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { termsOf } from "../terms.fixture.ts";
import type { Choice } from "../terms.ts";
import { headOf } from "./ballots.fixture.ts";
import type { OpenBallot } from "./format.ts";
import { linesOf, piecesOf } from "./lines-of.ts";
import { published, startPublishing } from "./publish.ts";
import { recount } from "./recount.ts";

const terms = termsOf({ kind: "ranked", method: "instant-run-off", optionCount: 4 });
const head = headOf(terms, { electorate: 6 });
const choices: Choice[] = [{ ranking: [2, 1] }, { ranking: [1] }, { abstain: true }, { ranking: [2, 4, 3] }];
const ballots: OpenBallot[] = choices.map((choice, index) => ({ number: `000${index}`, choice }));
const lines = [...published(head, ballots)].map((line) => line.slice(0, -1));

const faultsOf = async (some: string[]) => (await recount(some)).faults.map(({ line, code }) => `${line} ${code}`);
const replaced = (index: number, line: string) => lines.map((old, at) => (at === index ? line : old));
/** One place of a line changed, as somebody with an editor would. */
const edited = (index: number, from: string, to: string) => {
  expect(lines[index]).toContain(from);
  return replaced(index, lines[index]!.replace(from, to));
};

test("the same ballots make the same bytes, and these agree", async () => {
  expect([...published(head, ballots)]).toEqual([...published(head, ballots)]);
  expect(lines[1]).toBe('{"choice":{"ranking":[2,1]},"number":"0000"}');
  expect(await recount(lines)).toMatchObject({ agrees: true, counted: 4, result: { winners: [2] }, faults: [] });
});

test("what is read in pieces, cut anywhere, in the middle of a letter too, is the same", async () => {
  const bytes = new TextEncoder().encode([...published(head, ballots)].join(""));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 6 }), async (cuts) => {
      const ends = [...cuts, bytes.length].sort((a, b) => a - b);
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          let from = 0;
          for (const end of ends) {
            controller.enqueue(bytes.subarray(from, end));
            from = end;
          }
          controller.close();
        },
      });
      expect(await recount(linesOf(piecesOf(stream)))).toMatchObject({ agrees: true, counted: 4 });
    }),
    { numRuns: 50 },
  );
});

describe("each thing that may be wrong is told with its line", () => {
  test.each<[string, string[], string[]]>([
    ["nothing at all", [], ["1 no-head"]],
    ["something else", ["hello"], ["1 not-json"]],
    ["another format", ['{"format":"linli-ballots-2"}'], ["1 no-head"]],
    ["terms that cannot be", edited(0, '"seats":1', '"seats":2'), ["1 no-head"]],
    ["an option without its words", edited(0, ',"方案 4"', ""), ["1 no-head"]],
    ["a broken line", replaced(2, lines[2]!.slice(0, -3)), ["3 not-json"]],
    ["a space", edited(2, ":", ": "), ["3 not-canonical"]],
    ["a field twice", edited(2, '"0001"', '"0001","number":"0001"'), ["3 not-canonical"]],
    ["a line's end of another system", replaced(2, `${lines[2]}\r`), ["3 not-canonical"]],
    ["a field too many", edited(2, '"0001"', '"0001","zeal":1'), ["3 wrong-fields"]],
    ["a field missing", edited(2, ',"number":"0001"', ""), ["3 wrong-fields"]],
    ["a number in figures", edited(2, '"0001"', "1"), ["3 wrong-fields"]],
    ["an option that is none", edited(2, "[1]", "[5]"), ["3 no-valid-choice"]],
    ["a choice of another kind", edited(2, '{"ranking":[1]}', '{"option":1}'), ["3 no-valid-choice"]],
    ["the order changed", [...lines.slice(0, 2), lines[3]!, lines[2]!, ...lines.slice(4)], ["4 out-of-order"]],
    ["one twice", [...lines.slice(0, 3), lines[2]!, ...lines.slice(3)], ["4 twice"]],
    ["the end cut off", lines.slice(0, 4), ["5 cut-off"]],
    ["something after the end", [...lines, lines[1]!], ["7 after-the-end"]],
    ["a result that differs", edited(5, '"took":4', '"took":5'), ["6 result-differs"]],
    ["another winner", edited(5, '"winners":[2]', '"winners":[1]'), ["6 result-differs"]],
    ["a ballot changed", edited(2, "[1]", "[4]"), ["6 result-differs"]],
  ])("%s", async (_what, some, told) => {
    expect(await faultsOf(some)).toEqual(told);
  });

  test("options of a ballot that has no order stand in the order of their numbers", async () => {
    const several = headOf(termsOf({ kind: "multiple", method: "plurality", optionCount: 4 }));
    const [first, second, third] = [...published(several, [{ number: "1", choice: { options: [4, 2] } }])].map(
      (line) => line.slice(0, -1),
    );
    expect(second).toBe('{"choice":{"options":[2,4]},"number":"1"}');
    expect(await faultsOf([first!, second!.replace("[2,4]", "[4,2]"), third!])).toEqual(["2 not-canonical"]);
  });

  test("more ballots than may vote", async () => {
    const few = edited(0, '"electorate":6', '"electorate":3');
    expect(await recount(few)).toMatchObject({
      agrees: false,
      result: null,
      faults: [{ line: 6, code: "more-than-may-vote" }],
    });
  });

  test("letters that are none", async () => {
    const bytes = new TextEncoder().encode(lines.join("\n"));
    bytes[lines[0]!.indexOf("充") + 1] = 0xff;
    const told = await recount(linesOf(piecesOf(new Blob([bytes]).stream())));
    expect(told.faults).toEqual([{ line: 1, code: "not-canonical" }]);
  });

  test("of very many faults the first twenty are shown", async () => {
    const told = await recount([lines[0]!, ...new Array<string>(50).fill("x"), lines[5]!]);
    expect(told).toMatchObject({ agrees: false, faultCount: 50, counted: 0 });
    expect(told.faults.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 2));
  });
});

test("a list is not written out of order, with a ballot twice, with one that is not valid, or without a proper head", () => {
  const [first, second] = [ballots[0]!, ballots[1]!];
  expect(() => [...published(head, [second, first])]).toThrow("order");
  expect(() => [...published(head, [first, first])]).toThrow("order");
  expect(() => [...published(head, [{ ...first, choice: { option: 1 } }])]).toThrow("no-valid-choice");
  expect(() => [
    ...published(head, [{ number: "1", headKey: "a", areaSquareCentimetres: "1", answer: "yes" }]),
  ]).toThrow("wrong-fields");
  expect(() => startPublishing({ ...head, secrecy: "secret" })).toThrow("head");
});
