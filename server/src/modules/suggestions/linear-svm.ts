/**
 * A linear support vector machine with squared hinge loss, trained in the dual by coordinate descent: C.-J. Hsieh,
 * K.-W. Chang, C.-J. Lin, S. S. Keerthi, S. Sundararajan, "A dual coordinate descent method for large-scale linear SVM"
 * (ICML 2008), algorithm 1 with its order drawn anew in each round. Nothing here knows of words.
 */

/** A text as the numbers of its features, ascending, and their values. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

export interface SvmSettings {
  /** How much an example on the wrong side costs against a wide margin. */
  readonly cost: number;
  readonly mostRounds: number;
  /** Ends when no example violates its condition by more than this. */
  readonly tolerance: number;
}

/**
 * The weights that part the examples of one class from all others; the last is the bias.
 *
 * @param isOfClass for each example
 * @param importances how often each example counts
 */
export function trainSvm(
  examples: readonly SparseVector[],
  isOfClass: (example: number) => boolean,
  importances: ArrayLike<number>,
  featureCount: number,
  { cost, mostRounds, tolerance }: SvmSettings,
): Float64Array {
  const weights = new Float64Array(featureCount + 1);
  const alphas = new Float64Array(examples.length);
  // The diagonal of squared hinge loss, 1 / 2C, and the squared length of each example with its bias of 1.
  const diagonals = Float64Array.from(examples, (_, i) => 0.5 / (cost * importances[i]!));
  const lengths = Float64Array.from(examples, ({ values }, i) => squaredLength(values) + 1 + diagonals[i]!);
  const order = Uint32Array.from(examples, (_, i) => i);
  const draw = drawing(1);
  for (let round = 0; round < mostRounds; round++) {
    shuffle(order, draw);
    let worst = 0;
    for (const i of order) {
      const sign = isOfClass(i) ? 1 : -1;
      const alpha = alphas[i]!;
      const gradient = sign * score(weights, examples[i]!) - 1 + diagonals[i]! * alpha;
      const violation = alpha === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(violation));
      if (violation === 0) continue;
      const changed = Math.max(alpha - gradient / lengths[i]!, 0);
      alphas[i] = changed;
      add(weights, examples[i]!, (changed - alpha) * sign);
    }
    if (worst < tolerance) break;
  }
  return weights;
}

/** On which side a text lies, and how far. */
export function score(weights: ArrayLike<number>, { indices, values }: SparseVector): number {
  let sum = weights[weights.length - 1]!;
  for (let at = 0; at < indices.length; at++) sum += weights[indices[at]!]! * values[at]!;
  return sum;
}

function add(weights: Float64Array, { indices, values }: SparseVector, factor: number): void {
  for (let at = 0; at < indices.length; at++) weights[indices[at]!]! += factor * values[at]!;
  weights[weights.length - 1]! += factor;
}

function squaredLength(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
}

/** Numbers from 0 to below `below`, the same each time: xorshift32. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Fisher and Yates. */
function shuffle(order: Uint32Array, draw: (below: number) => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = draw(last + 1);
    const kept = order[last]!;
    order[last] = order[other]!;
    order[other] = kept;
  }
}
