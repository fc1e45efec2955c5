import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { helpText } from "./help.ts";
import { linliCommand } from "./linli-command.fixture.ts";

test.each(["zh-CN", "en"] as const)("help in %s names every command and what it is for", (locale) => {
  const text = helpText(commands, locale);
  for (const { name, summary } of commands) {
    expect(text).toContain(name);
    expect(text).toContain(summary[locale]);
  }
});

test("help needs neither database nor settings, and comes in the terminal's language", async () => {
  const help = await linliCommand({ LANG: "zh_CN.UTF-8", PORT: "none" }, "help");
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/^用法：/);
  expect((await linliCommand({}, "--help")).stdout).toMatch(/^Usage:/);
});

test.each([
  [["bogus"], /no command "bogus"/],
  [["import", "areas"], /^Usage: npm run linli -- import KIND FILE/],
  [["check", "everything"], /^Usage: .+check KIND/],
  [["status", "--color"], /--color/],
  [["migrate", "now"], /^Usage: .+migrate\n/],
])("%j is answered with what to type instead", async (typed, sentence) => {
  const { code, stderr } = await linliCommand({}, ...typed);
  expect(code).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toContain("    at ");
});
