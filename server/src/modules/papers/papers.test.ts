import { randomUUID } from "node:crypto";
import { Document, Packer, Paragraph } from "docx";
import PDFDocument from "pdfkit";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { inDistrict, type Transaction } from "../../platform/database/transaction.ts";
import { Refusal } from "../../platform/refusals.ts";
import { testDistrict } from "../../testing/test-district.ts";
import { attachPapers, attachPapersRefusals, readPaper } from "./index.ts";
import { documentKindOf, isWhole } from "./kinds.ts";

const linli = testDistrict();
let pdf: Buffer;
let docx: Buffer;
let picture: Buffer;

beforeAll(async () => {
  pdf = await new Promise<Buffer>((done) => {
    const document = new PDFDocument();
    const parts: Buffer[] = [];
    document.on("data", (part: Buffer) => parts.push(part)).on("end", () => done(Buffer.concat(parts)));
    document.text("Agenda").end();
  });
  docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Agenda")] }] }));
  picture = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#336699" } })
    .withExif({ IFD0: { Make: "A phone" } })
    .png()
    .toBuffer();
});

async function upload(id: string, file: Uint8Array, mediaType = "application/octet-stream") {
  return (await linli.as("anyone")).call("upload-paper", { id }, { file, mediaType });
}

async function uploaded(file: Uint8Array = pdf): Promise<string> {
  const id = randomUUID();
  expect((await upload(id, file)).status).toBe(200);
  return id;
}

/** What another module does inside its own operation. */
function inTransaction<T>(work: (tx: Transaction) => Promise<T>, which: "one" | "two" = "one"): Promise<T> {
  const scope = { districtId: linli.district(which).id, today: "2026-11-24" };
  return inDistrict(linli.pools.app, scope, async ({ tx }) => ({ value: await work(tx) }));
}

function attach(ids: string[]): Promise<unknown> {
  const refuse = (code: keyof typeof attachPapersRefusals, facts: object = {}) =>
    new Refusal(code, attachPapersRefusals[code], facts as never);
  return inTransaction((tx) =>
    attachPapers({ tx, now: linli.clock.now(), district: linli.district(), refuse }, ids),
  ).catch((error) => (error instanceof Refusal ? { code: error.code, facts: error.facts } : Promise.reject(error)));
}

function read(id: string, which: "one" | "two" = "one") {
  return inTransaction((tx) => readPaper({ tx, district: linli.district(which) }, id, "议程/甲"), which);
}

const kept = () => linli.rows("select id, kind, attached_at from papers.papers order by id");

describe("uploading", () => {
  test("takes documents as they are, whatever the sender calls them, and needs no sign-in", async () => {
    const id = randomUUID();
    expect(await upload(id, pdf, "image/png")).toMatchObject({
      status: 200,
      body: { kind: "pdf", byteCount: pdf.length },
    });
    const [{ bytes }] = (await linli.rows("select bytes from papers.contents where paper_id = $1", [id])) as [
      { bytes: Buffer },
    ];
    expect(bytes.equals(pdf)).toBe(true);
    expect((await upload(randomUUID(), docx)).body.kind).toBe("docx");
  });

  test("draws a picture anew, without what its device wrote into it", async () => {
    const id = randomUUID();
    expect((await upload(id, picture)).body.kind).toBe("picture");
    const [{ bytes }] = (await linli.rows("select bytes from papers.contents where paper_id = $1", [id])) as [
      { bytes: Buffer },
    ];
    const { format, exif } = await sharp(bytes).metadata();
    expect({ format, exif }).toEqual({ format: "jpeg" });
  });

  test("the same paper five times at once is one paper", async () => {
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(id, pdf)));
    expect(answers.map(({ status, body }) => [status, body.kind])).toEqual(Array(5).fill([200, "pdf"]));
    expect(await linli.rows("select count(*) from papers.contents where paper_id = $1", [id])).toEqual([
      { count: 1 },
    ]);
  });

  test("another paper under a taken id is refused, and the first stays", async () => {
    const id = await uploaded(pdf);
    expect(await upload(id, docx)).toMatchObject({ status: 409, body: { code: "paper-id-taken" } });
    expect((await kept()).find((row) => row.id === id)?.kind).toBe("pdf");
  });

  test.each<[string, () => Uint8Array, number, string]>([
    ["a page of a browser", () => Buffer.from("<html><script>1</script>"), 415, "paper-kind-unknown"],
    ["a zip that is no document", () => emptyZip, 415, "paper-kind-unknown"],
    ["a program", () => Buffer.from("MZ\x90\0\x03"), 415, "paper-kind-unknown"],
    ["nothing", () => Buffer.from(" "), 415, "paper-kind-unknown"],
    ["half a PDF", () => pdf.subarray(0, pdf.length / 2), 422, "paper-damaged"],
    ["half a picture", () => picture.subarray(0, 100), 422, "photo-damaged"],
    ["a HEIC", () => heic, 415, "photo-heic"],
  ])("%s is refused", async (_what, file, status, code) => {
    expect(await upload(randomUUID(), file())).toMatchObject({ status, body: { code } });
  });

  test("a file of more than 10 MB is not even read", async () => {
    const answer = await upload(randomUUID(), Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(answer).toMatchObject({ status: 413, body: { code: "input-too-large" } });
  });

  test("a flood from one source is refused within the hour", async () => {
    const flood = linli.newBrowser("two");
    const statuses = new Map<number, number>();
    for (let sent = 0; sent < 121; sent++) {
      const { status } = await flood.call("upload-paper", { id: randomUUID() }, { file: Buffer.from("x") });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 415: 120, 429: 1 });
  });
});

