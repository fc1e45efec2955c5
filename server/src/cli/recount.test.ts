import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Choice, type ListHead, type ListLine, published, type VoteTerms } from "@linli/counting";
import { expect, onTestFinished, test } from "vitest";
import { OperatorError } from "../boot/operator-error.ts";
import type { Locale } from "../platform/locale.ts";
import { readSettings } from "../platform/settings.ts";
import { linliCommand } from "./linli-command.fixture.ts";
import { recountCommand } from "./recount.ts";

const terms: VoteTerms = {
  kind: "ranked",
  method: "instant-run-off",
  optionCount: 3,
  fewestOptions: 1,
  mostOptions: 3,
  seats: 1,
  highestScore: null,
  costs: null,
  budget: null,
  quorum: { numerator: 1, denominator: 2 },
  pass: null,
  tieRule: "undecided",
  ownersMatter: null,
  silentFollowMajority: false,
};

const head = (some: Partial<VoteTerms>, options: string[], owners: ListHead["owners"] = null): ListHead => ({
  format: "linli-ballots-1",
  vote: {
    id: "0198c2f0-0000-7000-8000-000000000001",
    number: "261125-1",
    title: "空地改成什么",
    terms: { ...terms, ...some },
    options,
    electorate: 10,
    opensAt: "2026-11-01T01:00:00Z",
    closesAt: "2026-11-08T01:00:00Z",
  },
  secrecy: "open",
  publicKey: null,
  owners,
});

