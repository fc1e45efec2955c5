import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { staffPassword } from "../../testing/small-world-plan.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { address, browserAt } from "./browser-at.fixture.ts";

const linli = testDistrict();

let lastAddress = 0;
const somewhere = () => browserAt(linli, address(++lastAddress));
const administrator = () => linli.as("administrator-yan");

interface Line {
  id: string;
  userName: string;
}

async function accountOf(userName: string): Promise<string> {
  const { accounts } = expectOk(await (await administrator()).call("list-accounts", { text: userName })).body;
  return accounts.find((line: Line) => line.userName === userName).id;
}

describe("listing accounts", () => {
  test("shows the staff of one's own district with their posts, found by user name or by name", async () => {
    expectOk(await (await linli.as("grid-worker-wang")).call("show-me"));
    const yan = await administrator();
    const all = expectOk(await yan.call("list-accounts")).body;
    expect(all.next).toBeNull();
    expect(all.accounts.map((line: Line) => line.userName)).toEqual(linli.staff.toSorted());
    for (const text of ["Worker-Wang", "王示例"]) {
      const found = expectOk(await yan.call("list-accounts", { text })).body.accounts;
      expect(found).toMatchObject([
        { userName: "grid-worker-wang", personName: "王示例", posts: ["甲一社区第1网格网格员"], disabledAt: null },
      ]);
      expect(found[0].lastSeenAt).not.toBeNull();
    }
    expect(expectOk(await yan.call("list-accounts", { text: "%" })).body.accounts).toEqual([]);
  });

  test("goes on page by page, each account once", async () => {
    const people = Array.from({ length: 120 }, (_, index) => ({
      id: newId(),
      userName: `page-${String(index).padStart(3, "0")}`,
    }));
    await linli.rows(
      "insert into directory.people (district_id, id, name) select 990001, unnest($1::uuid[]), '页示例'",
      [people.map(({ id }) => id)],
    );
    const made = await linli.runJob("set-up-demo-accounts", {
      accounts: people.map(({ id, userName }) => ({ personId: id, userName })),
      password: staffPassword,
    });
    expect(made).toEqual({ opened: 120 });
    const yan = await administrator();
    const seen: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 3; pages++) {
      const page = expectOk(await yan.call("list-accounts", { text: "page-", after })).body;
      seen.push(...page.accounts.map((line: Line) => line.userName));
      after = page.next ?? undefined;
    }
    expect(after).toBeUndefined();
    expect(seen).toEqual(people.map(({ userName }) => userName));
    // All of them can sign in; making them once more changes nothing.
    expectOk(await somewhere().post("sign-in-staff", { userName: "page-077", password: staffPassword }));
    const again = { accounts: [{ personId: people[0]!.id, userName: "page-other" }], password: staffPassword };
    expect(await linli.runJob("set-up-demo-accounts", again)).toEqual({ opened: 0 });
  });
});

describe("opening an account", () => {
  test("gives an initial password, shown once, that opens it", async () => {
    const yan = await administrator();
    const opened = expectOk(
      await yan.call("open-account", { personId: linli.id("person", "resident-ma"), userName: "ma.new" }),
    ).body;
    expect(opened.initialPassword).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/);
    const browser = somewhere();
    const me = expectOk(
      await browser.post("sign-in-staff", { userName: "ma.new", password: opened.initialPassword }),
    ).body;
    // No post, no right: an account alone opens nothing.
    expect(me).toMatchObject({ account: { name: "马示例" }, posts: [] });
    expect((await browser.call("list-accounts")).status).toBe(403);
    expect((await browser.call("list-requests", { scope: "area", show: "open" })).status).toBe(403);
    const entries = await linli.rows("select row_to_json(t)::text as row from platform.audit_entries t");
    expect(entries.map(({ row }) => row).join()).not.toContain(opened.initialPassword);
  });

  test("refuses a user name that is taken, a person who has one, and a person who is not here", async () => {
    const yan = await administrator();
    const open = async (personId: string, userName: string) => yan.call("open-account", { personId, userName });
    const zhou = linli.id("person", "resident-zhou");
    expect(await open(zhou, "grid-worker-wang")).toMatchObject({ status: 409, body: { code: "user-name-taken" } });
    expect(await open(linli.id("person", "grid-worker-wang"), "wang.two")).toMatchObject({
      status: 409,
      body: { code: "account-exists" },
    });
    expect(await open(newId(), "nobody.new")).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect((await open(linli.id("person", "resident-zhou", "two"), "zhou.two")).body.code).toBe("not-found");
    expect((await open(zhou, "Zhou New")).body.code).toBe("input-invalid");
    await expect(
      linli.runJob("set-up-account", { personId: newId(), userName: "ghost", password: staffPassword }),
    ).rejects.toMatchObject({ code: "account-not-possible", status: 409 });
  });
});

