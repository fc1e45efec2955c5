import { describe, expect, test } from "vitest";
import { residents } from "../../testing/small-world-plan.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt } from "./browser-at.fixture.ts";

const linli = testDistrict();
const { phone: liPhone } = residents["resident-li"];

let lastPhone = 13_800_000_000;
/** Each test has its own phone, so that no limit of one reaches into another. */
const newPhone = () => String(++lastPhone);
let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));

async function ask(phone: string, browser = somewhere(), purpose = "sign-in") {
  expectOk(await browser.post("send-code", { phone, purpose }));
  return { browser, code: await linli.lastCode(phone) };
}

const otherThan = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("the first sign-in", () => {
  test("makes an account and links whoever the register knows by this phone", async () => {
    const { browser, code } = await ask(liPhone);
    const me = expectOk(await browser.post("sign-in", { phone: liPhone, code })).body;
    expect(me.account).toMatchObject({
      kind: "resident",
      name: "李示例",
      phoneMasked: "199****0001",
      userName: null,
    });
    expect(me).toMatchObject({ place: { community: "甲一社区", grid: "第1网格" }, posts: [] });
    const accounts = await linli.rows("select person_id from identity.accounts where kind = 'resident'");
    expect(accounts).toEqual([{ person_id: linli.id("person", "resident-li") }]);
  });

  test("of an unknown phone is answered alike, and makes an account without a person", async () => {
    const phone = newPhone();
    const known = await somewhere().post("send-code", {
      phone: residents["resident-zhou"].phone,
      purpose: "sign-in",
    });
    const browser = somewhere();
    const unknown = await browser.post("send-code", { phone, purpose: "sign-in" });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(unknown.body).toEqual({ resendAfterSeconds: 60 });
    const me = expectOk(await browser.post("sign-in", { phone, code: await linli.lastCode(phone) })).body;
    expect(me).toMatchObject({ account: { kind: "resident", name: "" }, place: null });
  });

  test("is the second one's account too, linked once the register learns of the phone", async () => {
    const phone = newPhone();
    const first = await ask(phone);
    const before = expectOk(await first.browser.post("sign-in", { phone, code: first.code })).body;
    await linli.rows("update directory.people set phone_index = $1 where id = $2", [
      linli.vault.index(phone, "phone"),
      linli.id("person", "resident-ma"),
    ]);
    linli.clock.advance("PT61S");
    const second = await ask(phone);
    const after = expectOk(await second.browser.post("sign-in", { phone, code: second.code })).body;
    expect(after.account).toMatchObject({ id: before.account.id, name: "马示例" });
    expect(after.place).toEqual({ community: "乙一社区", grid: "第1网格" });
  });
});

