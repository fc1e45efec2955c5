import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../platform/ids.ts";
import { validInput } from "./inputs.ts";
import { type Character, expectOk, testDistrict } from "./test-district.ts";

/**
 * Every operation × everybody, drawn from the registry: a new operation is in it by itself. Who may call what is written
 * down in docs/rights.md, so that a change of rights is seen by whoever reads the change.
 */
const linli = testDistrict();

/** One of each role, and one who holds no post. */
const everybody: readonly Character[] = [
  "anyone",
  "resident-li",
  "grid-worker-wang",
  "community-officer-chen",
  "community-leader-cao",
  "street-officer-sun",
  "street-leader-tang",
  "department-officer-feng",
  "property-officer-bai",
  "district-officer-he",
  "district-leader-lv",
  "administrator-yan",
];

async function actorOf(character: Character) {
  const browser = await linli.as(character);
  const me = expectOk(await browser.call("show-me")).body;
  return {
    kind: me.account?.kind ?? "anyone",
    accountId: me.account?.id ?? null,
    personId: me.account ? newId() : null,
    sessionId: null,
    clientId: null,
    name: "",
    posts: me.posts.map((post: object) => ({ ...post, nameEn: "", unitNameEn: "" })),
  } as const;
}

test("the table of rights is the one in the docs", async () => {
  const { operations } = linli.linli.application;
  const actors = await Promise.all(everybody.map(actorOf));
  const rows = operations.all().map((operation) => {
    const may = actors.map((actor) => (operation.permission(actor) ? "✓" : "–"));
    return `| ${operation.module} | ${operation.name} | ${may.join(" | ")} |`;
  });
  const heads = everybody.map((character) => character.replace(/-[a-z]+$/, ""));
  const table = [
    "# Who may call what",
    "",
    "Written by `server/src/testing/rights.test.ts` from the registry of operations and the modules' policies. A ✓ lets",
    "somebody ask; what they may do to one certain request is judged again when it is loaded. Jobs have no route.",
    "",
    `| module | operation | ${heads.join(" | ")} |`,
    `|---|---|${heads.map(() => ":-:").join("|")}|`,
    ...rows,
    "",
  ].join("\n");
  await expect(table).toMatchFileSnapshot("../../../docs/rights.md");
});

describe("the door keeps to the table", () => {
  test.each(everybody)("for %s", async (character) => {
    const actor = await actorOf(character);
    for (const operation of linli.linli.application.operations.all()) {
      if (operation.name === "sign-out") continue;
      const browser = await linli.as(character);
      const [input] = fc.sample(validInput(operation, [newId()]), { numRuns: 1, seed: 7 });
      const answer = await browser.call(
        operation.name,
        input,
        operation.takes === "file" ? { file: Buffer.from("x") } : {},
      );
      const denied = answer.status === 401 || answer.body?.code === "right-missing";
      const may = operation.permission(actor);
      // Whoever signs in wrongly is answered 401 too, in other words.
      const refusedSignIn = may && operation.module === "identity" && answer.body?.code !== "sign-in-needed";
      if (!refusedSignIn) expect([operation.name, denied]).toEqual([operation.name, !may]);
      if (!may) {
        const expected = character === "anyone" ? [401, "sign-in-needed"] : [403, "right-missing"];
        expect([operation.name, answer.status, answer.body.code]).toEqual([operation.name, ...expected]);
      }
    }
  });
});

test("a disabled account is nobody, whatever it calls", async () => {
  const browser = await linli.as("community-officer-qian");
  await linli.rows("update identity.accounts set disabled_at = now() where user_name = 'community-officer-qian'");
  const anyone = await actorOf("anyone");
  for (const operation of linli.linli.application.operations.all()) {
    if (operation.permission(anyone)) continue;
    const [input] = fc.sample(validInput(operation, [newId()]), { numRuns: 1, seed: 7 });
    const answer = await browser.call(
      operation.name,
      input,
      operation.takes === "file" ? { file: Buffer.from("x") } : {},
    );
    expect([operation.name, answer.status]).toEqual([operation.name, 401]);
  }
});

test("a session of one district opens nothing in another", async () => {
  const browser = await linli.as("grid-worker-wang");
  const answer = await browser.send({
    method: "GET",
    url: "/api/requests/list-requests?scope=mine&show=open",
    headers: { host: "two.test" },
  });
  expect(answer.status).toBe(401);
});
