import type { Locale } from "../platform/locale.ts";

export interface Announced {
  address: string;
  demo: boolean;
  /** Whom one can sign in as while the demo runs. */
  accounts: readonly { userName: string; password: string; post: Record<Locale, string> }[];
}

/** What is printed when everything is up: where it is, whom to sign in as, and where the demo's text messages appear. */
export function announcement({ address, demo, accounts }: Announced, locale: Locale): string {
  const words = locale === "zh-CN" ? chinese : english;
  const lines = [`${words.ready}  ${address}`, `${words.workbench}  ${address}/workbench`];
  if (demo) {
    lines.push(
      "",
      words.accounts,
      ...table(accounts.map(({ userName, password, post }) => [userName, password, post[locale]])),
    );
    lines.push("", words.codes, `  ${address}/demo/messages`);
  }
  return ["", ...lines, ""].join("\n");
}

const chinese = {
  ready: "邻里已就绪：",
  workbench: "　　工作台：",
  accounts: "演示账号（用户名、密码、岗位）：",
  codes: "居民用手机号加短信验证码登录；演示中的短信都显示在：",
};

const english = {
  ready: "Linli is ready: ",
  workbench: "     workbench: ",
  accounts: "Demo accounts (user name, password, post):",
  codes: "Residents sign in with a phone number and a code by SMS; the demo's messages appear at:",
};

function table(rows: string[][]): string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`);
}