describe("a code", () => {
  test("is right once: whoever sends it again is refused", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    expectOk(await browser.post("sign-in", { phone, code }));
    expect(await browser.post("sign-in", { phone, code })).toMatchObject({
      status: 422,
      body: { code: "code-wrong" },
    });
    const [account] = await linli.rows(
      "select count(*) from identity.sessions s where revoked_at is null and account_id = (select id from identity.accounts where phone_index = $1)",
      [linli.vault.index(phone, "phone")],
    );
    expect(account).toEqual({ count: 1 });
  });

  test("is right for one of two who send it at the same moment", async () => {
    const phone = newPhone();
    const { code } = await ask(phone);
    // Connections are opened first, so that the four really meet.
    await Promise.all([1, 2, 3, 4].map(() => somewhere().call("list-areas")));
    const answers = await Promise.all([1, 2, 3, 4].map(() => somewhere().post("sign-in", { phone, code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  test("is not right after five minutes", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    linli.clock.advance("PT5M");
    expect((await browser.post("sign-in", { phone, code })).body.code).toBe("code-wrong");
  });

  test("is still right a second before", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    linli.clock.advance("PT4M59S");
    expectOk(await browser.post("sign-in", { phone, code }));
  });

  test("that was sent for filing a request signs nobody in", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone, somewhere(), "file-request");
    expect((await browser.post("sign-in", { phone, code })).body.code).toBe("code-wrong");
  });

  test("is not outdated by one that was sent for something else", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    linli.clock.advance("PT1S");
    await ask(phone, browser, "file-request");
    expectOk(await browser.post("sign-in", { phone, code }));
  });

  test("of one phone does not sign in another", async () => {
    const mine = newPhone();
    const theirs = newPhone();
    await ask(theirs);
    const { browser, code } = await ask(mine);
    const theirCode = await linli.lastCode(theirs);
    if (theirCode !== code)
      expect((await browser.post("sign-in", { phone: theirs, code })).body.code).toBe("code-wrong");
  });

  test("is not right any more once a newer one was sent", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    linli.clock.advance("PT60S");
    const newer = await ask(phone, browser);
    if (newer.code !== code) expect((await browser.post("sign-in", { phone, code })).body.code).toBe("code-wrong");
    expectOk(await browser.post("sign-in", { phone, code: newer.code }));
  });

  test("is kept neither as it is nor with the phone, in no table and no audit entry", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    await browser.post("sign-in", { phone, code: otherThan(code) });
    expectOk(await browser.post("sign-in", { phone, code }));
    const kept = await linli.rows(`
      select row_to_json(t)::text as row from identity.phone_codes t
      union all select row_to_json(t)::text from identity.accounts t
      union all select row_to_json(t)::text from identity.sign_in_attempts t
      union all select row_to_json(t)::text from platform.audit_entries t where operation in ('send-code', 'sign-in')
      union all select row_to_json(t)::text from platform.events t
      union all select payload::text from graphile_worker._private_jobs t`);
    const all = kept.map(({ row }) => row).join("\n");
    expect(all).toContain("sign-in");
    expect(all).not.toContain(phone);
    // Not as a part of some hash or id, which may hold the same digits by chance.
    expect(all).not.toMatch(new RegExp(`(?<![\\da-f])${code}(?![\\da-f])`));
  });
});

describe("guessing a code", () => {
  test("is counted though it is refused: after five wrong tries from one source the right code does not help", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    for (let tries = 0; tries < 5; tries++) {
      const answer = await browser.post("sign-in", { phone, code: otherThan(code) });
      expect(answer).toMatchObject({ status: 422, body: { code: "code-wrong" } });
    }
    expect((await browser.post("sign-in", { phone, code })).body.code).toBe("code-wrong");
    const tries = await linli.rows(
      "select refusal, actor_kind from platform.audit_entries where operation = 'sign-in' and refusal is not null order by position desc limit 1",
    );
    expect(tries).toEqual([{ refusal: "code-wrong", actor_kind: "anyone" }]);
  });

  test("from elsewhere does not take the code from its owner", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    const attacker = somewhere();
    for (let tries = 0; tries < 8; tries++) await attacker.post("sign-in", { phone, code: otherThan(code) });
    expectOk(await browser.post("sign-in", { phone, code }));
  });

  test("ends after fifteen tries from wherever, also when they come all at once", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    const guesses = Array.from({ length: 30 }, () => somewhere().post("sign-in", { phone, code: otherThan(code) }));
    for (const { body } of await Promise.all(guesses)) expect(body.code).toBe("code-wrong");
    expect((await browser.post("sign-in", { phone, code })).body.code).toBe("code-wrong");
  });

  test("of many phones from one source is stopped, and nobody elsewhere is", async () => {
    const attacker = somewhere();
    const guess = () => attacker.post("sign-in", { phone: newPhone(), code: "123456" });
    for (let tries = 0; tries < 100; tries++) await guess();
    expect(await guess()).toMatchObject({ status: 429, body: { code: "too-many-tries", facts: { minutes: 15 } } });
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    expectOk(await browser.post("sign-in", { phone, code }));
    linli.clock.advance("PT15M1S");
    expect((await guess()).body.code).toBe("code-wrong");
  });
});

