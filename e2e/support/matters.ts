import { randomUUID } from "node:crypto";
import { type APIRequest, type APIRequestContext, expect } from "@playwright/test";
import { codeSentTo } from "./messages.ts";
import { newPhone } from "./phones.ts";
import type { Staff } from "./staff.ts";

/** A request filed through the interface, with what its reporter knows of it. */
export interface Matter {
  number: string;
  key: string;
  phone: string;
}

/** One request in each state a resident can meet. */
export type Matters = Record<"dispatched" | "waiting" | "resolved" | "rejected" | "closed", Matter>;

export async function mattersInEveryState(
  requests: APIRequest,
  baseURL: string,
  buildingId: string,
  staff: Staff,
): Promise<Matters> {
  const context = await requests.newContext({ baseURL, extraHTTPHeaders: { "accept-language": "zh-CN" } });
  const file = () => fileMatter(context, buildingId);
  const matters = {
    dispatched: await file(),
    waiting: await file(),
    resolved: await file(),
    rejected: await file(),
    closed: await file(),
  };
  await staff.act(matters.waiting.number, "ask-resident", { question: "是大门左边那盏吗？" });
  await staff.act(matters.resolved.number, "resolve-request", { words: "换了灯泡，试过亮了", photoIds: [] });
  await staff.openContact(matters.resolved.number, "打电话核实是哪一盏灯");
  await staff.act(matters.rejected.number, "reject-request", { reason: "这盏灯归供电公司管" });
  const { number, key } = matters.closed;
  await staff.act(number, "resolve-request", { words: "换了灯泡", photoIds: [] });
  const confirmed = await context.post(`/api/requests/${number}/confirm-solution`, {
    data: { key, satisfaction: "satisfied" },
  });
  expect(confirmed.status(), await confirmed.text()).toBe(200);
  await context.dispose();
  return matters;
}

/** Files a request as a resident does, without a page. */
export async function fileMatter(context: APIRequestContext, buildingId: string): Promise<Matter> {
  const phone = newPhone();
  const sent = await context.post("/api/identity/send-code", { data: { phone, purpose: "file-request" } });
  expect(sent.status(), await sent.text()).toBe(200);
  const filed = await context.post("/api/requests/file-request", {
    data: {
      id: randomUUID(),
      description: "小区门口的路灯三天不亮了，晚上老人看不见台阶",
      categoryId: null,
      buildingId,
      address: "2单元门口",
      location: null,
      photoIds: [],
      reporterName: "",
      phone,
      code: await codeSentTo(context, phone),
    },
  });
  expect(filed.status(), await filed.text()).toBe(200);
  const { number, key } = (await filed.json()) as { number: string; key: string };
  return { number, key, phone };
}
