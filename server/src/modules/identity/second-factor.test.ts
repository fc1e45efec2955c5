import { generateSync } from "otplib";
import { describe, expect, test } from "vitest";
import { type StaffKey, staffPassword } from "../../testing/small-world-plan.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt, type PlacedBrowser } from "./browser-at.fixture.ts";

const linli = testDistrict();

let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));

function codeOf(secret: string, secondsAway = 0): string {
  return generateSync({ secret, epoch: linli.clock.now().epochMilliseconds / 1000 + secondsAway });
}

const wrongCodeOf = (secret: string) => {
  const near = [-60, -30, 0, 30, 60].map((seconds) => codeOf(secret, seconds));
  return ["111111", "222222", "333333", "444444", "555555", "666666"].find((code) => !near.includes(code))!;
};

const proof = (userName: string, code?: string) => ({ userName, password: staffPassword, ...(code ? { code } : {}) });

/** Signs in, turns the second factor on, and lets its first code pass. */
async function withSecondFactor(userName: StaffKey): Promise<{ browser: PlacedBrowser; secret: string }> {
  const browser = somewhere();
  expectOk(await browser.post("sign-in-staff", proof(userName)));
  const { secret } = expectOk(await browser.call("begin-second-factor")).body;
  expectOk(await browser.call("confirm-second-factor", { code: codeOf(secret) }));
  linli.clock.advance("PT30S");
  return { browser, secret };
}

describe("setting it up", () => {
  test("gives a secret as text, address and picture; it counts only when a code was confirmed", async () => {
    const browser = somewhere();
    expectOk(await browser.post("sign-in-staff", proof("grid-worker-wang")));
    const { secret, uri, qrSvg } = expectOk(await browser.call("begin-second-factor")).body;
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(decodeURIComponent(uri)).toMatch(/^otpauth:\/\/totp\/邻里 示例区:grid-worker-wang\?/);
    expect(uri).toContain(`secret=${secret}`);
    expect(qrSvg).toMatch(/^<svg /);
    expectOk(await somewhere().post("sign-in-staff", proof("grid-worker-wang")));

    const wrong = await browser.call("confirm-second-factor", { code: wrongCodeOf(secret) });
    expect(wrong).toMatchObject({ status: 401, body: { code: "second-factor-wrong" } });
    expectOk(await browser.call("confirm-second-factor", { code: codeOf(secret) }));
    expect((await browser.call("show-me")).body.account.secondFactor).toBe(true);
    const needed = await somewhere().post("sign-in-staff", proof("grid-worker-wang"));
    expect(needed).toMatchObject({ status: 401, body: { code: "second-factor-needed" } });
  });

  test("keeps the secret encrypted, and in no answer but the first", async () => {
    const { browser, secret } = await withSecondFactor("grid-worker-zhao");
    const rows = await linli.rows(`
      select row_to_json(t)::text as row from identity.accounts t
      union all select row_to_json(t)::text from platform.audit_entries t
      union all select row_to_json(t)::text from platform.events t`);
    expect(rows.map(({ row }) => row).join("\n")).not.toContain(secret);
    expect(await browser.call("begin-second-factor")).toMatchObject({
      status: 409,
      body: { code: "second-factor-on" },
    });
    expect((await browser.call("confirm-second-factor", { code: codeOf(secret) })).body.code).toBe(
      "second-factor-on",
    );
  });

  test("cannot be confirmed before it was begun", async () => {
    const browser = somewhere();
    expectOk(await browser.post("sign-in-staff", proof("grid-worker-xu")));
    const answer = await browser.call("confirm-second-factor", { code: "123456" });
    expect(answer).toMatchObject({ status: 409, body: { code: "second-factor-not-begun" } });
  });

  test("begun a second time forgets the first secret", async () => {
    const browser = somewhere();
    expectOk(await browser.post("sign-in-staff", proof("grid-worker-xu")));
    const first = expectOk(await browser.call("begin-second-factor")).body.secret;
    const second = expectOk(await browser.call("begin-second-factor")).body.secret;
    expect((await browser.call("confirm-second-factor", { code: codeOf(first) })).status).toBe(401);
    expectOk(await browser.call("confirm-second-factor", { code: codeOf(second) }));
  });
});