const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
const emptyZip = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

describe("the kind of a document", () => {
  test("is found in the content types of its archive; one with macros is none that we take", async () => {
    expect(await documentKindOf(docx)).toBe("docx");
    expect(await documentKindOf(emptyZip)).toBeNull();
  });

  test("a document is whole when its end is there", () => {
    expect(isWhole(docx, "docx")).toBe(true);
    expect(isWhole(docx.subarray(0, docx.length - 30), "docx")).toBe(false);
  });
});

describe("attaching and reading", () => {
  test("makes papers somebody's own, in the order asked, and leaves the others alone", async () => {
    const ids = [await uploaded(docx), await uploaded(pdf)];
    const other = await uploaded();
    expect(await attach(ids)).toEqual([
      { id: ids[0], kind: "docx", byteCount: docx.length },
      { id: ids[1], kind: "pdf", byteCount: pdf.length },
    ]);
    expect((await kept()).find((row) => row.id === other)?.attached_at).toBeNull();
    expect(await attach([])).toEqual([]);
  });

  test("refuses ids that were never uploaded or are attached already, names them, and attaches none", async () => {
    const [taken, fresh, unknown] = [await uploaded(), await uploaded(), randomUUID()];
    await attach([taken]);
    expect(await attach([fresh, taken, unknown])).toEqual({
      code: "paper-unknown",
      facts: { count: 2, paperIds: [taken, unknown] },
    });
    expect((await kept()).find((row) => row.id === fresh)?.attached_at).toBeNull();
  });

  test("gives an attached paper as a file to be saved under its title, to nobody of another district", async () => {
    const [loose, attached] = [await uploaded(), await uploaded()];
    await attach([attached]);
    const file = await read(attached);
    expect(file).toMatchObject({ mediaType: "application/pdf", fileName: "议程_甲.pdf", keepSeconds: 0 });
    expect(Buffer.from(file!.bytes).equals(pdf)).toBe(true);
    expect(await read(loose)).toBeUndefined();
    expect(await read(attached, "two")).toBeUndefined();
  });
});

test("what nothing attached within a day is deleted with its bytes; what is younger or attached stays", async () => {
  const [old, attached] = [await uploaded(), await uploaded()];
  await attach([attached]);
  linli.clock.advance("PT12H");
  const young = await uploaded();
  linli.clock.advance("PT13H");
  await linli.runJob("delete-unattached-papers");
  const ids = (await kept()).map(({ id }) => id);
  expect(ids).toContain(attached);
  expect(ids).toContain(young);
  expect(ids).not.toContain(old);
  expect(await linli.rows("select 1 from papers.contents where paper_id = $1", [old])).toEqual([]);
});
