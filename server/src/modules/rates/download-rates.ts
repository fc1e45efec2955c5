import { Type } from "typebox";
import { writeXlsxSheets } from "../../platform/sheets/write-sheet.ts";
import { answerOf, type Figures } from "./answers.ts";
import { By, ofRequests } from "./asked.ts";
import { definitions, shareNames } from "./definitions.ts";
import { readFigures } from "./figures.ts";
import { seesRates } from "./policy.ts";
import { rangeOf, rangeRefusals } from "./range.ts";
import { settingsOn } from "./rules.ts";
import { sheetWords } from "./sheet-words.ts";
import { standardSettings } from "./standard-settings.ts";
import { operation } from "./tables.ts";

/** The figures of a page as a sheet: above and below the line as numbers, and what they mean on a second sheet. */
export const downloadRates = operation({
  name: "download-rates",
  summary: "Gives the figures as an XLSX sheet, with their definitions.",
  access: "read",
  permission: seesRates,
  input: Type.Object({ ...ofRequests, by: By }),
  output: "file",
  refusals: rangeRefusals,
  async run(context) {
    const { input, locale } = context;
    const range = await rangeOf(context);
    const { fewestForRank } = settingsOn(range.to, range.settings) ?? standardSettings;
    const comparable = input.by === "unit" || input.by === "area";
    const { total, rows } = answerOf(await readFigures(context, range, input.by), { comparable, fewestForRank });
    const words = sheetWords[locale];
    const names = definitions.filter(({ name }) => shareNames.some((share) => share === name));
    const heads = [
      words.name,
      words.filed,
      words.excluded,
      words.final,
      ...names.flatMap((definition) => {
        const { name } = definition[locale];
        return [words.above(name), words.below(name), name, words.low, words.high, words.standardised];
      }),
      ...definitions
        .slice(shareNames.length)
        .flatMap((definition) => [words.median(definition[locale].name), words.p90(definition[locale].name)]),
    ];
    const channels: Readonly<Record<string, string>> = words.channels;
    const lineOf = (name: string, figures: Figures) => [
      name,
      figures.filed,
      figures.excluded,
      figures.final,
      ...shareNames.flatMap((share) => {
        const { part, whole, low, high, standardised } = figures.shares[share];
        return [part, whole, ratio(whole === 0 ? null : part / whole), ratio(low), ratio(high), ratio(standardised)];
      }),
      ...[figures.contactTimes, figures.solutionTimes].flatMap(({ medianMinutes, p90Minutes }) => [
        hours(medianMinutes),
        hours(p90Minutes),
      ]),
    ];
    const bytes = await writeXlsxSheets([
      {
        title: words.title,
        widths: [28, ...heads.slice(1).map(() => 12)],
        stickyRows: 1,
        rows: [
          heads.map((value) => ({ value, bold: true, wrap: true })),
          ...rows.map(({ key, name, figures }) => lineOf(name || (channels[key] ?? key), figures)),
          lineOf(words.total, total),
        ],
      },
      {
        title: words.definitions,
        widths: [20, 50, 50, 50],
        rows: [
          [words.name, words.counted, words.base, words.leftOut].map((value) => ({ value, bold: true })),
          ...definitions.map((definition) => {
            const { name, above, below, leftOut } = definition[locale];
            return [name, above, below, leftOut].map((value) => ({ value, wrap: true }));
          }),
        ],
      },
    ]);
    return {
      bytes,
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      fileName: `${words.title} ${range.from} ${range.to}.xlsx`,
      keepSeconds: 0,
    };
  },
});

function ratio(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function hours(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes / 6) / 10;
}
