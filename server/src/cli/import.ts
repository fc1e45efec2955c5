import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OperatorError } from "../boot/operator-error.ts";
import type { District, FileAnswer } from "../platform/operations/operation.ts";
import { Refusal } from "../platform/refusals.ts";
import type { Command, CommandContext } from "./command.ts";
import { asOperatorError, chosenDistrict, type Installation, withInstallation } from "./installation.ts";

interface Sheet {
  kind: string;
  fileName: string;
  bytes: Uint8Array;
  /** Where the file lies: what is wrong is written beside it. */
  folder: string;
}

/** Whole or not at all; a file with problems comes back with each of them marked, as a new file beside it. */
export const importCommand: Command = {
  name: "import",
  takes: "KIND FILE",
  arguments: { least: 2, most: 2 },
  summary: {
    "zh-CN": "导入 XLSX 或 CSV 表格；KIND 为 areas、units、people、duties、buildings、homes 之一",
    en: "import an XLSX or CSV sheet; KIND is one of areas, units, people, duties, buildings, homes",
  },
  async run(context) {
    const [kind = "", file = ""] = context.args;
    if (!kinds.includes(kind)) throw new OperatorError(words[context.locale].unknownKind(kind, kinds.join(", ")));
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new OperatorError(words[context.locale].unreadable(file, error.code ?? error.message));
    });
    const sheet = { kind, fileName: basename(file), bytes, folder: dirname(file) };
    return withInstallation(context, (installation) =>
      importInto(installation, chosenDistrict(installation, context), sheet, context),
    );
  },
};

const kinds = ["areas", "units", "people", "duties", "buildings", "homes"];

async function importInto(
  installation: Installation,
  district: District,
  sheet: Sheet,
  context: CommandContext,
): Promise<boolean | undefined> {
  const { kind, fileName, bytes } = sheet;
  const { done, marked } = words[context.locale];
  try {
    const { imported } = await installation.ask<{ imported: Counts }>(
      "import-sheet",
      district,
      { kind, fileName },
      bytes,
    );
    context.print(done(imported));
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "sheet-has-problems") throw asOperatorError(error, context);
    const { problems } = error.facts;
    for (const problem of Array.isArray(problems) ? problems : []) context.print(`  ${problem}`);
    const answer = await installation.ask<FileAnswer>("mark-problems", district, { kind, fileName }, bytes);
    const written = await writeBeside(sheet.folder, answer);
    context.print(marked(Number(error.facts.count), written));
    return false;
  }
}

/** Under a name that is free: nothing of the operator's is written over. */
async function writeBeside(folder: string, { fileName = "problems", bytes }: FileAnswer): Promise<string> {
  const [, stem, ending] = /^(.*?)(\.\w+)?$/.exec(fileName) ?? [];
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `${stem}${copy === 1 ? "" : ` ${copy}`}${ending ?? ""}`);
    if (existsSync(path)) continue;
    await writeFile(path, bytes);
    return path;
  }
}

interface Counts {
  added: number;
  changed: number;
  unchanged: number;
}

const words = {
  "zh-CN": {
    unknownKind: (kind: string, list: string) => `没有名为“${kind}”的表格；可用：${list}。`,
    unreadable: (file: string, why: string) => `读不到文件 ${file}（${why}）。`,
    done: ({ added, changed, unchanged }: Counts) => `已导入：新增 ${added}，更改 ${changed}，未变 ${unchanged}。`,
    marked: (count: number, path: string) => `没有导入任何内容：共 ${count} 处问题，已标在 ${path}。`,
  },
  en: {
    unknownKind: (kind: string, list: string) => `There is no sheet of kind "${kind}"; there are ${list}.`,
    unreadable: (file: string, why: string) => `The file ${file} cannot be read (${why}).`,
    done: ({ added, changed, unchanged }: Counts) =>
      `Imported: ${added} added, ${changed} changed, ${unchanged} unchanged.`,
    marked: (count: number, path: string) => `Nothing was imported: ${count} problems, marked in ${path}.`,
  },
};
