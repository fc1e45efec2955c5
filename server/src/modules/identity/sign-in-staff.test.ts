import { describe, expect, test } from "vitest";
import { staffPassword } from "../../testing/small-world-plan.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt, type PlacedBrowser } from "./browser-at.fixture.ts";

const linli = testDistrict();

let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));
const right = (userName: string) => ({ userName, password: staffPassword });
const wrong = (userName: string) => ({ userName, password: "cloudy-turnip-harbour" });

async function signsIn(browser: PlacedBrowser, userName: string) {
  return browser.post("sign-in-staff", right(userName));
}

async function guesses(browser: PlacedBrowser, userName: string, times: number) {
  const answers: number[] = [];
  for (let tries = 0; tries < times; tries++) {
    answers.push((await browser.post("sign-in-staff", wrong(userName))).status);
  }
  return answers;
}

test("an officer signs in and is told who they are, in the reader's language", async () => {
  const browser = somewhere();
  const chinese = expectOk(await signsIn(browser, "grid-worker-wang")).body;
  expect(chinese.account).toMatchObject({
    kind: "staff",
    name: "王示例",
    userName: "grid-worker-wang",
    phoneMasked: "",
    secondFactor: false,
  });
  expect(chinese.posts).toEqual([
    {
      id: linli.id("post", "grid-worker-wang"),
      name: "甲一社区第1网格网格员",
      role: "grid-worker",
      unitId: linli.id("unit", "station-a1"),
      unitName: "甲一社区便民服务站",
      areaId: linli.id("area", "grid-a1-1"),
      areaName: "第1网格",
      level: 4,
    },
  ]);
  browser.cookies.set("linli_locale", "en");
  const english = expectOk(await browser.call("show-me")).body;
  expect(english.posts).toMatchObject([{ unitName: "Community A1 Service Station", areaName: "Grid 1" }]);
  expect(english.district).toEqual({ name: "示例区", nameEn: "Example District", timeZone: "Asia/Shanghai" });
});

test("somebody without a session is nobody, in a district that has a name", async () => {
  const me = expectOk(await somewhere().call("show-me")).body;
  expect(me).toMatchObject({ account: null, place: null, posts: [], demo: true, district: { name: "示例区" } });
});

test("capitals and spaces around a user name do not matter, those of a password do", async () => {
  expectOk(await signsIn(somewhere(), "  Grid-Worker-WANG "));
  const answer = await somewhere().post("sign-in-staff", {
    userName: "grid-worker-wang",
    password: staffPassword.toUpperCase(),
  });
  expect(answer).toMatchObject({ status: 401, body: { code: "credentials-wrong" } });
});

test("an unknown user name is answered like a wrong password, and both are in the audit", async () => {
  const known = await somewhere().post("sign-in-staff", wrong("grid-worker-wang"));
  const unknown = await somewhere().post("sign-in-staff", wrong("nobody-here"));
  expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
  expect(known).toMatchObject({ status: 401, body: { code: "credentials-wrong" } });
  const entries = await linli.rows(
    "select operation, refusal, input from platform.audit_entries where operation = 'sign-in-staff' order by position desc limit 2",
  );
  const entry = { operation: "sign-in-staff", refusal: "credentials-wrong", input: {} };
  expect(entries).toEqual([entry, entry]);
});

test("posts count from their first to their last day, by the district's own clock", async () => {
  const termOf = (key: string) => [linli.id("post", key as "grid-worker-zhao")];
  await linli.rows(
    "update directory.post_terms set ends_on = '2026-11-24' where post_id = $1",
    termOf("grid-worker-zhao"),
  );
  linli.clock.set("2026-11-24T15:59:00Z");
  const browser = somewhere();
  expect(expectOk(await signsIn(browser, "grid-worker-zhao")).body.posts).toHaveLength(1);
  linli.clock.set("2026-11-24T16:00:00Z");
  expect((await browser.call("show-me")).body.posts).toEqual([]);
  expect((await browser.call("list-requests", { scope: "mine", show: "open" })).status).toBe(403);
  await linli.rows("update directory.post_terms set ends_on = null where post_id = $1", termOf("grid-worker-zhao"));
  expect((await browser.call("show-me")).body.posts).toHaveLength(1);
});

test("an account that was switched off is told so, but only to who knows the password", async () => {
  const he = await linli.as("district-officer-he");
  const { id } = expectOk(await he.call("show-me")).body.account;
  const yan = await linli.as("administrator-yan");
  expectOk(await yan.call("disable-account", { accountId: id }));
  const browser = somewhere();
  expect(await signsIn(browser, "district-officer-he")).toMatchObject({
    status: 403,
    body: { code: "account-disabled" },
  });
  expect((await browser.post("sign-in-staff", wrong("district-officer-he"))).body.code).toBe("credentials-wrong");
  expectOk(await yan.call("enable-account", { accountId: id }));
  expectOk(await signsIn(browser, "district-officer-he"));
});

