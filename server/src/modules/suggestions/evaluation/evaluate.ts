import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Classifier, learn } from "../classifier.ts";
import type { LearnedText } from "../features.ts";
import { type Measures, measure } from "../measures.ts";

/** A text as words, with the label that is right. */
export interface LabelledText {
  words: string[];
  label: string;
}

/** A file of lines {"words": "…", "label": "…"}, words parted by spaces; packed when its name ends in .gz. */
export function readLabelled(file: string): LabelledText[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .map((line, at) => ({ line, at: at + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, at }) => labelledFrom(line, `${file}, line ${at}`));
}

function labelledFrom(line: string, place: string): LabelledText {
  let row: { words?: unknown; label?: unknown } | null;
  try {
    row = JSON.parse(line) as typeof row;
  } catch {
    throw new Error(`${place}: this is no JSON`);
  }
  if (typeof row?.words !== "string" || typeof row.label !== "string") {
    throw new Error(`${place}: "words" and "label" are needed, both as text`);
  }
  return { words: row.words.split(/\s+/).filter((word) => word !== ""), label: row.label };
}

/** Every fifth text is held back. */
const heldBack = 5;

export function fixedSplit(texts: readonly LabelledText[]): { train: LabelledText[]; test: LabelledText[] } {
  return {
    train: texts.filter((_, at) => at % heldBack !== 0),
    test: texts.filter((_, at) => at % heldBack === 0),
  };
}

/** Learns from the one and is asked about the other. Of public letters nobody knows the authors: each is taken for another. */
export function evaluate(train: readonly LabelledText[], test: readonly LabelledText[]): Measures {
  const texts = train.map(
    ({ words, label }, at): LearnedText => ({ words, label, author: String(at), importance: 1 }),
  );
  const classifier = new Classifier(learn(texts));
  return measure(
    test.map(({ words, label }) => ({ right: label, suggested: classifier.judge(words).map((one) => one.label) })),
  );
}

/** The report in plain text; its last line is for programs. */
export function reportOf({ texts, labels, confusion, accuracy, macroF1, topThree }: Measures): string {
  const lines = [`${texts} texts asked about`, "", "precision  recall      F1   texts  label"];
  for (const { label, texts: count, precision, recall, f1 } of labels) {
    lines.push(`${[precision, recall, f1].map(threeDigits).join("   ")}  ${String(count).padStart(6)}  ${label}`);
  }
  lines.push("", "Right (rows) and suggested first (columns), in the same order:");
  for (const [at, row] of confusion.entries()) {
    lines.push(`${row.map((count) => String(count).padStart(6)).join("")}  ${labels[at]!.label}`);
  }
  const [a, f, t] = [accuracy, macroF1, topThree].map((value) => value.toFixed(3));
  lines.push("", `accuracy ${a} macro-f1 ${f} top-3 ${t}`);
  return lines.join("\n");
}

function threeDigits(value: number): string {
  return value.toFixed(3).padStart(6);
}
