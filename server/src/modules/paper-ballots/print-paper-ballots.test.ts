import { inflateRawSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, expect, it, test } from "vitest";
import { addElectorate } from "../../testing/electorate.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { opened } from "../votes/votes.fixture.ts";
import { ballotSheet, type PrintedVote } from "./ballot-sheet.ts";
import { openOwnersVote } from "./paper.fixture.ts";

const linli = testDistrict();
beforeAll(() => addElectorate(linli));

async function print(by: Character, voteId: string, format: "docx" | "pdf", [from, to] = [1, 300]) {
  return (await linli.as(by)).call("print-paper-ballots", { voteId, format, from, to });
}

/** Every piece of text in the main part of a DOCX file. */
function wordsOf(docx: Buffer): string {
  const listed = docx.lastIndexOf(Buffer.from("word/document.xml"));
  const offset = docx.readUInt32LE(listed - 4);
  const packed = docx.readUInt32LE(listed - 26);
  const start = offset + 30 + docx.readUInt16LE(offset + 26) + docx.readUInt16LE(offset + 28);
  return inflateRawSync(docx.subarray(start, start + packed))
    .toString("utf8")
    .replaceAll(/<[^>]*>/g, " ");
}

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, "");
}

it.each(["docx", "pdf"] as const)(
  "prints as %s a ballot for each home: number, home, what is asked, where to",
  async (format) => {
    const vote = await openOwnersVote(linli);
    const { bytes } = expectOk(await print("community-officer-chen", vote.id, format));
    const text = format === "pdf" ? await textOf(bytes) : wordsOf(bytes).replace(/\s+/g, "");
    for (const part of [
      "0001",
      "丁香园1栋1单元101",
      "0008",
      "丁香园1栋1单元402",
      "是否换电梯",
      "赞成",
      "反对",
      "弃权",
      "业主签名",
    ])
      expect(text).toContain(part);
    expect(text).toContain("请在2026-12-2018:00前交到甲一社区便民服务站");
    expect(text).not.toMatch(/鲍示例|岑示例|1990004/);
  },
);

it("prints some of them, and puts that on record", async () => {
  const vote = await openOwnersVote(linli);
  const { bytes } = expectOk(await print("community-leader-cao", vote.id, "docx", [3, 4]));
  const text = wordsOf(bytes);
  expect(text).toMatch(/0003.*0004/);
  expect(text).not.toMatch(/0002|0005/);
  const [entry] = await linli.rows(
    "select input from platform.audit_entries where operation = 'print-paper-ballots' and subject_id = $1",
    [vote.id],
  );
  expect(entry!.input).toEqual({ voteId: vote.id, format: "docx", from: 3, to: 4 });
  const printed = "select first_number, last_number from paper_ballots.printings where vote_id = $1";
  expect(await linli.rows(printed, [vote.id])).toEqual([{ first_number: 3, last_number: 4 }]);
});

it("prints residents' ballots with the home they live in, and every option with its number", async () => {
  linli.clock.set("2026-11-24T01:00:00Z");
  const options = [{ title: "加装座椅" }, { title: "种树" }, { title: "铺路" }];
  const vote = await opened(linli, { kind: "multiple", options, mostOptions: 2 });
  const text = wordsOf(expectOk(await print("community-officer-chen", vote.id, "docx")).bytes);
  for (const part of ["翠屏小区1栋 1单元 101", "1. 加装座椅", "3. 铺路", "选1至2项"]) expect(text).toContain(part);
});

test("not before the vote has opened, not of a secret one, not by grid workers, not more than 300 at a time", async () => {
  const vote = await openOwnersVote(linli);
  expect((await print("grid-worker-zhao", vote.id, "pdf")).status).toBe(403);
  expect((await print("community-officer-qian", vote.id, "pdf")).status).toBe(404);
  expect((await print("community-officer-chen", vote.id, "pdf", [1, 301])).body.code).toBe("too-many-papers");
  expect((await print("community-officer-chen", vote.id, "pdf", [50, 60])).body.code).toBe("paper-number-unknown");
  linli.clock.set("2026-12-20T10:00:00Z");
  await linli.runJob("close-due-votes");
  expect((await print("community-officer-chen", vote.id, "pdf")).body.code).toBe("vote-closed");
  linli.clock.set("2026-11-24T01:00:00Z");
  const secret = await opened(linli, { secrecy: "secret" });
  expect((await print("community-officer-chen", secret.id, "pdf")).body.code).toBe("vote-is-secret");
});

test("every kind of vote says how its boxes are filled in, in both languages", () => {
  const terms = { optionCount: 3, fewestOptions: 1, mostOptions: 3, highestScore: 5, budget: 1_234_550 };
  const vote = {
    number: "V-1",
    title: "示例",
    electorate: "residents",
    closesAt: "2026-12-20T10:00:00Z",
    unitName: "服务站",
    terms,
    options: [{ position: 1, title: "甲", cost: 50_000 }],
  } as unknown as PrintedVote;
  const sheets = (["yes-no", "single", "multiple", "ranked", "score", "budget"] as const).flatMap((kind) =>
    (["zh-CN", "en"] as const).map((locale) =>
      ballotSheet(
        { ...vote, kind },
        { paperNumber: 7, home: null },
        { locale, timeZone: "Asia/Shanghai", origin: "https://x" },
      ),
    ),
  );
  expect(new Set(sheets.map(({ howTo }) => howTo)).size).toBe(12);
  expect(sheets.at(-2)).toMatchObject({ number: "编号 0007", boxes: ["1. 甲（500元）", "弃权"], signature: null });
  expect(sheets.at(-2)!.howTo).toContain("不超过12345.50元");
  expect(sheets[0]!.link).toBe("https://x/v/V-1");
  const committee = { size: 5, alternates: 0 };
  const election = { ...vote, kind: "multiple", terms: { ...vote.terms, committee } } as const;
  const sheet = ballotSheet(
    election,
    { paperNumber: 7, home: null },
    { locale: "zh-CN", timeZone: "Asia/Shanghai", origin: undefined },
  );
  expect(sheet.howTo).toBe("请在方框里打“√”，最多选3名，可以少选。多选的按废票处理。");
});
