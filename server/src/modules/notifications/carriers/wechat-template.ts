import type { Carrier, Letter, Outcome } from "../carrier.ts";
import { post } from "./post.ts";

/**
 * Template messages of a WeChat official account: developers.weixin.qq.com, "发送模板消息". An access token lives two hours;
 * getStableAccessToken gives all processes the same one. The provider knows a message again by client_msg_id for ten
 * minutes.
 */
export interface WechatSetting {
  /** "https://api.weixin.qq.com" */
  address: string;
  /** "https://open.weixin.qq.com", where people agree. */
  openAddress: string;
  appId: string;
  secret: string;
  templateId: string;
}

/**
 * Who somebody is at the official account, by the code that they came back from WeChat's page with.
 *
 * @returns null where WeChat does not know the code, or no longer
 * @throws when it answers neither: it may know it yet
 */
export async function openidOf({ address, appId, secret }: WechatSetting, code: string): Promise<string | null> {
  const query = new URLSearchParams({ appid: appId, secret, code, grant_type: "authorization_code" });
  const answer = await post(`${address}/sns/oauth2/access_token?${query}`, { method: "GET", headers: {} });
  if (answer === "unreachable") throw new Error("WeChat cannot be reached");
  const { openid, errcode } = JSON.parse(answer.body) as { openid?: string; errcode?: number };
  if (openid) return openid;
  // 40029 not a code of theirs, 40163 used, 41008 missing, 42003 over
  if (errcode !== undefined && [40029, 40163, 41008, 42003].includes(errcode)) return null;
  throw new Error(`WeChat gave no openid: ${errcode}`);
}

/** Of a token's life, so that it does not end on the way. */
const reserveMs = 300_000;

interface Answered {
  errcode?: number;
  access_token?: string;
  expires_in?: number;
}

export function wechatTemplate(setting: WechatSetting): Carrier {
  const tokens = new Tokens(setting);
  const hand = async (letter: Letter): Promise<number> => {
    const token = await tokens.current();
    if (typeof token === "number") return token;
    const answered = await asked(`${setting.address}/cgi-bin/message/template/send?access_token=${token}`, {
      touser: letter.address,
      template_id: setting.templateId,
      url: letter.link,
      client_msg_id: letter.id,
      data: dataOf(letter),
    });
    return answered.errcode ?? 0;
  };
  return {
    channel: "wechat",
    name: "wechat",
    knowsAgainMinutes: 9,
    async send(letter) {
      let code = await hand(letter);
      if (tokenIsOver(code)) {
        tokens.forget();
        code = await hand(letter);
      }
      return outcomeOf(code);
    },
  };
}

/** 40001 wrong or replaced, 40014 malformed, 42001 over. */
const tokenIsOver = (code: number) => [40001, 40014, 42001].includes(code);

/** The template's fields, each as long as its type allows: thing 20, character_string 32. */
function dataOf({ title, text, items, at }: Letter): Record<string, { value: string }> {
  const number = items.at(-1)?.facts.number;
  return {
    thing1: { value: title.slice(0, 20) },
    thing2: { value: text.slice(0, 20) },
    character_string3: { value: typeof number === "string" ? number.slice(0, 32) : "-" },
    time4: { value: at.slice(0, 16).replace("T", " ") },
  };
}

/** Codes of "全局返回码". */
function outcomeOf(code: number): Outcome {
  const problem = `wechat-${code}`;
  if (code === 0) return { verdict: "sent" };
  // 40003 no such openid, 43004 has not followed the account, 50005 follows it no longer
  if ([40003, 43004, 50005].includes(code)) return { verdict: "gone", problem };
  // 43101 refused this kind of message, 47003 a field is not as the template wants it
  if ([43101, 47003].includes(code)) return { verdict: "never", problem };
  // 45009 too many of this day, 45011 too many at once
  if ([45009, 45011].includes(code)) return { verdict: "later", problem };
  // 40001, 40014, 42001 token; 40013 application, 40125 secret, 40037 template, 40164 address not on the list, 48001 no right
  if ([40001, 40013, 40014, 40037, 40125, 40164, 42001, 48001].includes(code)) return { verdict: "stopped", problem };
  return { verdict: "away", problem };
}

/** One token for all messages of this process; those who need one at the same moment wait for the same answer. */
class Tokens {
  readonly #setting: WechatSetting;
  #fetching: Promise<{ token: string | number; until: number }> | undefined;

  constructor(setting: WechatSetting) {
    this.#setting = setting;
  }

  forget(): void {
    this.#fetching = undefined;
  }

  /** The token, or why there is none. */
  async current(): Promise<string | number> {
    this.#fetching ??= this.#fetch().catch((error: unknown) => {
      this.forget();
      throw error;
    });
    const { token, until } = await this.#fetching;
    if (typeof token === "string" && Date.now() < until) return token;
    this.forget();
    return typeof token === "number" ? token : this.current();
  }

  async #fetch() {
    const { appId, secret, address } = this.#setting;
    const answered = await asked(`${address}/cgi-bin/stable_token`, {
      grant_type: "client_credential",
      appid: appId,
      secret,
    });
    if (!answered.access_token) return { token: answered.errcode ?? -1, until: 0 };
    return { token: answered.access_token, until: Date.now() + (answered.expires_in ?? 0) * 1000 - reserveMs };
  }
}

/** -1: they are busy, or nobody answers there. */
async function asked(url: string, body: object): Promise<Answered> {
  const answer = await post(url, { headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  if (answer === "unreachable" || answer.status !== 200) return { errcode: -1 };
  return JSON.parse(answer.body) as Answered;
}
