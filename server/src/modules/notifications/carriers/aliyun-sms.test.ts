import { afterEach, describe, expect, test } from "vitest";
import { canonicalQuery, signedHeaders } from "./acs3-signature.ts";
import { aliyunSms } from "./aliyun-sms.ts";
import { type Double, double, letter, nobody } from "./providers.fixture.ts";

const key = { id: "test-key", secret: "test-secret" };
const templates = new Map([
  ["sign-in", "SMS_1"],
  ["*", "SMS_2"],
]);

let provider: Double | undefined;
afterEach(async () => {
  await provider?.close();
  provider = undefined;
});

async function answering(code: string, status = 200) {
  provider = await double(() => ({ status, body: { Code: code, Message: code, RequestId: "1" } }));
  return aliyunSms({ address: provider.address, key, signName: "邻里", templates });
}

test("a text message is a signed call of SendSms with the template's variables", async () => {
  const carrier = await answering("OK");
  expect(await carrier.send(letter())).toEqual({ verdict: "sent" });
  const { url, headers } = provider!.got[0]!;
  const query = Object.fromEntries(url.searchParams);
  expect(query).toEqual({
    OutId: letter().id,
    PhoneNumbers: "19900010001",
    SignName: "邻里",
    TemplateCode: "SMS_2",
    TemplateParam: JSON.stringify({ title: "翠屏社区接单了", number: "QL-20261125-0001", unit: "翠屏社区" }),
  });
  expect(url.search).toBe(`?${canonicalQuery(query)}`);
  const signed = signedHeaders(
    {
      method: "POST",
      host: url.host,
      action: "SendSms",
      version: "2017-05-25",
      query,
      date: headers["x-acs-date"] as string,
      nonce: headers["x-acs-signature-nonce"] as string,
    },
    key,
  );
  expect(headers).toMatchObject(signed);
});

test("a code goes by the template of its purpose, with nothing but the code", async () => {
  const carrier = await answering("OK");
  await carrier.send(letter({ purpose: "sign-in", items: [], text: "您的验证码是 204060，5分钟内有效。" }));
  const { searchParams } = provider!.got[0]!.url;
  expect(searchParams.get("TemplateCode")).toBe("SMS_1");
  expect(searchParams.get("TemplateParam")).toBe('{"code":"204060"}');
});

test("variables hold no links and are no longer than allowed", async () => {
  const carrier = await answering("OK");
  const unit = "曲靖市麒麟区南宁街道办事处城市管理综合行政执法办公室第三中队机动小组夜间值守";
  await carrier.send(letter({ items: [{ kind: "request.accepted", facts: { unit } }] }));
  const variables = JSON.parse(provider!.got[0]!.url.searchParams.get("TemplateParam")!);
  expect(variables.unit).toBe(unit.slice(0, 35));
  expect(JSON.stringify(variables)).not.toContain("http");
});

describe("what the provider says decides what becomes of the message", () => {
  test.each([
    ["isv.BUSINESS_LIMIT_CONTROL", "later"],
    ["isv.DAY_LIMIT_CONTROL", "later"],
    ["Throttling.User", "later"],
    ["isv.MOBILE_NUMBER_ILLEGAL", "never"],
    ["isv.BLACK_KEY_CONTROL_LIMIT", "never"],
    ["isv.TEMPLATE_MISSING_PARAMETERS", "never"],
    ["isv.AMOUNT_NOT_ENOUGH", "stopped"],
    ["isv.OUT_OF_SERVICE", "stopped"],
    ["isv.SMS_SIGNATURE_ILLEGAL", "stopped"],
    ["isv.SMS_TEMPLATE_ILLEGAL", "stopped"],
    ["SignatureDoesNotMatch", "stopped"],
    ["InvalidAccessKeyId.NotFound", "stopped"],
    ["isp.SYSTEM_ERROR", "away"],
    ["isv.SOMETHING_NEW", "away"],
  ])("%s: %s", async (code, verdict) => {
    expect(await (await answering(code, 400)).send(letter())).toEqual({ verdict, problem: code });
  });

  test("an answer that is not its own is its own fault", async () => {
    provider = await double(() => ({ status: 502 }));
    const carrier = aliyunSms({ address: provider.address, key, signName: "邻里", templates });
    expect(await carrier.send(letter())).toEqual({ verdict: "away", problem: "http-502" });
  });

  test("where nobody listens nothing arrived; where the answer is lost nobody knows", async () => {
    const setting = { key, signName: "邻里", templates };
    const lost = aliyunSms({ ...setting, address: await nobody() });
    expect(await lost.send(letter())).toEqual({ verdict: "away", problem: "unreachable" });
    provider = await double(() => "hang-up");
    const hangingUp = aliyunSms({ ...setting, address: provider.address });
    await expect(hangingUp.send(letter())).rejects.toThrow();
  });
});

test("a purpose without a template is not sent", async () => {
  const only = new Map([["sign-in", "SMS_1"]]);
  const carrier = aliyunSms({ address: await nobody(), key, signName: "邻里", templates: only });
  expect(await carrier.send(letter())).toEqual({ verdict: "never", problem: "no-template" });
});
