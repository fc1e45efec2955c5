import { afterEach, describe, expect, test } from "vitest";
import { type Double, double, type Got, letter, nobody } from "./providers.fixture.ts";
import { wechatTemplate } from "./wechat-template.ts";

let provider: Double | undefined;
afterEach(async () => {
  await provider?.close();
  provider = undefined;
});

const setting = {
  openAddress: "https://open.weixin.qq.com",
  appId: "wx-test",
  secret: "test-secret",
  templateId: "template-1",
};
const isToken = ({ url }: Got) => url.pathname === "/cgi-bin/stable_token";
const bodyOf = ({ body }: Got) => JSON.parse(body.toString());

/** @param send what sending is answered with, one after the other, the last again and again */
async function wechat(...send: number[]) {
  let tokens = 0;
  let sent = 0;
  provider = await double((got) => {
    if (isToken(got)) return { body: { access_token: `token-${++tokens}`, expires_in: 7200 } };
    return { body: { errcode: send[Math.min(sent++, send.length - 1)], errmsg: "", msgid: 1 } };
  });
  return wechatTemplate({ ...setting, address: provider.address });
}
const sendings = () => provider!.got.filter((got) => !isToken(got));

test("a message names its template, its fields and itself", async () => {
  const carrier = await wechat(0);
  expect(await carrier.send(letter({ address: "openid-1" }))).toEqual({ verdict: "sent" });
  const [token, sending] = provider!.got;
  expect(bodyOf(token!)).toEqual({ grant_type: "client_credential", appid: "wx-test", secret: "test-secret" });
  expect(sending!.url.pathname + sending!.url.search).toBe("/cgi-bin/message/template/send?access_token=token-1");
  expect(bodyOf(sending!)).toMatchObject({
    touser: "openid-1",
    template_id: "template-1",
    url: "https://linli.test/r/QL-20261125-0001",
    client_msg_id: letter().id,
    data: { thing1: { value: "翠屏社区接单了" }, character_string3: { value: "QL-20261125-0001" } },
  });
  for (const { value } of Object.values<{ value: string }>(bodyOf(sending!).data)) {
    expect(value.length).toBeLessThanOrEqual(20);
  }
});

test("one token serves many messages, also those that ask for it at the same moment", async () => {
  const carrier = await wechat(0);
  await Promise.all([carrier.send(letter()), carrier.send(letter()), carrier.send(letter())]);
  await carrier.send(letter());
  expect(provider!.got.filter(isToken)).toHaveLength(1);
  expect(sendings()).toHaveLength(4);
});

test.each([40001, 40014, 42001])(
  "a token that is over (%i) is fetched anew, and the message sent again",
  async (code) => {
    const carrier = await wechat(code, 0);
    expect(await carrier.send(letter())).toEqual({ verdict: "sent" });
    expect(sendings().map(({ url }) => url.searchParams.get("access_token"))).toEqual(["token-1", "token-2"]);
  },
);

test("a token that stays wrong stops the channel after one more try", async () => {
  const carrier = await wechat(40001);
  expect(await carrier.send(letter())).toEqual({ verdict: "stopped", problem: "wechat-40001" });
  expect(sendings()).toHaveLength(2);
});

test("a wrong secret gives no token, and nothing is sent", async () => {
  provider = await double(() => ({ body: { errcode: 40125, errmsg: "invalid appsecret" } }));
  const carrier = wechatTemplate({ ...setting, address: provider.address });
  expect(await carrier.send(letter())).toEqual({ verdict: "stopped", problem: "wechat-40125" });
  expect(sendings()).toEqual([]);
});

describe("what WeChat says decides what becomes of the message", () => {
  test.each([
    [43004, "gone"],
    [40003, "gone"],
    [43101, "never"],
    [45009, "later"],
    [40037, "stopped"],
    [48001, "stopped"],
    [-1, "away"],
    [99999, "away"],
  ])("%i: %s", async (code, verdict) => {
    expect(await (await wechat(code)).send(letter())).toEqual({ verdict, problem: `wechat-${code}` });
  });

  test("where nobody listens nothing arrived; where the answer is lost nobody knows", async () => {
    const lost = wechatTemplate({ ...setting, address: await nobody() });
    expect(await lost.send(letter())).toEqual({ verdict: "away", problem: "wechat--1" });
    provider = await double((got) => (isToken(got) ? { body: { access_token: "t", expires_in: 7200 } } : "hang-up"));
    const hangingUp = wechatTemplate({ ...setting, address: provider.address });
    await expect(hangingUp.send(letter())).rejects.toThrow();
  });
});
