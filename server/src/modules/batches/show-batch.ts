import { Type } from "typebox";
import type { Locale } from "../../platform/locale.ts";
import { Uuid } from "../../platform/schemas.ts";
import { sentenceOf } from "../../platform/sheets/upload.ts";
import { worksOnRequests } from "../requests/index.ts";
import { BatchLine, batchLine } from "./batch-line.ts";
import { batchTemplate } from "./batch-sheet.ts";
import { readOwn } from "./own-batches.ts";
import { type BatchProblem, openProblems } from "./sealed.ts";
import { operation } from "./tables.ts";

/** Problems told in the answer itself; mark-batch gives them all. */
const mostTold = 20;

/** How far a batch is and what is wrong with it, for whoever sent it. */
export const showBatch = operation({
  name: "show-batch",
  summary: "Shows how far one's own batch is, and what is wrong with it.",
  access: "read",
  at: "{batchId}",
  permission: worksOnRequests,
  input: Type.Object({ batchId: Uuid }),
  output: Type.Object({ ...BatchLine.properties, problems: Type.Array(Type.String()) }),
  refusals: {},
  async run(context) {
    const { vault, locale, input, refuse } = context;
    const [own] = await readOwn(context, input.batchId);
    if (!own) throw refuse("not-found");
    const problems = openProblems(vault, own.problems_encrypted).sort(
      (one, other) => one.rowNumber - other.rowNumber,
    );
    return {
      ...batchLine(own),
      problems: problems.slice(0, mostTold).map((problem) => sentenceOf(named(problem, locale), locale)),
    };
  },
});

function named({ rowNumber, columnHeader, at, words }: BatchProblem, locale: Locale) {
  return {
    rowNumber,
    words,
    columnHeader: columnHeader ?? (at === null ? "" : batchTemplate.columns[at].header[locale]),
  };
}