describe("resetting a password", () => {
  test("starts over: new password, no sessions, no failures, and leaves the neighbour alone", async () => {
    const browser = somewhere();
    expectOk(await browser.post("sign-in-staff", { userName: "grid-worker-zhao", password: staffPassword }));
    const neighbour = await linli.as("grid-worker-xu");
    const attacker = somewhere();
    const guess = { userName: "grid-worker-zhao", password: "cloudy-turnip-harbour" };
    for (let tries = 0; tries < 10; tries++) await attacker.post("sign-in-staff", guess);
    expect((await attacker.post("sign-in-staff", guess)).status).toBe(429);

    const accountId = await accountOf("grid-worker-zhao");
    const { initialPassword } = expectOk(await (await administrator()).call("reset-password", { accountId })).body;
    expect((await browser.call("show-me")).body.account).toBeNull();
    const old = { userName: "grid-worker-zhao", password: staffPassword };
    expect((await browser.post("sign-in-staff", old)).body.code).toBe("credentials-wrong");
    expectOk(await attacker.post("sign-in-staff", { userName: "grid-worker-zhao", password: initialPassword }));
    expect((await neighbour.call("show-me")).body.account.userName).toBe("grid-worker-xu");
  });

  test("takes the second factor away, since a lost phone ends here", async () => {
    await linli.rows(
      "update identity.accounts set totp_secret_encrypted = 'x', totp_confirmed_at = now() where user_name = 'grid-worker-jin' and district_id = 990001",
    );
    const accountId = await accountOf("grid-worker-jin");
    const { initialPassword } = expectOk(await (await administrator()).call("reset-password", { accountId })).body;
    const me = expectOk(
      await somewhere().post("sign-in-staff", { userName: "grid-worker-jin", password: initialPassword }),
    ).body;
    expect(me.account.secondFactor).toBe(false);
  });

  test("is not for residents, who have none, nor for another district's accounts", async () => {
    const resident = expectOk(await (await linli.as("resident-li")).call("show-me")).body.account.id;
    const foreign = expectOk(await (await linli.as("grid-worker-wang", "two")).call("show-me")).body.account.id;
    const yan = await administrator();
    for (const accountId of [resident, foreign, newId()]) {
      expect((await yan.call("reset-password", { accountId })).body.code).toBe("not-found");
    }
  });
});

describe("switching an account off", () => {
  test("ends its sessions and lets nobody in; switching it on again does not bring them back", async () => {
    const browser = somewhere();
    const proof = { userName: "community-officer-shen", password: staffPassword };
    expectOk(await browser.post("sign-in-staff", proof));
    const yan = await administrator();
    const accountId = await accountOf("community-officer-shen");
    expectOk(await yan.call("disable-account", { accountId }));
    expect((await browser.call("show-me")).body.account).toBeNull();
    expect((await browser.post("sign-in-staff", proof)).body.code).toBe("account-disabled");
    expectOk(await yan.call("disable-account", { accountId }));
    const [line] = expectOk(await yan.call("list-accounts", { text: "officer-shen" })).body.accounts;
    expect(line.disabledAt).not.toBeNull();

    expectOk(await yan.call("enable-account", { accountId }));
    expectOk(await yan.call("enable-account", { accountId }));
    expect((await browser.call("show-me")).body.account).toBeNull();
    expectOk(await browser.post("sign-in-staff", proof));
  });

  test("is refused for one's own, so that nobody locks themselves out", async () => {
    const accountId = await accountOf("administrator-yan");
    const answer = await (await administrator()).call("disable-account", { accountId });
    expect(answer).toMatchObject({ status: 409, body: { code: "account-is-own" } });
  });

  test("of another district is not there", async () => {
    const foreign = await linli.as("grid-worker-wang", "two");
    const accountId = expectOk(await foreign.call("show-me")).body.account.id;
    const yan = await administrator();
    expect((await yan.call("disable-account", { accountId })).body.code).toBe("not-found");
    expect((await yan.call("enable-account", { accountId })).body.code).toBe("not-found");
    expect((await foreign.call("show-me")).body.account).not.toBeNull();
  });
});
