import { type APIRequestContext, expect } from "@playwright/test";

interface DemoMessage {
  at: string;
  recipientMasked: string;
  words: string;
}

/** The code that was sent to a phone last, read where everybody who tries the demo reads it. */
export async function codeSentTo(request: APIRequestContext, phone: string): Promise<string> {
  let code: string | undefined;
  await expect
    .poll(async () => {
      code = (await messagesTo(request, phone))[0]?.words.match(/\d{6}/)?.[0];
      return code;
    }, `a code for ${phone}`)
    .toBeDefined();
  return code!;
}

/** Newest first. */
async function messagesTo(request: APIRequestContext, phone: string): Promise<DemoMessage[]> {
  const response = await request.get("/api/notifications/list-demo-messages");
  expect(response.status(), await response.text()).toBe(200);
  const { messages } = (await response.json()) as { messages: DemoMessage[] };
  const masked = `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  return messages.filter(({ recipientMasked }) => recipientMasked === masked);
}
