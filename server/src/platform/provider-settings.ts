import { SettingsError } from "./settings-error.ts";

/** Who carries messages out of the house, each only where it is set. */
export interface ProviderSettings {
  sms?: { address: string; key: { id: string; secret: string }; signName: string; templates: Map<string, string> };
  mail?: { url: string; from: string };
  wechat?: { address: string; openAddress: string; appId: string; secret: string; templateId: string };
  push?: { publicKey: string; privateKey: string; contact: string };
}

export const providerSettingsTable = [
  {
    name: "LINLI_SMS_ADDRESS",
    default: "https://dysmsapi.aliyuncs.com",
    meaning: { "zh-CN": "阿里云短信服务的地址", en: "address of Alibaba Cloud SMS" },
  },
  {
    name: "LINLI_SMS_KEY",
    default: "",
    meaning: {
      "zh-CN": "阿里云的 AccessKey，写成 编号:密钥；不设则不发短信",
      en: "Alibaba Cloud AccessKey as id:secret; without it no SMS is sent",
    },
  },
  {
    name: "LINLI_SMS_SIGN",
    default: "",
    meaning: { "zh-CN": "审核通过的短信签名", en: "approved signature of text messages" },
  },
  {
    name: "LINLI_SMS_TEMPLATES",
    default: "",
    meaning: {
      "zh-CN": "短信模板，用空格隔开，如 sign-in=SMS_1 *=SMS_2；* 用于其余各种消息",
      en: "templates with spaces between, such as sign-in=SMS_1 *=SMS_2; * is for all others",
    },
  },
  {
    name: "LINLI_MAIL_SERVER",
    default: "",
    meaning: {
      "zh-CN": "发邮件的服务器，如 smtp://用户:密码@mail.example.cn:587；不设则不发邮件",
      en: "SMTP server, such as smtp://user:password@mail.example.cn:587; without it no e-mail is sent",
    },
  },
  {
    name: "LINLI_MAIL_FROM",
    default: "",
    meaning: { "zh-CN": "发件人，如 邻里 <linli@example.cn>", en: "sender, such as Linli <linli@example.cn>" },
  },
  {
    name: "LINLI_WECHAT_ADDRESS",
    default: "https://api.weixin.qq.com",
    meaning: { "zh-CN": "微信公众平台接口的地址", en: "address of the WeChat official-account API" },
  },
  {
    name: "LINLI_WECHAT_OPEN_ADDRESS",
    default: "https://open.weixin.qq.com",
    meaning: {
      "zh-CN": "居民同意用微信收消息的那个页面的地址",
      en: "address of WeChat's page on which people agree to be told there",
    },
  },
  {
    name: "LINLI_WECHAT_APP",
    default: "",
    meaning: {
      "zh-CN": "公众号，写成 AppID:AppSecret；不设则不发微信",
      en: "official account as AppID:AppSecret; without it no WeChat message is sent",
    },
  },
  {
    name: "LINLI_WECHAT_TEMPLATE",
    default: "",
    meaning: { "zh-CN": "公众号模板消息的编号", en: "id of the template of WeChat messages" },
  },
  {
    name: "LINLI_PUSH_KEYS",
    default: "",
    meaning: {
      "zh-CN": "浏览器通知的 VAPID 密钥，写成 公钥:私钥；不设则不发浏览器通知",
      en: "VAPID keys of browser notifications as public:private; without them none is sent",
    },
  },
  {
    name: "LINLI_PUSH_CONTACT",
    default: "",
    meaning: {
      "zh-CN": "浏览器厂商联系我们的方式，如 mailto:linli@example.cn",
      en: "how a push service reaches us, such as mailto:linli@example.cn",
    },
  },
] as const;

type ProviderSettingName = (typeof providerSettingsTable)[number]["name"];
type Given = (name: ProviderSettingName) => string | undefined;

