import type { Command } from "./command.ts";
import { chosenDistrict, withInstallation } from "./installation.ts";

/** A key is shown this once; the same name again gives one more. */
export const open311KeyCommand: Command = {
  name: "open311-key",
  takes: "NAME",
  arguments: { least: 1, most: 1 },
  summary: {
    "zh-CN": "为名为 NAME 的程序生成 Open311 接口密钥（最后一个词就是密钥）",
    en: "make an Open311 key for the program NAME; the last word printed is the key",
  },
  async run(context) {
    const { args, locale, print } = context;
    const { key } = await withInstallation(context, (installation) =>
      installation.ask<{ key: string }>("open-client", chosenDistrict(installation, context), { name: args[0] }),
    );
    print(
      locale === "zh-CN"
        ? `“${args[0]}”的密钥，只显示这一次： ${key}`
        : `Key for "${args[0]}", shown this once: ${key}`,
    );
    return undefined;
  },
};
