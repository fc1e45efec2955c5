/** The two READMEs are the door to the house: what they list is what the program has, in both languages alike. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commands } from "../cli/commands.ts";
import { demoAccounts } from "../modules/demo/index.ts";
import type { Locale } from "../platform/locale.ts";
import { settingsTable } from "../platform/settings.ts";

const root = new URL("../../../", import.meta.url);
const read = (page: string) => readFileSync(new URL(page, root), "utf8");
const readmes = { en: read("README.md"), "zh-CN": read("README.zh-CN.md") } as const;
const code = (text: string) => `\`${text}\``;

/** The rows of the first table after the heading that stands at this place of the page. */
function tableIn(page: string, section: number): string[] {
  const lines = page.split(/^## /m)[section]!.split("\n");
  const first = lines.findIndex((line) => /^\|(-+\|)+$/.test(line));
  const after = lines.slice(first + 1);
  return after.slice(
    0,
    after.findIndex((line) => !line.startsWith("|")),
  );
}

describe.each(["en", "zh-CN"] as const satisfies readonly Locale[])("the README in %s", (locale) => {
  const page = readmes[locale];

  test("lists every setting as the program reads it", () => {
    const rows = settingsTable.map(
      (setting) =>
        `| ${code(setting.name)} | ${setting.default && code(setting.default)} | ${setting.meaning[locale]} |`,
    );
    expect(tableIn(page, 2)).toEqual(rows.map((row) => row.replace("|  |", "| |")));
  });

  test("lists every command as help does", () => {
    const rows = commands.map(({ name, takes, summary }) => {
      const [needed] = takes.split("[");
      return `| ${code(`${name} ${needed}`.trim())} | ${summary[locale]} |`;
    });
    expect(tableIn(page, 3)).toEqual(rows);
  });

  test("lists the accounts that npm start prints, and the password that opens them", () => {
    const staff = demoAccounts.filter(({ password }) => password.length > 1);
    const resident = demoAccounts.find(({ password }) => password.length === 1);
    expect(tableIn(page, 1)).toEqual(staff.map(({ userName, post }) => `| ${code(userName)} | ${post[locale]} |`));
    for (const { password } of staff) expect(page).toContain(code(password));
    expect(page).toContain(code(resident!.userName));
    expect(page).toContain(code("/demo/messages"));
  });

  test("is read in ten minutes", () => {
    expect(page.split("\n").length).toBeLessThanOrEqual(200);
  });
});

test("the two READMEs have the same chapters, pictures, commands and links", () => {
  const shape = (page: string) => ({
    chapters: page.match(/^##+ /gm)?.length,
    pictures: [...page.matchAll(/(?:src="|!\[[^\]]*\]\()(docs\/images\/[\w-]+\.png)/g)].map(([, file]) => file),
    blocks: page.match(/^```\w*$/gm),
    links: [...page.matchAll(/\]\(((?!docs\/images|README)[\w./-]+)\)/g)].map(([, to]) => to).sort(),
  });
  expect(shape(readmes["zh-CN"])).toEqual(shape(readmes.en));
  expect(shape(readmes.en).pictures.length).toBeGreaterThanOrEqual(6);
});
