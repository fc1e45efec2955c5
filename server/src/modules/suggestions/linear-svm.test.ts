import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SparseVector, score, trainSvm } from "./linear-svm.ts";

const settings = { cost: 1, mostRounds: 1000, tolerance: 1e-6 };
const vector = (...entries: [number, number][]): SparseVector => ({
  indices: Uint32Array.from(entries, ([index]) => index),
  values: Float32Array.from(entries, ([, value]) => value),
});

describe("a linear machine", () => {
  test("finds the weights that can be reckoned by hand", () => {
    // One example of each side at +1 and -1 of one feature, cost 1: minimise w²/2 + b²/2 + 2·(1 − w)², so w = 4/5, b = 0.
    const weights = trainSvm([vector([0, 1]), vector([0, -1])], (i) => i === 0, [1, 1], 1, settings);
    expect(weights[0]).toBeCloseTo(0.8, 4);
    expect(weights[1]).toBeCloseTo(0, 4);
  });

  test("an example that counts twice is two examples", () => {
    const [a, b] = [vector([0, 1]), vector([1, 1])];
    const twice = trainSvm([a, b, b], (i) => i === 0, [1, 1, 1], 2, settings);
    const weighed = trainSvm([a, b], (i) => i === 0, [1, 2], 2, settings);
    for (const [at, weight] of twice.entries()) expect(weighed[at]).toBeCloseTo(weight, 3);
  });

  test("parts what a line can part", () => {
    const point = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 30 }), (points) => {
        const clear = points.filter(([x, y]) => Math.abs(x - y) >= 5);
        const examples = clear.map(([x, y]) => vector([0, x / 50], [1, y / 50]));
        const isAbove = (i: number) => clear[i]![0] > clear[i]![1];
        const importances = examples.map(() => 1);
        const weights = trainSvm(examples, isAbove, importances, 2, { ...settings, cost: 1000 });
        expect(examples.map((example) => score(weights, example) > 0)).toEqual(examples.map((_, i) => isAbove(i)));
      }),
      { numRuns: 50 },
    );
  });

  test("is the same each time", () => {
    const examples = [vector([0, 1]), vector([1, 1]), vector([0, 0.5], [1, 0.5])];
    const train = () => trainSvm(examples, (i) => i === 0, [1, 1, 1], 2, settings);
    expect(train()).toEqual(train());
  });
});
