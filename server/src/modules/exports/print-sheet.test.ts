import { inflateRawSync } from "node:zlib";
import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, test } from "vitest";
import { anyone } from "../../platform/operations/actor.ts";
import type { FileAnswer } from "../../platform/operations/operation.ts";
import { perform } from "../../platform/operations/perform.ts";
import { file } from "../../testing/filings.ts";
import { type Character, expectOk, testDistrict } from "../../testing/test-district.ts";
import { printSheet } from "./print-sheet.ts";

const linli = testDistrict();
let request: Awaited<ReturnType<typeof file>>;

beforeAll(async () => {
  request = await file(linli, { reporterName: "李示例", address: "翠屏小区1栋301" });
});

async function print(by: Character, format: "docx" | "pdf") {
  return (await linli.as(by)).call("print-sheet", { requestId: request.id, format });
}

/** The words of the main part of a DOCX file, paragraph by paragraph. */
function wordsOf(docx: Buffer): string {
  return [...partOf(docx, "word/document.xml").matchAll(/<w:t[ >][^<]*<\/w:t>|<w:p[ >]/g)]
    .map(([piece]) => (piece.startsWith("<w:p") ? "\n" : piece.replace(/<[^>]*>/g, "")))
    .join("");
}

function partOf(archive: Buffer, path: string): string {
  const listed = archive.lastIndexOf(Buffer.from(path));
  const offset = archive.readUInt32LE(listed - 4);
  const packed = archive.readUInt32LE(listed - 26);
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  return inflateRawSync(archive.subarray(start, start + packed)).toString("utf8");
}

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, "");
}

const said = () => [
  "诉求交办单",
  request.number,
  "楼道灯坏了三天",
  "翠屏小区1栋",
  "甲一社区",
  "承办人签字",
  "2026-11-24",
];

describe("the hand-over sheet", () => {
  test("as DOCX says what the request is, where it is, who has it until when, and what happened", async () => {
    const { bytes, headers } = expectOk(await print("grid-worker-wang", "docx"));
    expect(headers["content-type"]).toContain("wordprocessingml");
    expect(decodeURIComponent(String(headers["content-disposition"]))).toContain(`${request.number}.docx`);
    const words = wordsOf(bytes);
    for (const part of said()) expect(words).toContain(part);
  });

  test("as PDF says the same, in signs that can be copied", async () => {
    const { bytes, headers } = expectOk(await print("grid-worker-wang", "pdf"));
    expect([headers["content-type"], bytes.subarray(0, 5).toString()]).toEqual(["application/pdf", "%PDF-"]);
    const text = await textOf(bytes);
    for (const part of said()) expect(text).toContain(part);
    // A font of 20 MB, of which only the signs that occur are inside.
    expect(bytes.length).toBeLessThan(400_000);
  });

  test("names the reporter only for whoever has opened the contact, and says so in the audit", async () => {
    expect(wordsOf((await print("grid-worker-wang", "docx")).bytes)).not.toMatch(/李示例|199\d{8}/);
    const opened = await (await linli.as("grid-worker-wang")).call("open-contact", {
      requestId: request.id,
      reason: "上门前联系",
    });
    const { name, phone } = expectOk(opened).body;
    const words = wordsOf((await print("grid-worker-wang", "docx")).bytes);
    expect(words).toContain(name);
    expect(words).toContain(phone);
    expect(wordsOf((await print("street-officer-sun", "docx")).bytes)).not.toContain(phone);
    const events = await linli.rows(
      "select payload from platform.events where subject_id = $1 and name = 'request.sheet-printed' order by id",
      [request.id],
    );
    expect(events.at(-2)?.payload).toEqual({ format: "docx", contact: true });
    expect(events.at(-1)?.payload).toEqual({ format: "docx", contact: false });
  });

  test("of a request of another street there is none", async () => {
    expect((await print("street-officer-wu", "docx")).status).toBe(404);
  });

  test("has the code of the progress page where the public address is known", async () => {
    const me = expectOk(await (await linli.as("grid-worker-wang")).call("show-me")).body;
    const actor = { ...anyone, kind: "staff" as const, accountId: me.account.id, posts: me.posts };
    const call = {
      district: linli.district(),
      actor,
      input: { requestId: request.id, format: "docx" as const },
      now: linli.clock.now(),
    };
    const origin = "https://linli.example.cn";
    const answer = await perform(linli.linli.ground, printSheet({ origin, font: null }), call);
    expect(partOf(Buffer.from((answer as FileAnswer).bytes), "word/document.xml")).toContain(
      `${origin}/r/${request.number}`,
    );
    const pdf = { ...call, input: { ...call.input, format: "pdf" as const } };
    const refused = perform(linli.linli.ground, printSheet({ origin, font: null }), pdf);
    await expect(refused).rejects.toMatchObject({ code: "pdf-font-missing" });
  });
});
