import { OperatorError } from "../boot/operator-error.ts";
import { demoAccounts, demoIsHere, loadDemo } from "../modules/demo/index.ts";
import type { Command } from "./command.ts";
import { withInstallation } from "./installation.ts";

/** What npm start does by itself with an empty embedded database. Never beside real data. */
export const demoCommand: Command = {
  name: "demo",
  takes: "",
  arguments: { least: 0, most: 0 },
  summary: {
    "zh-CN": "把麒麟区演示数据装入空数据库（已中断的继续装）",
    en: "load the Qilin demo into an empty database, or go on where it was cut off",
  },
  async run(context) {
    const { locale, print, signal } = context;
    const { refused, accounts } = words[locale];
    await withInstallation(context, async ({ application, ground, database, districts }) => {
      if (districts.all().length > 0 && !(await demoIsHere(districts))) throw new OperatorError(refused);
      await loadDemo({ application, ground, pools: database.pools, districts, log: print, signal });
    });
    if (signal.aborted) return false;
    print(accounts);
    for (const { userName, password, post } of demoAccounts) print(`  ${userName}  ${password}  ${post[locale]}`);
    return undefined;
  },
};

const words = {
  "zh-CN": { refused: "数据库里已有真实的区县，不能装入演示数据。", accounts: "演示账号（用户名、密码、岗位）：" },
  en: {
    refused: "The database holds a real district; the demo is not loaded beside it.",
    accounts: "Demo accounts (user name, password, post):",
  },
};
