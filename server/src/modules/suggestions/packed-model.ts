import type { LearnedModel } from "./classifier.ts";
import { wordsOf } from "./features.ts";

/**
 * A model as it lies in the database: of each label one byte for each term, times the label's own scale. A byte is exact
 * enough: the order of suggestions hangs on sums of many weights.
 */
export interface PackedModel {
  labels: string[];
  textCounts: number[];
  terms: string[];
  rarities: number[];
  scales: number[];
  biases: number[];
  /** Label after label, term after term. */
  weights: Buffer;
}

const largest = 127;

export function packed({ labels, textCounts, vocabulary, weights }: LearnedModel): PackedModel {
  const { terms, rarities } = vocabulary;
  const bytes = new Int8Array(labels.length * terms.length);
  const scales = weights.map((ofLabel, label) => {
    const scale = largestOf(ofLabel.subarray(0, terms.length)) / largest || 1;
    for (let term = 0; term < terms.length; term++) {
      bytes[label * terms.length + term] = Math.round(ofLabel[term]! / scale);
    }
    return scale;
  });
  return {
    labels: [...labels],
    textCounts: [...textCounts],
    terms: [...terms],
    rarities: [...rarities],
    scales,
    biases: weights.map((ofLabel) => ofLabel[terms.length]!),
    weights: Buffer.from(bytes.buffer),
  };
}

export function unpacked(model: PackedModel): LearnedModel {
  const { labels, textCounts, terms, rarities, scales, biases } = model;
  const bytes = new Int8Array(model.weights);
  const weights = labels.map((_, label) => {
    const ofLabel = new Float32Array(terms.length + 1);
    for (let term = 0; term < terms.length; term++)
      ofLabel[term] = bytes[label * terms.length + term]! * scales[label]!;
    ofLabel[terms.length] = biases[label]!;
    return ofLabel;
  });
  return { labels, textCounts, vocabulary: { terms, rarities: Float32Array.from(rarities) }, weights };
}

/** The model as if these words had never been read: neither alone, nor in a pair, nor as a part of a longer word. */
export function without(model: PackedModel, unwanted: ReadonlySet<string>): PackedModel {
  const isKept = (term: string) => !wordsOf(term).some((word) => unwanted.has(word));
  const kept = model.terms.flatMap((term, at) => (isKept(term) ? [at] : []));
  if (kept.length === model.terms.length) return model;
  const weights = Buffer.alloc(model.labels.length * kept.length);
  for (let label = 0; label < model.labels.length; label++) {
    for (const [place, at] of kept.entries()) {
      weights[label * kept.length + place] = model.weights[label * model.terms.length + at]!;
    }
  }
  return {
    ...model,
    terms: kept.map((at) => model.terms[at]!),
    rarities: kept.map((at) => model.rarities[at]!),
    weights,
  };
}

function largestOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
