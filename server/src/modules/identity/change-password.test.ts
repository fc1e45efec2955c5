import { describe, expect, test } from "vitest";
import { staffPassword } from "../../testing/small-world-plan.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt } from "./browser-at.fixture.ts";

const linli = testDistrict();

let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));
const newPassword = "tulip gravel window";

async function signedIn(userName: string, password = staffPassword) {
  const browser = somewhere();
  expectOk(await browser.post("sign-in-staff", { userName, password }));
  return browser;
}

test("changing the password ends every other session, and only one's own", async () => {
  const desk = await signedIn("grid-worker-wang");
  const phone = await signedIn("grid-worker-wang");
  const neighbour = await signedIn("grid-worker-zhao");
  expectOk(await desk.call("change-password", { currentPassword: staffPassword, newPassword }));
  expect((await desk.call("show-me")).body.account.userName).toBe("grid-worker-wang");
  expect((await phone.call("show-me")).body.account).toBeNull();
  expect((await neighbour.call("show-me")).body.account.userName).toBe("grid-worker-zhao");

  const old = await somewhere().post("sign-in-staff", { userName: "grid-worker-wang", password: staffPassword });
  expect(old).toMatchObject({ status: 401, body: { code: "credentials-wrong" } });
  await signedIn("grid-worker-wang", newPassword);
});

describe("a weak new password is refused with the reason, and the old one stays", () => {
  test.each([
    ["too-short", "k7Rp2vXq9"],
    ["common", "woaini1314520"],
    ["contains-user-name", "x7-grid-worker-xu-q9"],
    ["unchanged", staffPassword],
  ])("%s", async (reason, weak) => {
    const browser = await signedIn("grid-worker-xu");
    const answer = await browser.call("change-password", { currentPassword: staffPassword, newPassword: weak });
    expect(answer).toMatchObject({ status: 422, body: { code: "password-too-weak", facts: { reason } } });
    await signedIn("grid-worker-xu");
  });
});

test("whoever finds an open browser cannot change the password, and wrong tries count as at the sign-in", async () => {
  const browser = await signedIn("grid-worker-jin");
  const change = (currentPassword: string) => browser.call("change-password", { currentPassword, newPassword });
  for (let tries = 0; tries < 10; tries++) {
    expect(await change("cloudy-turnip-harbour")).toMatchObject({ status: 401, body: { code: "credentials-wrong" } });
  }
  expect(await change(staffPassword)).toMatchObject({ status: 429, body: { code: "too-many-tries" } });
  await signedIn("grid-worker-jin");
});

test("neither password is in the audit", async () => {
  const browser = await signedIn("property-officer-bai");
  expectOk(await browser.call("change-password", { currentPassword: staffPassword, newPassword }));
  const entries = await linli.rows("select input from platform.audit_entries where operation = 'change-password'");
  for (const entry of entries) expect(entry).toEqual({ input: {} });
});

test("a resident, who has none, is refused", async () => {
  const li = await linli.as("resident-li");
  const answer = await li.call("change-password", { currentPassword: "x", newPassword });
  expect(answer).toMatchObject({ status: 403, body: { code: "right-missing" } });
});
