import { bringUpToDate } from "../boot/database.ts";
import type { Command } from "./command.ts";
import { withDatabase } from "./installation.ts";

/** npm start does it by itself; this is for those who update the database before the servers. */
export const migrateCommand: Command = {
  name: "migrate",
  takes: "",
  arguments: { least: 0, most: 0 },
  summary: { "zh-CN": "把数据库升级到当前版本", en: "bring the database to this version" },
  async run(context) {
    const applied = await withDatabase(context, ({ pools }) => bringUpToDate(pools, context.settings));
    const { none, some } = words[context.locale];
    context.print(applied.length === 0 ? none : some(applied.join(", ")));
    return undefined;
  },
};

const words = {
  "zh-CN": { none: "数据库已是当前版本。", some: (names: string) => `已执行：${names}。` },
  en: { none: "The database is current.", some: (names: string) => `Applied: ${names}.` },
};