describe("signing in with it", () => {
  test("needs the code of this half minute, or of a clock half a minute off", async () => {
    const { secret } = await withSecondFactor("grid-worker-jin");
    for (const secondsAway of [0, 30, -30]) {
      linli.clock.advance("PT120S");
      expectOk(await somewhere().post("sign-in-staff", proof("grid-worker-jin", codeOf(secret, secondsAway))));
    }
    linli.clock.advance("PT120S");
    for (const secondsAway of [-90, 90]) {
      const answer = await somewhere().post("sign-in-staff", proof("grid-worker-jin", codeOf(secret, secondsAway)));
      expect(answer).toMatchObject({ status: 401, body: { code: "second-factor-wrong" } });
    }
  });

  test("refuses a code that was used, also for confirming, and every earlier one", async () => {
    const browser = somewhere();
    expectOk(await browser.post("sign-in-staff", proof("street-officer-sun")));
    const { secret } = expectOk(await browser.call("begin-second-factor")).body;
    const confirming = codeOf(secret);
    expectOk(await browser.call("confirm-second-factor", { code: confirming }));
    const replay = await somewhere().post("sign-in-staff", proof("street-officer-sun", confirming));
    expect(replay.body.code).toBe("second-factor-wrong");

    linli.clock.advance("PT60S");
    const [earlier, used] = [codeOf(secret, -30), codeOf(secret)];
    expectOk(await somewhere().post("sign-in-staff", proof("street-officer-sun", used)));
    for (const code of [used, earlier]) {
      const answer = await somewhere().post("sign-in-staff", proof("street-officer-sun", code));
      expect(answer.body.code).toBe("second-factor-wrong");
    }
  });

  test("takes a code from one of two who send it at the same moment", async () => {
    const { secret } = await withSecondFactor("street-officer-wu");
    const code = codeOf(secret);
    const both = [1, 2, 3].map(() => somewhere().post("sign-in-staff", proof("street-officer-wu", code)));
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  test("does not tell whether the code is right to who has not the password", async () => {
    const { secret } = await withSecondFactor("community-officer-chen");
    const answer = await somewhere().post("sign-in-staff", {
      ...proof("community-officer-chen", codeOf(secret)),
      password: "cloudy-turnip-harbour",
    });
    expect(answer.body.code).toBe("credentials-wrong");
    expectOk(await somewhere().post("sign-in-staff", proof("community-officer-chen", codeOf(secret))));
  });

  test("is over for strangers after ten wrong codes in a day, not for the owner's own device", async () => {
    const { browser, secret } = await withSecondFactor("community-leader-cao");
    for (let tries = 0; tries < 10; tries++) {
      const answer = await somewhere().post("sign-in-staff", proof("community-leader-cao", wrongCodeOf(secret)));
      expect(answer.body.code).toBe("second-factor-wrong");
    }
    linli.clock.advance("PT23H59M");
    const stopped = await somewhere().post("sign-in-staff", proof("community-leader-cao", codeOf(secret)));
    expect(stopped).toMatchObject({ status: 429, body: { code: "too-many-tries" } });
    expectOk(await browser.post("sign-in-staff", proof("community-leader-cao", codeOf(secret))));
    linli.clock.advance("PT1M");
    expectOk(await somewhere().post("sign-in-staff", proof("community-leader-cao", codeOf(secret))));
  });
});

test("turning it off asks for the password", async () => {
  const { browser, secret } = await withSecondFactor("property-officer-bai");
  const wrong = await browser.call("remove-second-factor", { password: "cloudy-turnip-harbour" });
  expect(wrong).toMatchObject({ status: 401, body: { code: "credentials-wrong" } });
  expect((await somewhere().post("sign-in-staff", proof("property-officer-bai"))).body.code).toBe(
    "second-factor-needed",
  );
  expectOk(await browser.call("remove-second-factor", { password: staffPassword }));
  expectOk(await browser.call("remove-second-factor", { password: staffPassword }));
  expect((await browser.call("show-me")).body.account.secondFactor).toBe(false);
  expectOk(await somewhere().post("sign-in-staff", proof("property-officer-bai")));
  expect((await browser.call("confirm-second-factor", { code: codeOf(secret) })).body.code).toBe(
    "second-factor-not-begun",
  );
});
