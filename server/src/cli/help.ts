import type { Locale } from "../platform/locale.ts";
import type { Command } from "./command.ts";

export function helpText(commands: readonly Command[], locale: Locale): string {
  const { usage, settings } = words[locale];
  const lines = commands.flatMap(({ name, takes, summary }) => [
    `  ${`${name} ${takes}`.trim()}`,
    `      ${summary[locale]}`,
  ]);
  return [usage, "", ...lines, "", settings].join("\n");
}

export function usageOf({ name, takes }: Command, locale: Locale): string {
  return words[locale].wrongly(`npm run linli -- ${name} ${takes}`.trim());
}

export function unknownCommand(name: string, locale: Locale): string {
  return words[locale].unknown(name);
}

const words = {
  "zh-CN": {
    usage: "用法：npm run linli -- 命令 [参数] [--district 区划代码]",
    settings: "设置与服务相同，来自环境变量（见 README）。服务运行时也可以使用。",
    wrongly: (usage: string) => `用法：${usage}`,
    unknown: (name: string) => `没有命令“${name}”；运行 npm run linli -- help 查看全部命令。`,
  },
  en: {
    usage: "Usage: npm run linli -- COMMAND [ARGUMENTS] [--district CODE]",
    settings: "The settings are the server's, from the environment (see README). It works while the server runs.",
    wrongly: (usage: string) => `Usage: ${usage}`,
    unknown: (name: string) => `There is no command "${name}"; npm run linli -- help shows them all.`,
  },
};
