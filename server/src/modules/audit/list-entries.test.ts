import { describe, expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";

const linli = testDistrict();
const administrator = () => linli.as("administrator-yan");

interface Entry {
  id: string;
  at: string;
  operation: string;
}

async function list(query: Record<string, unknown> = {}): Promise<Entry[]> {
  return expectOk(await (await administrator()).call("list-entries", query)).body.entries;
}

async function accountOf(character: "grid-worker-wang" | "grid-worker-zhao" | "administrator-yan"): Promise<string> {
  return expectOk(await (await linli.as(character)).call("show-me")).body.account.id;
}

test("shows who did what, in which post, with names in the reader's language and without personal fields", async () => {
  const accountId = await accountOf("grid-worker-wang");
  const yan = await administrator();
  expectOk(await yan.call("disable-account", { accountId }));
  const [entry] = await list();
  expect(entry).toMatchObject({
    operation: "disable-account",
    actorKind: "staff",
    accountId: await accountOf("administrator-yan"),
    accountName: "严示例",
    postId: linli.id("post", "administrator-yan"),
    postName: "系统管理岗",
    subjectId: accountId,
    refusal: null,
    input: { accountId },
  });
  const english = await yan.call("list-entries", {}, { headers: { "accept-language": "en" } });
  expect(english.body.entries[0].postName).toBe("administrator-yan");
});

test("shows failed tries by the refusal they met", async () => {
  const browser = linli.newBrowser();
  await browser.call("sign-in-staff", { userName: "grid-worker-zhao", password: "cloudy-turnip-harbour" });
  const [entry] = await list();
  expect(entry).toMatchObject({
    operation: "sign-in-staff",
    actorKind: "anyone",
    accountId: null,
    accountName: null,
    postName: null,
    refusal: "credentials-wrong",
    input: {},
  });
});

describe("narrows to", () => {
  test("one subject", async () => {
    const accountId = await accountOf("grid-worker-zhao");
    expectOk(await (await administrator()).call("disable-account", { accountId }));
    const found = await list({ subjectId: accountId });
    expect(found[0]!.operation).toBe("disable-account");
    expect(await list({ subjectId: newId() })).toEqual([]);
  });

  test("one account", async () => {
    const accountId = await accountOf("administrator-yan");
    const found = await list({ accountId });
    expect(found.length).toBeGreaterThan(0);
    const other = await list({ accountId: newId() });
    expect(other).toEqual([]);
  });

  test("a time, the end not included", async () => {
    linli.clock.advance("PT1H");
    const start = linli.clock.now().toString();
    await linli.newBrowser().call("sign-in-staff", { userName: "nobody-here", password: "cloudy-turnip-harbour" });
    linli.clock.advance("PT1H");
    const end = linli.clock.now().toString();
    await linli.newBrowser().call("sign-in-staff", { userName: "nobody-here", password: "cloudy-turnip-harbour" });
    expect(await list({ from: start, to: end })).toHaveLength(1);
    expect(await list({ from: start })).toHaveLength(2);
    expect(await list({ from: end, to: end })).toEqual([]);
  });
});

test("goes on page by page, the latest first, each entry once", async () => {
  const from = linli.clock.now().add({ minutes: 1 }).toString();
  await linli.rows(
    `insert into platform.audit_entries (district_id, id, at, operation, actor_kind, input)
     select 990001, gen_random_uuid(), $1::timestamptz + (n / 10) * interval '1 second', 'try-out', 'system', '{}'
       from generate_series(0, 119) n`,
    [from],
  );
  const seen: Entry[] = [];
  let after: string | undefined;
  do {
    const page = expectOk(await (await administrator()).call("list-entries", { from, after })).body;
    seen.push(...page.entries);
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(120);
  const moments = seen.map(({ at }) => Temporal.Instant.from(at).epochMilliseconds);
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  expect(expectOk(await (await administrator()).call("list-entries", { after: newId() })).body.entries).toEqual([]);
});

test("shows nothing of another district, and nothing to who is no administrator", async () => {
  const foreign = expectOk(await (await linli.as("administrator-yan", "two")).call("list-entries")).body.entries;
  const own = await list();
  const ids = own.map(({ id }) => id);
  for (const { id } of foreign) expect(ids).not.toContain(id);
  const leader = await linli.as("district-leader-lv");
  expect(await leader.call("list-entries")).toMatchObject({ status: 403, body: { code: "right-missing" } });
});
