/** How good suggestions are: what was right, against what was suggested, the likeliest first. */
export interface Judged {
  readonly right: string;
  readonly suggested: readonly string[];
}

export interface LabelMeasures {
  label: string;
  texts: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Measures {
  texts: number;
  accuracy: number;
  /** The mean of the labels' F1, each counting alike. */
  macroF1: number;
  /** How often the right label is among the first three. */
  topThree: number;
  labels: LabelMeasures[];
  /** Rows: what was right; columns: what was suggested first. In the order of `labels`. */
  confusion: number[][];
}

/** Labels that nobody suggested and that were never right do not count. */
export function measure(judged: readonly Judged[]): Measures {
  const names = [...new Set(judged.flatMap(({ right, suggested }) => [right, suggested[0] ?? right]))].sort();
  const place = new Map(names.map((name, at) => [name, at]));
  const confusion = names.map(() => names.map(() => 0));
  for (const { right, suggested } of judged) {
    const first = suggested[0];
    if (first !== undefined) confusion[place.get(right)!]![place.get(first)!]! += 1;
  }
  const labels = names.map((label, at): LabelMeasures => {
    const hits = confusion[at]![at]!;
    const texts = judged.filter(({ right }) => right === label).length;
    const suggestedTimes = confusion.reduce((sum, row) => sum + row[at]!, 0);
    return {
      label,
      texts,
      precision: share(hits, suggestedTimes),
      recall: share(hits, texts),
      f1: share(2 * hits, texts + suggestedTimes),
    };
  });
  const hits = confusion.reduce((sum, row, at) => sum + row[at]!, 0);
  const near = judged.filter(({ right, suggested }) => suggested.slice(0, 3).includes(right)).length;
  return {
    texts: judged.length,
    accuracy: share(hits, judged.length),
    macroF1: share(
      labels.reduce((sum, { f1 }) => sum + f1, 0),
      labels.length,
    ),
    topThree: share(near, judged.length),
    labels,
    confusion,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
