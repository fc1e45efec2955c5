import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "@playwright/test";
import { enter, expect, test } from "../support/workbench.ts";

/** What comes in and leaves as a file, and what other programs are told. */

test("an administrator registers a web hook, tries it, and sees that it was delivered", async ({ page, wb }) => {
  const { webhooks } = wb;
  const receiver = new Receiver();
  await receiver.open();
  await enter(page, "admin");
  await page.goto("/workbench/webhooks");
  await page.getByRole("button", { name: webhooks.register }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel(webhooks.address).fill(receiver.address);
  const note = `示例系统${new URL(receiver.address).port}`;
  await form.getByLabel(webhooks.note).fill(note);
  await form.getByRole("button", { name: webhooks.register }).click();
  const given = page.getByRole("dialog").filter({ hasText: webhooks.secretTitle });
  await expect(given.getByText(/^whsec_/)).toBeVisible();
  await given.getByRole("button", { name: wb.administration.done }).click();
  await page.getByRole("link", { name: note }).click();

  await page.getByRole("button", { name: webhooks.sendTest }).click();
  await expect.poll(() => receiver.types()).toContain("webhook.test");
  await expect(async () => {
    await page.getByRole("button", { name: webhooks.refresh }).click();
    // Whatever else happens in the district goes there too.
    await expect(page.getByText(webhooks.answered({ status: 204 })).first()).toBeVisible({ timeout: 1000 });
  }).toPass();

  await page.getByRole("button", { name: webhooks.remove }).click();
  await page.getByRole("dialog").getByRole("button", { name: webhooks.remove }).click();
  await expect(page.getByRole("heading", { level: 1, name: webhooks.title })).toBeVisible();
  await expect(page.getByRole("link", { name: note })).toHaveCount(0);
  await receiver.close();
});

test("a list is exported as it is filtered, and downloaded when it is written", async ({ page, wb }) => {
  await enter(page, "community-001001");
  await page.goto("/workbench/requests?show=all");
  await page.getByRole("main").getByRole("button", { name: wb.exports.button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: wb.exports.start }).click();
  const newest = dialog.getByRole("listitem").first().getByRole("button");
  await expect(newest).toBeVisible({ timeout: 20_000 });
  expect(await savedAs(page, () => newest.click())).toMatch(/\.xlsx$/);
});

test("the holder of a request takes its hand-over sheet as a file", async ({ page, wb, standingWork }) => {
  await enter(page, standingWork.userName);
  await page.goto(`/workbench/requests/${standingWork.requestId}`);
  for (const format of ["docx", "pdf"] as const) {
    const button = page.getByRole("button", { name: wb.exports.sheets[format] });
    expect(await savedAs(page, () => button.click())).toContain(`${standingWork.number}.${format}`);
  }
});

test("a sheet of requests is mended where it is marked, filed whole, and each row leads to its request", async ({
  page,
  wb,
  quietHome,
}) => {
  const { batches } = wb;
  const place = `${quietHome.address}${quietHome.name}`;
  const send = async (rows: string[]) => {
    await page.goto("/workbench/batches");
    await page.locator("input[type=file]").setInputFiles(sheetOf(rows));
    await page.getByRole("button", { name: batches.send }).click();
    await expect(page.getByRole("heading", { level: 1, name: "十一月.csv" })).toBeVisible();
  };
  const tag = Date.now();
  const good = `井盖松了${tag},${place},`;
  await enter(page, "community-001001");
  await send([good, `路灯不亮${tag},没有这栋楼,1`]);
  await expect(page.getByText(batches.problems({ count: 1 }))).toBeVisible({ timeout: 20_000 });
  const marked = page.getByRole("button", { name: wb.administration.downloadMarked });
  expect(await savedAs(page, () => marked.click())).toMatch(/十一月.*\.csv$/);

  await send([good, `路灯不亮${tag},${place},`]);
  await page.getByRole("button", { name: batches.submit({ count: 2 }) }).click({ timeout: 20_000 });
  const filed = page.getByRole("table", { name: batches.filedTitle });
  await expect(filed.getByRole("link")).toHaveCount(2, { timeout: 20_000 });
});

test("while a caller's words are typed the desk sees what the number reported before, and a reload loses nothing", async ({
  page,
  wb,
  fileQuietly,
}) => {
  const { filing } = wb;
  const work = await fileQuietly();
  await enter(page, work.userName);
  await page.goto("/workbench/file");
  await page.getByLabel(filing.what, { exact: true }).fill("还是那盏灯，催一下");
  const phone = page.getByLabel(filing.phone, { exact: true });
  await phone.fill(work.phone);
  const earlier = page.getByRole("complementary", { name: filing.earlier });
  await expect(earlier.getByRole("link", { name: work.number })).toBeVisible();
  await page.reload();
  await expect(phone).toHaveValue(work.phone);
  await expect(page.getByLabel(filing.what, { exact: true })).toHaveValue("还是那盏灯，催一下");
  await earlier.getByRole("link", { name: work.number }).click();
  await expect(page.getByRole("heading", { name: wb.request.timeline })).toBeVisible();
});

/** With the columns that have to be filled in, and the phone. */
function sheetOf(rows: string[]) {
  const text = ["反映内容,地点,手机号", ...rows].join("\n");
  return { name: "十一月.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${text}\n`) };
}

async function savedAs(page: Page, press: () => Promise<void>): Promise<string> {
  const saving = page.waitForEvent("download");
  await press();
  return (await saving).suggestedFilename();
}

/** Another program's server on this machine. */
class Receiver {
  readonly #bodies: string[] = [];
  #server!: Server;

  async open(): Promise<void> {
    this.#server = createServer((request, response) => {
      let body = "";
      request.on("data", (part) => {
        body += String(part);
      });
      request.on("end", () => {
        this.#bodies.push(body);
        response.writeHead(204).end();
      });
    });
    await new Promise<void>((listening) => this.#server.listen(0, "127.0.0.1", listening));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks`;
  }

  types(): string[] {
    return this.#bodies.map((body) => JSON.parse(body).type);
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.#server.close(closed));
  }
}
