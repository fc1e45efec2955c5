import { expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt } from "./browser-at.fixture.ts";

const linli = testDistrict();

let lastPhone = 13_700_000_000;
const newPhone = () => String(++lastPhone);
let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));

async function ask(phone: string, browser = somewhere()) {
  expectOk(await browser.post("send-code", { phone, purpose: "sign-in" }));
  return browser;
}

test.each([
  ["zh-CN", "【邻里】登录验证码"],
  ["en", "[Linli] Your sign-in code is"],
])("the message is worded in the reader's language: %s", async (locale, beginning) => {
  const browser = somewhere();
  browser.cookies.set("linli_locale", locale);
  await ask(newPhone(), browser);
  const [newest] = await linli.messages();
  expect(newest).toMatchObject({ purpose: "sign-in", words: expect.stringContaining(beginning) });
});

test("asking again within a minute is refused with the seconds that are left", async () => {
  const phone = newPhone();
  const browser = await ask(phone);
  linli.clock.advance("PT18S");
  const answer = await browser.post("send-code", { phone, purpose: "sign-in" });
  expect(answer).toMatchObject({ status: 429, body: { code: "code-just-sent", facts: { seconds: 42 } } });
  expect(answer.body.title).toContain("42秒");
  linli.clock.advance("PT42S");
  expectOk(await browser.post("send-code", { phone, purpose: "sign-in" }));
});

test("asking is limited for one phone from one source, then from all; another phone is still served", async () => {
  const phone = newPhone();
  const browser = somewhere();
  for (let sends = 0; sends < 5; sends++) {
    await ask(phone, browser);
    linli.clock.advance("PT61S");
  }
  const refused = await browser.post("send-code", { phone, purpose: "sign-in" });
  expect(refused).toMatchObject({ status: 429, body: { code: "too-many-tries" } });
  for (let sends = 0; sends < 5; sends++) {
    await ask(phone);
    linli.clock.advance("PT61S");
  }
  expect((await somewhere().post("send-code", { phone, purpose: "sign-in" })).body.code).toBe("too-many-tries");
  await ask(newPhone(), browser);
  linli.clock.advance("PT1H");
  await ask(phone, browser);
});

test("asking for one phone many times at once sends one message", async () => {
  const phone = newPhone();
  const asked = [1, 2, 3, 4, 5].map(() => somewhere().post("send-code", { phone, purpose: "sign-in" }));
  const answers = (await Promise.all(asked)).map(({ status }) => status);
  expect(answers.sort()).toEqual([200, 429, 429, 429, 429]);
  const sent = (await linli.messages()).filter(({ recipient }) => recipient === phone);
  expect(sent).toHaveLength(1);
});

test.each(["12345", "23800000001", "1380000000a", "+8613800000001"])(
  "%s, which is no mobile number, is refused",
  async (phone) => {
    expect(await somewhere().post("send-code", { phone, purpose: "sign-in" })).toMatchObject({
      status: 400,
      body: { code: "input-invalid" },
    });
  },
);