/** The list as a file, for as long as the test runs. */
function fileOf(some: ListHead, ballots: ListLine[], change = (text: string) => text): string {
  const folder = mkdtempSync(join(tmpdir(), "linli-recount-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "ballots.jsonl");
  writeFileSync(file, change([...published(some, ballots)].join("")));
  return file;
}

const garden = head({}, ["花园", "球场", "停车"]);
const rankings = [[1, 2], [1], [2], [2, 1], [3, 2]];
const ballots = rankings.map((ranking, index) => ({ number: `000${index}`, choice: { ranking } }));

// Neither a database nor a folder for one: whoever recounts has a file and this command.
const typed = (file: string) => linliCommand({ LINLI_DATA: "/nowhere/at/all", LANG: "en" }, "recount", file);

/** The same in this process, which is quicker. */
async function recount(file: string, locale: Locale = "en") {
  const lines: string[] = [];
  const print = (line: string) => lines.push(`${line}\n`);
  const settings = readSettings({});
  const agrees = await recountCommand.run({
    ...{ settings, locale, args: [file], options: {}, signal: AbortSignal.abort() },
    print,
  });
  return { agrees, stdout: lines.join("") };
}

test("a published list is counted again, told round by round, and agrees", async () => {
  const file = fileOf(garden, ballots);
  const { code, stdout, stderr } = await typed(file);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(stdout.split("\n")).toEqual([
    "261125-1 空地改成什么",
    "May vote: 10. Ballots: 5, of these 0 abstain.",
    "Quorum of 5 ballots: met",
    "Round 1",
    "  1 花园: 2",
    "  2 球场: 2",
    "  3 停车: 1 (out)",
    "Round 2",
    "  1 花园: 2",
    "  2 球场: 3",
    "Result: elected",
    "  2 球场",
    `SHA-256 of the file: ${createHash("sha256").update(readFileSync(file)).digest("hex")}`,
    "Everything agrees: 5 lines of ballots are valid, and the result is the published one.",
    "",
  ]);
  expect((await recount(file, "zh-CN")).stdout).toContain("核对完毕：5 行选票全部有效，结果与公布的一致。");
});

test("a changed list ends with 1 and says in which line", async () => {
  const file = fileOf(garden, ballots, (text) =>
    text.replace("[2,1]", "[3,1]").replace('"number":"0001"', '"number":"0000"'),
  );
  const { agrees, stdout } = await recount(file, "zh-CN");
  expect(agrees).toBe(false);
  expect(stdout).toContain("  第 3 行：这张选票出现了两次\n");
  expect(stdout).toContain("核对未通过：发现 1 处问题");
  const english = await typed(fileOf(garden, ballots, (text) => text.replace("[2,1]", "[3,1]")));
  expect(english.code).toBe(1);
  expect(english.stdout).toContain("line 7: the published result is not what the ballots come to");
});

test("owners' decisions show both sides of every inequality, and what was missing", async () => {
  const owners = { list: "full", totalAreaSquareCentimetres: "9000000", totalHeads: "9" } as const;
  const votes = ["yes", "yes", "yes", "yes", "no", "no"] as const;
  const homes = votes.map((answer, index) => ({
    number: `000${index}`,
    headKey: `head-${index}`,
    areaSquareCentimetres: index === 0 ? "1893400" : "1000000",
    answer,
  }));
  const file = fileOf(head({ kind: "yes-no", method: "yes-no", optionCount: 0, ownersMatter: 6 }, [], owners), homes);
  const { agrees, stdout } = await recount(file);
  expect(agrees).toBe(true);
  expect(stdout).toContain(
    "Civil Code of the People's Republic of China, art. 278, item 6: at least three quarters\n",
  );
  expect(stdout).toContain("  heads: all 9, took part 6 (0 of them with the majority), in favour 4\n");
  expect(stdout).toContain("  heads: 3 × 6 = 18 ≥ 2 × 9 = 18  yes\n");
  expect(stdout).toContain("  area in cm²: 4 × 4893400 = 19573600 ≥ 3 × 6893400 = 20680200  no, 27.665 m² missing\n");
  expect(stdout).toContain("  heads: 4 × 4 = 16 ≥ 3 × 6 = 18  no, 1 missing\n");
  expect(stdout).toContain("Result: not passed");
  expect((await recount(file, "zh-CN")).stdout).toContain("不成立，还差 27.665 平方米");
});

test("an election tells of each candidate both sides of both inequalities, who is seated and how many seats stay open", async () => {
  const owners = { list: "full", totalAreaSquareCentimetres: "9000000", totalHeads: "9" } as const;
  const ticks = [[1, 2], [1, 2], [1], [1, 2], [2], [3]];
  const homes = ticks.map((options, index) => ({
    number: `000${index}`,
    headKey: `head-${index}`,
    areaSquareCentimetres: index === 4 ? "893400" : "1050000",
    choice: { options },
  }));
  const some = { kind: "multiple", method: "owners-election", mostOptions: 3, seats: 3, ownersMatter: 3 } as const;
  const committee = { size: 5, alternates: 0 };
  const file = fileOf(head({ ...some, committee, quorum: null }, ["秦示例", "尤示例", "许示例"], owners), homes);
  const { agrees, stdout } = await recount(file);
  expect(agrees).toBe(true);
  expect(stdout).toContain("  heads: all 9, took part 6 (0 of them with the majority)\n");
  expect(stdout).toContain("  heads: 3 × 6 = 18 ≥ 2 × 9 = 18  yes\n");
  expect(stdout).toContain(
    [
      "3 许示例: 105. m² and 1 heads in favour".replace("105.", "105.00"),
      "  area in cm²: 2 × 1050000 = 2100000 > 1 × 6143400 = 6143400  no, 202.1701 m² missing",
      "  heads: 2 × 1 = 2 > 1 × 6 = 6  no, 3 missing",
      "Result: elected",
      "  1 秦示例",
      "  2 尤示例",
      "Seats: 3, of these 1 stay open.",
    ].join("\n"),
  );
  expect((await recount(file, "zh-CN")).stdout).toContain("应选 3 人，空缺 1 人");
});

test.each<[string, Partial<VoteTerms>, Choice, string]>([
  ["yes or no", { kind: "yes-no", method: "yes-no" }, { answer: "yes" }, "  yes 1, no 0; passes with 1 yes\n"],
  ["one option", { kind: "single", method: "plurality" }, { option: 2 }, "  2 球场: 1\n"],
  [
    "scores",
    { kind: "score", method: "score-sum", highestScore: 5 },
    { scores: [0, 4, null] },
    "  2 球场: 4 in all, scored by 1\n",
  ],
  ["pairs", { method: "schulze" }, { ranking: [2, 1] }, "  2 球场: 1 0 1\n"],
  [
    "projects",
    { kind: "budget", method: "knapsack", costs: [60, 50, 10], budget: 100 },
    { options: [2] },
    "  2 球场: votes 1, costs 50, left 100: taken\nNot spent: 50\n",
  ],
])("%s: every number is told", async (_what, some, choice, lines) => {
  const options = some.kind === "yes-no" ? [] : garden.vote.options;
  const file = fileOf(head({ ...some, quorum: null }, options), [{ number: "1", choice }]);
  expect((await recount(file)).stdout).toContain(lines);
});

test("of a secret vote the key is told by its hash, to be compared with the one of the opening", async () => {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const spki = publicKey.export({ format: "der", type: "spki" });
  const file = fileOf({ ...garden, secrecy: "secret", publicKey: spki.toString("base64url") }, []);
  expect((await recount(file)).stdout).toContain(createHash("sha256").update(spki).digest("hex"));
});

test("a file that is not there, and one that is no list, are told in a sentence", async () => {
  await expect(recount("/nowhere/ballots.jsonl")).rejects.toThrow(
    new OperatorError("The file /nowhere/ballots.jsonl cannot be read (ENOENT)."),
  );
  const { agrees, stdout } = await recount(fileOf(garden, [], () => "hello\n"));
  expect(agrees).toBe(false);
  expect(stdout).toContain("line 1: this line cannot be read");
});
