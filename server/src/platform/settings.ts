import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ProviderSettings, providerSettingsTable, readProviderSettings } from "./provider-settings.ts";
import { SettingsError } from "./settings-error.ts";

export { SettingsError } from "./settings-error.ts";

/** What the operator may set from the environment, checked once at start. */
export interface Settings {
  port: number;
  host: string;
  /** Absolute or relative to the working directory; used by the embedded PostgreSQL and for its secret. */
  dataFolder: string;
  /** Absent: the embedded PostgreSQL. */
  databaseUrl: string | undefined;
  databaseConnections: number;
  demo: boolean;
  /** Newest first. Absent only with the embedded PostgreSQL, whose data folder then keeps one. */
  secrets: readonly [string, ...string[]] | undefined;
  logLevel: LogLevel;
  /** Scheme, host and port without a trailing slash. Absent: links are made from the request's own address. */
  origin: string | undefined;
  /** Web hooks may lead to this machine itself. */
  webhooksToLoopback: boolean;
  /** Absent: a font of the system. */
  pdfFont: string | undefined;
  /** Who carries messages out of the house. */
  providers: ProviderSettings;
}

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof logLevels)[number];

const checkout = fileURLToPath(new URL("../../../", import.meta.url));
const shortestSecret = 32;

const ownSettings = [
  {
    name: "PORT",
    default: "8080",
    meaning: { "zh-CN": "监听的端口；0 表示任选一个空闲端口", en: "port to listen on; 0 picks a free one" },
  },
  {
    name: "HOST",
    default: "127.0.0.1",
    meaning: {
      "zh-CN": "监听的地址；要让其他电脑访问，请设为 0.0.0.0",
      en: "address to listen on; 0.0.0.0 lets other machines in",
    },
  },
  {
    name: "LINLI_DATA",
    default: ".linli",
    meaning: {
      "zh-CN": "数据文件夹：内置数据库、生成的密钥；默认在代码目录下",
      en: "data folder: embedded database, generated secret; by default inside the checkout",
    },
  },
  {
    name: "DATABASE_URL",
    default: "",
    meaning: {
      "zh-CN": "PostgreSQL 15 以上服务器的地址；不设则使用内置数据库",
      en: "a PostgreSQL 15+ server; without it the embedded database is used",
    },
  },
  {
    name: "LINLI_DATABASE_CONNECTIONS",
    default: "10",
    meaning: { "zh-CN": "数据库连接数上限", en: "most connections held to the database" },
  },
  {
    name: "LINLI_DEMO",
    default: "1",
    meaning: {
      "zh-CN": "数据库为空时装入麒麟区演示数据；设了 DATABASE_URL 时默认为 0",
      en: "load the Qilin demo district into an empty database; 0 unless set when DATABASE_URL is set",
    },
  },
  {
    name: "LINLI_SECRET",
    default: "",
    meaning: {
      "zh-CN":
        "加密用的密钥，至少 32 个字符；设了 DATABASE_URL 时必填，否则生成一次并存入数据文件夹；更换时把新密钥写在旧密钥前面，用空格隔开",
      en: "secret for encryption, at least 32 characters; required with DATABASE_URL, else generated once and kept in the data folder; to change it, write the new one before the old ones, with spaces between",
    },
  },
  {
    name: "LINLI_ORIGIN",
    default: "",
    meaning: {
      "zh-CN": "对外网址，用于短信链接和二维码，例如 https://linli.example.cn",
      en: "public address for links and QR codes, such as https://linli.example.cn",
    },
  },
  {
    name: "LINLI_PDF_FONT",
    default: "",
    meaning: {
      "zh-CN": "交办单 PDF 用的中文字体文件（.ttf 或 .otf）；不设则用系统自带的",
      en: "font file with Chinese (.ttf or .otf) for PDFs; without it one of the system is used",
    },
  },
  {
    name: "LINLI_WEBHOOKS_TO_LOOPBACK",
    default: "0",
    meaning: {
      "zh-CN": "1 表示消息推送可以发到本机（http 也可以），只用于开发和测试",
      en: "1 lets web hooks lead to this machine, also by http; for development and tests only",
    },
  },
  {
    name: "LINLI_LOG",
    default: "info",
    meaning: { "zh-CN": `日志级别：${logLevels.join("、")}`, en: `log level: ${logLevels.join(", ")}` },
  },
] as const;

