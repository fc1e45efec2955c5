// npm run evaluate [-- --train FILE --test FILE]: how well categories are suggested, measured on labelled texts.

import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { evaluate, fixedSplit, type LabelledText, readLabelled, reportOf } from "./evaluate.ts";

const help = `Measures how well categories are suggested.

  npm run evaluate                               the public letters, every fifth held back
  npm run evaluate -- --train FILE --test FILE   your own: lines {"words": "…", "label": "…"}, .gz or not

The public letters are looked for in the folder LINLI_EVALUATION_DATA, else in ../shared/data.`;

const dataFile = "complaints-labelled.jsonl.gz";
const checkout = fileURLToPath(new URL("../../../../../", import.meta.url));

function textsAsked(): { train: LabelledText[]; test: LabelledText[] } {
  const { values } = parseArgs({ options: { train: { type: "string" }, test: { type: "string" } } });
  const { train, test } = values;
  if (train !== undefined && test !== undefined) return { train: readLabelled(train), test: readLabelled(test) };
  if (train !== undefined || test !== undefined) throw new Error(help);
  const folder = process.env.LINLI_EVALUATION_DATA ?? resolve(checkout, "../shared/data");
  const file = resolve(folder, dataFile);
  if (!existsSync(file)) throw new Error(`There is no ${file}.\n\n${help}`);
  return fixedSplit(readLabelled(file));
}

try {
  const { train, test } = textsAsked();
  if (train.length === 0 || test.length === 0) throw new Error("There are no texts to learn from or to ask about.");
  console.log(`${train.length} texts learned from`);
  console.log(reportOf(evaluate(train, test)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
