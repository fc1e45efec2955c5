import { expect, test } from "vitest";
import { residents, staffPassword } from "../../testing/small-world-plan.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt } from "./browser-at.fixture.ts";

const linli = testDistrict();

let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));
const chromeOnAndroid = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";

async function signedIn(userName: string, district: "one" | "two" = "one") {
  const browser = browserAt(linli, address(++lastAddress), district);
  expectOk(await browser.post("sign-in-staff", { userName, password: staffPassword }));
  return browser;
}

async function currentSession(browser: Awaited<ReturnType<typeof signedIn>>): Promise<string> {
  const { sessions } = expectOk(await browser.call("list-sessions")).body;
  return sessions.find(({ current }: { current: boolean }) => current).id;
}

test("lists where one is signed in, by browser and system, and which one this is", async () => {
  const browser = somewhere();
  expectOk(
    await browser.send({
      method: "POST",
      url: "/api/identity/sign-in-staff",
      payload: { userName: "grid-worker-wang", password: staffPassword },
      headers: { "user-agent": chromeOnAndroid },
    }),
  );
  linli.clock.advance("PT10M");
  const other = await signedIn("grid-worker-wang");
  await signedIn("grid-worker-zhao");
  const { sessions } = expectOk(await other.call("list-sessions")).body;
  expect(sessions).toMatchObject([
    { current: true, device: "" },
    { current: false, device: "Chrome · Android" },
  ]);
});

test("ends a session of one's own, such as the one on a lost phone, and no other", async () => {
  const desk = await signedIn("grid-worker-xu");
  const lost = await signedIn("grid-worker-xu");
  const neighbour = await signedIn("grid-worker-jin");
  const sessionId = await currentSession(lost);
  expectOk(await desk.call("revoke-session", { sessionId }));
  expect((await lost.call("list-sessions")).status).toBe(401);
  expect((await desk.call("list-sessions")).body.sessions).toHaveLength(1);
  expectOk(await neighbour.call("list-sessions"));
  // Twice is no fault: two taps on a slow line.
  expectOk(await desk.call("revoke-session", { sessionId }));
});

test("a stranger's session is not there to be ended, and lives on", async () => {
  const victim = await signedIn("street-officer-sun");
  const sessionId = await currentSession(victim);
  for (const attacker of [
    await signedIn("street-officer-wu"),
    await signedIn("street-officer-sun", "two"),
    await linli.as("resident-li"),
  ]) {
    const answer = await attacker.call("revoke-session", { sessionId });
    expect(answer).toMatchObject({ status: 404, body: { code: "not-found" } });
  }
  const missing = await victim.call("revoke-session", { sessionId: linli.id("post", "grid-worker-wang") });
  expect(missing.body.code).toBe("not-found");
  expectOk(await victim.call("list-sessions"));
});

test("ending the session one is in signs out", async () => {
  const browser = await signedIn("community-officer-chen");
  expectOk(await browser.call("revoke-session", { sessionId: await currentSession(browser) }));
  expect(browser.cookies.has("linli_session")).toBe(false);
});

test("a resident gets everything held about them, and nothing of anybody else", async () => {
  await linli.as("resident-zhou");
  const li = await linli.as("resident-li");
  await somewhere().post("sign-in", { phone: residents["resident-li"].phone, code: "000000" });
  const data = expectOk(await li.call("show-my-data")).body;
  expect(data).toMatchObject({
    account: { phone: "19900010001", name: "李示例" },
    person: {
      name: "李示例",
      birthYear: 1955,
      identityNumberHeld: false,
      homes: [{ capacity: "owner", address: "甲街道翠屏路1号翠屏小区1栋", roomNo: "101", community: "甲一社区" }],
    },
    codesSent: [{ purpose: "sign-in" }],
    codesTried: [{ succeeded: false }, { succeeded: true }],
  });
  expect(data.sessions).toHaveLength(1);
  expect(JSON.stringify(data)).not.toContain("周示例");
  expect((await (await linli.as("grid-worker-wang")).call("show-my-data")).status).toBe(403);
});

test("what no limit and no list needs is deleted: codes after two days, failures and ended sessions after thirty", async () => {
  const counts = async () =>
    (
      await linli.rows(`
        select (select count(*) from identity.phone_codes) as codes,
               (select count(*) from identity.sign_in_attempts where not succeeded) as failures,
               (select count(*) from identity.sign_in_attempts where succeeded and step = 'password') as successes,
               (select count(*) from identity.sessions) as sessions`)
    )[0]!;
  await somewhere().post("sign-in-staff", { userName: "grid-worker-wang", password: "cloudy-turnip-harbour" });
  const before = await counts();
  await linli.runJob("forget-old-sign-ins");
  expect(await counts()).toEqual(before);

  linli.clock.advance("PT49H");
  await linli.runJob("forget-old-sign-ins");
  expect(await counts()).toEqual({ ...before, codes: 0 });

  linli.clock.advance("PT960H");
  const resident = await linli.as("resident-li");
  expectOk(await resident.call("list-sessions"));
  await linli.runJob("forget-old-sign-ins");
  // Known devices, and the session that lives, stay; those of the other district were never touched.
  const [other] = await linli.rows("select count(*) from identity.sessions where district_id = 990002");
  expect(other).toEqual({ count: 1 });
  expect(await counts()).toEqual({ codes: 0, failures: 0, successes: before.successes, sessions: 3 });
});