/** @throws SettingsError at the first provider that is set by half or wrongly; secrets are not shown */
export function readProviderSettings(env: NodeJS.ProcessEnv): ProviderSettings {
  const values = new Map(
    providerSettingsTable.map((setting) => [setting.name, env[setting.name]?.trim() || setting.default || undefined]),
  );
  const given: Given = (name) => values.get(name);
  return { ...smsOf(given), ...mailOf(given), ...wechatOf(given), ...pushOf(given) };
}

function smsOf(given: Given): Pick<ProviderSettings, "sms"> {
  const key = pairOf("LINLI_SMS_KEY", given("LINLI_SMS_KEY"));
  if (key === undefined) return {};
  const templates = new Map(
    needed("LINLI_SMS_TEMPLATES", given, "LINLI_SMS_KEY")
      .split(/\s+/)
      .map((part): [string, string] => {
        const [purpose, template] = part.split("=");
        if (purpose && template) return [purpose, template];
        throw new SettingsError(`LINLI_SMS_TEMPLATES holds "${part}", but each part must look like sign-in=SMS_123.`);
      }),
  );
  return {
    sms: {
      address: webAddress("LINLI_SMS_ADDRESS", given),
      key: { id: key[0], secret: key[1] },
      signName: needed("LINLI_SMS_SIGN", given, "LINLI_SMS_KEY"),
      templates,
    },
  };
}

function mailOf(given: Given): Pick<ProviderSettings, "mail"> {
  const url = given("LINLI_MAIL_SERVER");
  if (url === undefined) return {};
  if (!URL.canParse(url) || !["smtp:", "smtps:"].includes(new URL(url).protocol)) {
    // The value itself is not shown: it usually holds a password.
    throw new SettingsError(
      "LINLI_MAIL_SERVER is not the address of an SMTP server; it must look like smtp://user:password@host:587 or smtps://….",
    );
  }
  return { mail: { url, from: needed("LINLI_MAIL_FROM", given, "LINLI_MAIL_SERVER") } };
}

function wechatOf(given: Given): Pick<ProviderSettings, "wechat"> {
  const app = pairOf("LINLI_WECHAT_APP", given("LINLI_WECHAT_APP"));
  if (app === undefined) return {};
  return {
    wechat: {
      address: webAddress("LINLI_WECHAT_ADDRESS", given),
      openAddress: webAddress("LINLI_WECHAT_OPEN_ADDRESS", given),
      appId: app[0],
      secret: app[1],
      templateId: needed("LINLI_WECHAT_TEMPLATE", given, "LINLI_WECHAT_APP"),
    },
  };
}

function pushOf(given: Given): Pick<ProviderSettings, "push"> {
  const keys = pairOf("LINLI_PUSH_KEYS", given("LINLI_PUSH_KEYS"));
  if (keys === undefined) return {};
  const contact = needed("LINLI_PUSH_CONTACT", given, "LINLI_PUSH_KEYS");
  if (!/^(mailto:\S+@\S+|https:\/\/\S+)$/.test(contact)) {
    throw new SettingsError(`LINLI_PUSH_CONTACT is "${contact}", but must look like mailto:linli@example.cn.`);
  }
  return { push: { publicKey: keys[0], privateKey: keys[1], contact } };
}

function needed(name: ProviderSettingName, given: Given, because: ProviderSettingName): string {
  const value = given(name);
  if (value === undefined) throw new SettingsError(`${name} is missing, but must be set together with ${because}.`);
  return value;
}

function pairOf(name: ProviderSettingName, text: string | undefined): [string, string] | undefined {
  if (text === undefined) return undefined;
  const [first, second, more] = text.split(":");
  if (first && second && more === undefined) return [first, second];
  throw new SettingsError(`${name} must be two parts with a colon between.`);
}

function webAddress(name: ProviderSettingName, given: Given): string {
  const text = given(name)!;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/") return url.origin;
  throw new SettingsError(
    `${name} is "${text}", but must be a web address without a path, such as https://example.cn.`,
  );
}
