import { randomUUID } from "node:crypto";
import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { words as residentEn } from "../../web/src/resident/words/en.ts";
import { words as residentZh } from "../../web/src/resident/words/zh-CN.ts";
import { codeSentTo } from "../support/messages.ts";
import { enter, expect, test } from "../support/workbench.ts";

/** Somebody of the demo's register, by the phone that the register has. */
const memberPhone = "19900010025";

/** A council without days of notice, with this one member in its chair, and a meeting soon. */
async function prepare(page: Page): Promise<{ councilId: string; meetingId: string }> {
  const post = async (address: string, data: object) => {
    const response = await page.request.post(address, { data });
    expect(response.status(), await response.text()).toBe(200);
    return response.json();
  };
  const { posts } = await (await page.request.get("/api/identity/show-me")).json();
  const [councilId, meetingId] = [randomUUID(), randomUUID()];
  await post("/api/councils/open-council", {
    ...{ id: councilId, kind: "joint-meeting", name: `联席会议${councilId.slice(0, 6)}`, words: "" },
    ...{ areaId: posts[0].areaId, foundedOn: "2026-01-05" },
  });
  await post(`/api/councils/${councilId}/set-council-rules`, {
    ...{ id: randomUUID(), startsOn: "2026-01-05", quorum: { numerator: 1, denominator: 2 }, noticeDays: 0 },
    ...{ proposers: ["members"], presider: "chair", supportThreshold: 5, rhythm: null, source: "试用规则第一条" },
  });
  const { people } = await post(`/api/councils/${councilId}/find-candidates`, { text: memberPhone });
  await post(`/api/councils/${councilId}/begin-membership`, {
    ...{ id: randomUUID(), personId: people[0].id, unitId: null, role: "chair" },
    ...{ startsOn: "2026-01-05", endsOn: null, namePublic: false },
  });
  await post("/api/meetings/plan-meeting", {
    ...{ id: meetingId, councilId, title: "楼下停车怎么停", minutesLong: 60, place: "社区议事厅" },
    ...{ startsAt: soonToday(), forPublic: true, codeRotates: false },
  });
  return { councilId, meetingId };
}

/** In a quarter of an hour, but on the district's own day: a meeting is opened on its day. */
function soonToday(): string {
  const now = Temporal.Now.zonedDateTimeISO("Asia/Shanghai");
  const soon = now.add({ minutes: 15 });
  const lastMoment = now.startOfDay().add({ days: 1 }).subtract({ seconds: 1 });
  return (Temporal.ZonedDateTime.compare(soon, lastMoment) > 0 ? lastMoment : soon).toInstant().toString();
}

test("a meeting from its agenda to its published minutes; a member checks in by the code on the wall", async ({
  page,
  browser,
  request,
  wb,
  locale,
}) => {
  test.setTimeout(180_000);
  const { meetings } = wb;
  await enter(page, "community-001001");
  const { meetingId } = await prepare(page);
  const press = (name: string, within = page.getByRole("main")) =>
    within.getByRole("button", { name, exact: true }).first().click();
  const dialog = page.getByRole("dialog");

  // The agenda, then the invitation.
  await page.goto(`/workbench/meetings/${meetingId}`);
  await press(meetings.agendaEdit);
  await dialog.getByLabel(meetings.item).fill("楼下停车怎么停");
  await press(wb.frame.save, dialog);
  await press(meetings.convene);
  await press(meetings.convene, dialog);
  await expect(page.getByText(meetings.states.convened, { exact: true })).toBeVisible();

  // The hall's screen, and a member's phone in front of it.
  await page.goto(`/workbench/meetings/${meetingId}/hall`);
  await expect(page.getByRole("img", { name: meetings.hallScan })).toBeVisible();
  await expect(page.getByText(meetings.hallWaiting)).toBeVisible();
  await checkIn(browser, { locale, request, address: await checkInAddress(page, meetingId) });
  await expect(page.getByText(meetings.hallWaiting)).toHaveCount(0);

  // What is said and decided, and the end.
  await page.goto(`/workbench/meetings/${meetingId}`);
  await press(meetings.openMeeting);
  await press(meetings.openMeeting, dialog);
  await press(meetings.noteSpeech);
  await dialog.getByLabel(meetings.speakerOther).fill("物业代表");
  await dialog.getByLabel(meetings.said).fill("可以划出十个车位");
  await press(meetings.noteSpeech, dialog);
  await press(meetings.recordDecision);
  await dialog.getByLabel(meetings.decided).fill("本月划出十个车位");
  await press(meetings.recordDecision, dialog);
  await expect(page.getByText("本月划出十个车位")).toBeVisible();
  await press(meetings.closeMeeting);
  await press(meetings.closeMeeting, dialog);

  // The chair signs on paper; whoever publishes has read it.
  await press(meetings.approve);
  await dialog.getByLabel(meetings.paperFile).setInputFiles({
    name: "signed.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"),
  });
  await press(meetings.approve, dialog);
  await press(meetings.publish);
  await press(meetings.publish, dialog);
  await expect(dialog.getByText(meetings.publishReadMissing)).toBeVisible();
  await dialog.getByLabel(meetings.publishRead).check();
  await press(meetings.publish, dialog);
  await expect(page.getByText(meetings.states.published, { exact: true })).toBeVisible();
  const published = await request.get(`/api/meetings/${meetingId}/show-published-minutes`);
  expect((await published.json()).words).toContain("本月划出十个车位");
});

async function checkInAddress(page: Page, meetingId: string): Promise<string> {
  const origin = new URL(page.url()).origin;
  const hall = await page.request.get(`/api/meetings/${meetingId}/show-hall?origin=${encodeURIComponent(origin)}`);
  return (await hall.json()).checkIn.address;
}

interface AtTheWall {
  locale: string | undefined;
  request: APIRequestContext;
  address: string;
}

/** The member scans the code: phone and code of the message, and one press. */
async function checkIn(browser: Browser, { locale, request, address }: AtTheWall): Promise<void> {
  const context = await browser.newContext(locale === undefined ? {} : { locale });
  const page = await context.newPage();
  const words = locale?.startsWith("en") ? residentEn : residentZh;
  await page.goto(address);
  await page.getByLabel(words.filing.phone, { exact: true }).fill(memberPhone);
  await page.getByRole("button", { name: words.filing.sendCode }).click();
  await expect(page.getByText(words.filing.codeSent({ phone: memberPhone }))).toBeVisible();
  await page.getByLabel(words.filing.code, { exact: true }).fill(await codeSentTo(request, memberPhone));
  await page.getByRole("button", { name: words.meetings.signInAndCheckIn, exact: true }).click();
  await expect(page.getByRole("link", { name: words.meetings.agenda })).toBeVisible();
  await context.close();
}
