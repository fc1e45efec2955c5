import { describe, expect, test } from "vitest";
import { readSettings, SettingsError, settingsTable } from "./settings.ts";

const secret = "0123456789abcdef0123456789abcdef";
const databaseUrl = "postgres://linli:secret-word@db.example.cn:5432/linli";

test("an empty environment starts the demo on the embedded database, for this machine only", () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ port: 8080, host: "127.0.0.1", demo: true, databaseConnections: 10 });
  expect(settings).toMatchObject({ databaseUrl: undefined, secrets: undefined, origin: undefined, logLevel: "info" });
  expect(settings.dataFolder).toMatch(/^\/.+[^/]\/\.linli$/);
});

test("providers are read where they are set, and only there", () => {
  expect(readSettings({}).providers).toEqual({});
  const set = {
    LINLI_SMS_KEY: "id:secret",
    LINLI_SMS_SIGN: "邻里",
    LINLI_SMS_TEMPLATES: "sign-in=SMS_1 *=SMS_2",
    LINLI_MAIL_SERVER: "smtps://clerk:p%40ss@mail.example.cn:465",
    LINLI_MAIL_FROM: "邻里 <linli@example.cn>",
    LINLI_WECHAT_APP: "wx1:secret",
    LINLI_WECHAT_TEMPLATE: "t1",
    LINLI_PUSH_KEYS: "public:private",
    LINLI_PUSH_CONTACT: "mailto:linli@example.cn",
  };
  const { sms, mail, wechat, push } = readSettings(set).providers;
  expect(sms).toMatchObject({ address: "https://dysmsapi.aliyuncs.com", key: { id: "id" }, signName: "邻里" });
  expect([...sms!.templates]).toEqual([
    ["sign-in", "SMS_1"],
    ["*", "SMS_2"],
  ]);
  expect(mail!.from).toBe("邻里 <linli@example.cn>");
  expect(wechat).toEqual({
    address: "https://api.weixin.qq.com",
    openAddress: "https://open.weixin.qq.com",
    appId: "wx1",
    secret: "secret",
    templateId: "t1",
  });
  expect(push!.publicKey).toBe("public");
});

test("a server's database has no demo unless it is asked for", () => {
  const server = { DATABASE_URL: databaseUrl, LINLI_SECRET: secret };
  expect(readSettings(server)).toMatchObject({ databaseUrl, secrets: [secret], demo: false });
  expect(readSettings({ ...server, LINLI_DEMO: "1" }).demo).toBe(true);
});

test("an empty value counts as not set, and spaces around a value are dropped", () => {
  expect(readSettings({ PORT: "", HOST: " ", DATABASE_URL: "" })).toEqual(readSettings({}));
  expect(readSettings({ PORT: " 0 " }).port).toBe(0);
});

test("the public address is kept without its trailing slash", () => {
  expect(readSettings({ LINLI_ORIGIN: "https://Linli.example.cn/" }).origin).toBe("https://linli.example.cn");
});

test("of several secrets the newest is written first", () => {
  const newer = `${secret}-newer`;
  expect(readSettings({ LINLI_SECRET: `${newer}  ${secret}` }).secrets).toEqual([newer, secret]);
});

test("the time zone of the process is no setting and changes nothing", () => {
  expect(readSettings({ TZ: "America/New_York" })).toEqual(readSettings({ TZ: "Asia/Shanghai" }));
});