describe("the session", () => {
  test("is a new one whatever cookie the browser brought", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    const planted = "planted-by-somebody-who-knows-it-aaaaaaaaaaa";
    browser.cookies.set("linli_session", planted);
    expectOk(await browser.post("sign-in", { phone, code }));
    expect(browser.cookies.get("linli_session")).toMatch(/^[\w-]{43}$/);
    const attacker = somewhere();
    attacker.cookies.set("linli_session", planted);
    expect((await attacker.call("show-me")).body.account).toBeNull();
  });

  test("that the browser had before ends with the new sign-in", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    expectOk(await browser.post("sign-in", { phone, code }));
    const old = somewhere();
    old.cookies.set("linli_session", browser.cookies.get("linli_session")!);
    linli.clock.advance("PT61S");
    const again = await ask(phone, browser);
    expectOk(await browser.post("sign-in", { phone, code: again.code }));
    expect((await old.call("show-me")).body.account).toBeNull();
    expect((await browser.call("show-me")).body.account.kind).toBe("resident");
  });

  test("cookie is out of reach of scripts and other sites", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    const answer = expectOk(await browser.post("sign-in", { phone, code }));
    expect(String(answer.headers["set-cookie"])).toMatch(/linli_session=[^;]+;.*HttpOnly.*SameSite=Lax/i);
  });

  test("of one district is nobody's in another", async () => {
    const { browser, code } = await ask(newPhone());
    expect(code).toHaveLength(6);
    const phone = newPhone();
    const asked = await ask(phone, browser);
    expectOk(await browser.post("sign-in", { phone, code: asked.code }));
    const elsewhere = browserAt(linli, address(1), "two");
    elsewhere.cookies.set("linli_session", browser.cookies.get("linli_session")!);
    expect((await elsewhere.call("show-me")).body.account).toBeNull();
    expect((await elsewhere.call("list-sessions")).status).toBe(401);
  });

  test("ends with sign-out, and signing out twice is no fault", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    expectOk(await browser.post("sign-in", { phone, code }));
    const stolen = somewhere();
    stolen.cookies.set("linli_session", browser.cookies.get("linli_session")!);
    expectOk(await browser.post("sign-out", {}));
    expect(browser.cookies.has("linli_session")).toBe(false);
    expect((await stolen.call("show-me")).body.account).toBeNull();
    expectOk(await browser.post("sign-out", {}));
  });

  test("is not opened for a resident whose account is switched off, and the code is used up", async () => {
    const phone = newPhone();
    const first = await ask(phone);
    const me = expectOk(await first.browser.post("sign-in", { phone, code: first.code })).body;
    const yan = await linli.as("administrator-yan");
    expectOk(await yan.call("disable-account", { accountId: me.account.id }));
    expect((await first.browser.call("show-me")).body.account).toBeNull();
    linli.clock.advance("PT61S");
    const { browser, code } = await ask(phone);
    const answer = await browser.post("sign-in", { phone, code });
    expect(answer).toMatchObject({ status: 403, body: { code: "account-disabled" } });
    expect(browser.cookies.has("linli_session")).toBe(false);
    expect((await browser.post("sign-in", { phone, code })).body.code).toBe("code-wrong");
  });
});

describe("a resident's session lives", () => {
  test("ninety days from the last visit", async () => {
    const phone = newPhone();
    const { browser, code } = await ask(phone);
    expectOk(await browser.post("sign-in", { phone, code }));
    for (let months = 0; months < 3; months++) {
      linli.clock.advance("PT2088H");
      expect((await browser.call("show-me")).body.account.kind).toBe("resident");
    }
    linli.clock.advance("PT2160H");
    expect((await browser.call("show-me")).body.account).toBeNull();
  });
});