type SettingName = (typeof ownSettings)[number]["name"];

/** The README's tables of settings are compared with this one. */
export const settingsTable = [...ownSettings, ...providerSettingsTable];

/**
 * An empty value counts as not set.
 * @throws SettingsError at the first value that cannot be used
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = (name: SettingName) => env[name]?.trim() || undefined;
  const databaseUrl = postgresUrl(given("DATABASE_URL"));
  return {
    port: wholeNumber("PORT", given("PORT") ?? "8080", 0, 65_535),
    host: hostName(given("HOST") ?? "127.0.0.1"),
    dataFolder: given("LINLI_DATA") ?? `${checkout}.linli`,
    databaseUrl,
    databaseConnections: wholeNumber(
      "LINLI_DATABASE_CONNECTIONS",
      given("LINLI_DATABASE_CONNECTIONS") ?? "10",
      1,
      500,
    ),
    demo: onOrOff("LINLI_DEMO", given("LINLI_DEMO") ?? (databaseUrl ? "0" : "1")),
    secrets: secretList(given("LINLI_SECRET"), databaseUrl !== undefined),
    logLevel: level(given("LINLI_LOG") ?? "info"),
    origin: webOrigin(given("LINLI_ORIGIN")),
    pdfFont: fontFile(given("LINLI_PDF_FONT")),
    webhooksToLoopback: onOrOff("LINLI_WEBHOOKS_TO_LOOPBACK", given("LINLI_WEBHOOKS_TO_LOOPBACK") ?? "0"),
    providers: readProviderSettings(env),
  };
}

function wholeNumber(name: SettingName, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
  throw new SettingsError(`${name} is "${text}", but must be a whole number from ${least} to ${most}.`);
}

function hostName(text: string): string {
  if (/^[A-Za-z0-9._:%-]+$/.test(text)) return text;
  throw new SettingsError(`HOST is "${text}", but must be an address such as 127.0.0.1, 0.0.0.0, :: or a host name.`);
}

function postgresUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ["postgres:", "postgresql:"].includes(url.protocol) && url.pathname.length > 1) return text;
  // The value itself is not shown: it usually holds a password.
  throw new SettingsError(
    "DATABASE_URL is not the address of a PostgreSQL database; it must look like postgres://user:password@host:5432/database.",
  );
}

function onOrOff(name: SettingName, text: string): boolean {
  if (text === "1" || text === "0") return text === "1";
  throw new SettingsError(`${name} is "${text}", but must be 1 (on) or 0 (off).`);
}

function secretList(text: string | undefined, required: boolean): Settings["secrets"] {
  if (text === undefined && required) {
    throw new SettingsError(
      `LINLI_SECRET is missing, but must be set together with DATABASE_URL; use ${shortestSecret} or more random characters and keep them safe.`,
    );
  }
  const [newest, ...older] = text?.split(/\s+/) ?? [];
  if (newest === undefined) return undefined;
  const short = [newest, ...older].find((secret) => secret.length < shortestSecret);
  if (short === undefined) return [newest, ...older];
  throw new SettingsError(
    older.length === 0
      ? `LINLI_SECRET has ${short.length} characters, but must have at least ${shortestSecret} random ones.`
      : `LINLI_SECRET holds a secret of ${short.length} characters, but each must have at least ${shortestSecret} random ones; a space begins the next.`,
  );
}

function level(text: string): LogLevel {
  const known = logLevels.find((name) => name === text);
  if (known) return known;
  throw new SettingsError(`LINLI_LOG is "${text}", but must be one of ${logLevels.join(", ")}.`);
}

function fontFile(path: string | undefined): string | undefined {
  if (path === undefined || (/\.(ttf|otf)$/i.test(path) && existsSync(path))) return path;
  throw new SettingsError(
    `LINLI_PDF_FONT is "${path}", but must be a font file that is there, ending in .ttf or .otf.`,
  );
}

function webOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && url.pathname === "/" && !url.search && !url.hash && !url.username;
  if (bare && ["http:", "https:"].includes(url.protocol)) return url.origin;
  throw new SettingsError(
    `LINLI_ORIGIN is "${text}", but must be a web address without a path, such as https://linli.example.cn.`,
  );
}