describe("a bad value is refused in one sentence that names the variable", () => {
  const bad: [variable: string, value: string][] = [
    ["PORT", "http"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "80.5"],
    ["PORT", "1e3"],
    ["HOST", "http://127.0.0.1"],
    ["DATABASE_URL", "mysql://linli@db/linli"],
    ["DATABASE_URL", "db.example.cn"],
    ["DATABASE_URL", "postgres://linli@db"],
    ["LINLI_DATABASE_CONNECTIONS", "0"],
    ["LINLI_DEMO", "yes"],
    ["LINLI_SECRET", "short"],
    ["LINLI_SECRET", `${secret} short`],
    ["LINLI_LOG", "loud"],
    ["LINLI_ORIGIN", "linli.example.cn"],
    ["LINLI_ORIGIN", "https://linli.example.cn/app"],
    ["LINLI_ORIGIN", "ftp://linli.example.cn"],
    ["LINLI_SMS_KEY", "only-the-id"],
    ["LINLI_MAIL_SERVER", "https://mail.example.cn"],
    ["LINLI_WECHAT_APP", "a:b:c"],
    ["LINLI_PUSH_KEYS", "public"],
  ];
  test.each(bad)("%s=%s", (variable, value) => {
    const error = refusalOf({ [variable]: value });
    expect(error.message).toMatch(new RegExp(`^${variable} .+\\.$`));
    expect(error.message).not.toContain("\n");
  });

  test("a provider that is set by half keeps the server from starting", () => {
    const sms = { LINLI_SMS_KEY: "id:secret-word" };
    expect(refusalOf(sms).message).toMatch(/^LINLI_SMS_TEMPLATES is missing/);
    expect(refusalOf({ ...sms, LINLI_SMS_TEMPLATES: "sign-in" }).message).toMatch(
      /^LINLI_SMS_TEMPLATES holds "sign-in"/,
    );
    expect(refusalOf({ ...sms, LINLI_SMS_TEMPLATES: "*=SMS_1" }).message).toMatch(/^LINLI_SMS_SIGN is missing/);
    const ready = { ...sms, LINLI_SMS_TEMPLATES: "*=SMS_1", LINLI_SMS_SIGN: "邻里" };
    expect(refusalOf({ ...ready, LINLI_SMS_ADDRESS: "sms" }).message).toMatch(/^LINLI_SMS_ADDRESS is "sms"/);
    expect(refusalOf({ LINLI_MAIL_SERVER: "smtp://mail" }).message).toMatch(/^LINLI_MAIL_FROM is missing/);
    expect(refusalOf({ LINLI_WECHAT_APP: "a:b" }).message).toMatch(/^LINLI_WECHAT_TEMPLATE is missing/);
    expect(refusalOf({ LINLI_PUSH_KEYS: "a:b" }).message).toMatch(/^LINLI_PUSH_CONTACT is missing/);
    const pushing = { LINLI_PUSH_KEYS: "a:b", LINLI_PUSH_CONTACT: "linli" };
    expect(refusalOf(pushing).message).toMatch(/^LINLI_PUSH_CONTACT is "linli"/);
  });

  test("a secret is required beside DATABASE_URL", () => {
    expect(refusalOf({ DATABASE_URL: databaseUrl }).message).toMatch(/^LINLI_SECRET is missing/);
  });

  test("neither a password nor a secret is repeated in the sentence", () => {
    expect(refusalOf({ DATABASE_URL: "mysql://linli:secret-word@db/linli" }).message).not.toContain("secret-word");
    expect(refusalOf({ LINLI_SECRET: `${secret} secret-word` }).message).not.toContain("secret-word");
    const mail = { LINLI_MAIL_SERVER: "http://linli:secret-word@mail.example.cn" };
    expect(refusalOf(mail).message).not.toContain("secret-word");
    expect(refusalOf({ LINLI_SMS_KEY: "id:secret-word" }).message).not.toContain("secret-word");
    expect(refusalOf({ LINLI_WECHAT_APP: "secret-word" }).message).not.toContain("secret-word");
  });
});

test("the table lists each setting once, and no setting outside it is read", () => {
  const names = settingsTable.map((row) => row.name as string);
  expect(new Set(names).size).toBe(names.length);
  const read = new Set<string>();
  readSettings(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
  expect([...read].sort()).toEqual([...names].sort());
});

test("the defaults in the table are the defaults in effect", () => {
  const written: Record<string, string> = Object.fromEntries(settingsTable.map((row) => [row.name, row.default]));
  expect(readSettings({ ...written, LINLI_DATA: "" })).toEqual(readSettings({}));
});

function refusalOf(env: NodeJS.ProcessEnv): SettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error("the settings were accepted");
}
