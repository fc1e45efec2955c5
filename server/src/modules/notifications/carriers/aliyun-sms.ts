import { randomUUID } from "node:crypto";
import type { Carrier, Letter, Outcome } from "../carrier.ts";
import { type AcsKey, canonicalQuery, signedHeaders } from "./acs3-signature.ts";
import { type Answer, post } from "./post.ts";

/**
 * Text messages by Alibaba Cloud SMS: SendSms of 2017-05-25. Mainland rules allow approved templates only, so what is sent
 * is a template's code with its variables. The provider does not know a message that comes again.
 */
export interface AliyunSmsSetting {
  /** "https://dysmsapi.aliyuncs.com" */
  address: string;
  key: AcsKey;
  signName: string;
  /** Template by what the message is for; "*" for all others. */
  templates: ReadonlyMap<string, string>;
}

export function aliyunSms(setting: AliyunSmsSetting): Carrier {
  return {
    channel: "sms",
    name: "aliyun-sms",
    knowsAgainMinutes: 0,
    async send(letter) {
      const template = setting.templates.get(letter.purpose) ?? setting.templates.get("*");
      if (template === undefined) return { verdict: "never", problem: "no-template" };
      const query = {
        OutId: letter.id,
        PhoneNumbers: letter.address,
        SignName: setting.signName,
        TemplateCode: template,
        TemplateParam: JSON.stringify(variablesOf(letter)),
      };
      const url = new URL(setting.address);
      const headers = signedHeaders(
        {
          method: "POST",
          host: url.host,
          action: "SendSms",
          version: "2017-05-25",
          query,
          date: `${new Date().toISOString().slice(0, 19)}Z`,
          nonce: randomUUID(),
        },
        setting.key,
      );
      const answer = await post(`${url.origin}/?${canonicalQuery(query)}`, { headers });
      return answer === "unreachable" ? { verdict: "away", problem: "unreachable" } : outcomeOf(answer);
    },
  };
}

/** A variable of a notice is cut to this length; one that is longer is refused (isv.PARAM_LENGTH_LIMIT). */
const longestVariable = 35;

/**
 * What a template may use: `code` of a code, else `title`, `number` and `unit` of the newest of its news. Links and whole
 * sentences may not be variables; the template itself says them, such as "https://linli.example.cn/r/${number}".
 */
function variablesOf({ title, text, items }: Letter): Record<string, string> {
  const newest = items.at(-1);
  if (newest === undefined) return { code: /\d{6}/.exec(text)?.[0] ?? "" };
  const { number, unit } = newest.facts;
  return Object.fromEntries(
    Object.entries({ title, number, unit }).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value.slice(0, longestVariable)]] : [],
    ),
  );
}

/** Codes of help.aliyun.com, "短信服务 API 错误码". */
const throttled = /^(isv\.(BUSINESS_LIMIT_CONTROL|DAY_LIMIT_CONTROL|MONTH_LIMIT_CONTROL)|Throttling)/;
const hopeless =
  /^isv\.(MOBILE_|TEMPLATE_MISSING_PARAMETERS|TEMPLATE_PARAMS_ILLEGAL|INVALID_PARAMETERS|INVALID_JSON_PARAM|BLACK_KEY_CONTROL_LIMIT|CUSTOMER_REFUSED|PARAM_LENGTH_LIMIT|PARAM_NOT_SUPPORT_URL|SMS_CONTENT_|UNSUPPORTED_CONTENT)/;
/** The account, its money, its key, its signature, its templates: nothing goes until somebody acts. */
const stopped =
  /^(isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|ACCOUNT_|PRODUCT_UN|SMS_SIGN|SIGN_|SMS_TEMPLATE_ILLEGAL|DENY_IP_RANGE)|isp\.RAM_PERMISSION_DENY|InvalidAccessKeyId|MissingAccessKeyId|SignatureDoesNotMatch|InvalidTimeStamp|Forbidden)/;

function outcomeOf({ status, body }: Answer): Outcome {
  const code = codeOf(body) ?? `http-${status}`;
  if (code === "OK") return { verdict: "sent" };
  const problem = code.slice(0, 60);
  if (throttled.test(code)) return { verdict: "later", problem };
  if (stopped.test(code)) return { verdict: "stopped", problem };
  if (hopeless.test(code)) return { verdict: "never", problem };
  return { verdict: "away", problem };
}

function codeOf(body: string): string | undefined {
  try {
    const { Code } = JSON.parse(body) as { Code?: unknown };
    return typeof Code === "string" ? Code : undefined;
  } catch {
    return undefined;
  }
}