describe("guessing a password", () => {
  test("is over after ten wrong tries from one place, for a quarter of an hour", async () => {
    const browser = somewhere();
    expect(await guesses(browser, "grid-worker-xu", 10)).toEqual(Array(10).fill(401));
    const answer = await signsIn(browser, "grid-worker-xu");
    expect(answer).toMatchObject({ status: 429, body: { code: "too-many-tries", facts: { minutes: 15 } } });
    linli.clock.advance("PT14M59S");
    expect((await signsIn(browser, "grid-worker-xu")).status).toBe(429);
    linli.clock.advance("PT1S");
    expectOk(await signsIn(browser, "grid-worker-xu"));
  });

  test("is stopped at the same number for a name that no account has", async () => {
    expect(await guesses(somewhere(), "nobody-at-all", 12)).toEqual([...Array(10).fill(401), 429, 429]);
  });

  test("is stopped at the same number when the tries come all at once", async () => {
    const browser = somewhere();
    const tries = Array.from({ length: 25 }, () => browser.post("sign-in-staff", wrong("grid-worker-jin")));
    const answers = (await Promise.all(tries)).map(({ status }) => status);
    expect(answers.filter((status) => status === 401)).toHaveLength(10);
    expect(answers.filter((status) => status === 429)).toHaveLength(15);
  });

  test("of many names from one source is stopped; from elsewhere all of them still sign in", async () => {
    const source = address(++lastAddress);
    for (let name = 0; name < 100; name += 20) {
      const batch = Array.from({ length: 20 }, (_, index) =>
        browserAt(linli, source).post("sign-in-staff", wrong(`name-${name + index}`)),
      );
      await Promise.all(batch);
    }
    expect((await signsIn(browserAt(linli, source), "street-leader-tang")).status).toBe(429);
    expectOk(await signsIn(somewhere(), "street-leader-tang"));
  });
});

describe("nobody can lock another out", () => {
  const victim = "street-officer-sun";

  test("who has signed in on a device keeps that device's own tries, even behind the attacker's address", async () => {
    const office = address(++lastAddress);
    const desk = browserAt(linli, office);
    expectOk(await signsIn(desk, victim));
    expectOk(await desk.post("sign-out", {}));
    await guesses(browserAt(linli, office), victim, 11);
    expect((await signsIn(browserAt(linli, office), victim)).status).toBe(429);
    expectOk(await signsIn(desk, victim));
  });

  test("who has signed in from a place still can there, on a new device, while strangers everywhere are stopped", async () => {
    const home = address(++lastAddress);
    expectOk(await signsIn(browserAt(linli, home), victim));
    for (let place = 0; place < 7; place++) await guesses(somewhere(), victim, 10);
    expect((await signsIn(somewhere(), victim)).status).toBe(429);
    expectOk(await signsIn(browserAt(linli, home), victim));
    linli.clock.advance("PT1H1S");
    expectOk(await signsIn(somewhere(), victim));
  });

  test("a known device is known to its own account alone, and wrong tries on it are counted", async () => {
    const desk = somewhere();
    expectOk(await signsIn(desk, "street-officer-wu"));
    const stolen = somewhere();
    stolen.cookies.set("linli_device", desk.cookies.get("linli_device")!);
    expect(await guesses(stolen, "street-officer-wu", 11)).toEqual([...Array(10).fill(401), 429]);
    // For another account it is a stranger's, and spends that account's tries of this place only.
    expect(await guesses(stolen, "property-officer-bai", 11)).toEqual([...Array(10).fill(401), 429]);
    expectOk(await signsIn(somewhere(), "property-officer-bai"));
  });

  test("a made-up device cookie opens no new tries", async () => {
    const place = address(++lastAddress);
    await guesses(browserAt(linli, place), "community-leader-cao", 10);
    const disguised = browserAt(linli, place);
    disguised.cookies.set("linli_device", "a".repeat(43));
    expect((await signsIn(disguised, "community-leader-cao")).status).toBe(429);
  });

  test("the neighbours of an attacked account do not notice", async () => {
    const place = address(++lastAddress);
    await guesses(browserAt(linli, place), "department-officer-feng", 10);
    expectOk(await signsIn(browserAt(linli, place), "department-officer-shui"));
  });
});

describe("a staff session", () => {
  test("ends twelve hours after the last visit", async () => {
    const browser = somewhere();
    expectOk(await signsIn(browser, "grid-worker-wang"));
    linli.clock.advance("PT11H");
    expect((await browser.call("show-me")).body.account).not.toBeNull();
    linli.clock.advance("PT11H59M");
    expect((await browser.call("show-me")).body.account).not.toBeNull();
    linli.clock.advance("PT12H");
    expect((await browser.call("show-me")).body.account).toBeNull();
  });

  test("ends seven days after signing in, however busy", async () => {
    const browser = somewhere();
    expectOk(await signsIn(browser, "grid-worker-wang"));
    for (let shifts = 0; shifts < 16; shifts++) {
      linli.clock.advance("PT10H");
      expect((await browser.call("show-me")).body.account).not.toBeNull();
    }
    linli.clock.advance("PT8H");
    expect((await browser.call("show-me")).body.account).toBeNull();
  });

  test("notes a visit no more often than every five minutes", async () => {
    const browser = somewhere();
    expectOk(await signsIn(browser, "grid-worker-wang"));
    const lastSeen = async () => (await browser.call("list-sessions")).body.sessions[0].lastSeenAt;
    const first = await lastSeen();
    linli.clock.advance("PT4M59S");
    expect(await lastSeen()).toBe(first);
    linli.clock.advance("PT1S");
    await lastSeen();
    expect(Temporal.Instant.from(await lastSeen()).toString()).toBe(linli.clock.now().toString());
  });

  test("is the same for many calls at once, of which one notes the visit", async () => {
    const browser = somewhere();
    expectOk(await signsIn(browser, "grid-worker-wang"));
    linli.clock.advance("PT6M");
    const answers = await Promise.all(Array.from({ length: 16 }, () => browser.call("show-me")));
    for (const { body } of answers) expect(body.account.userName).toBe("grid-worker-wang");
  });
});
