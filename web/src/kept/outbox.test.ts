import { expect, test } from "vitest";
import { Refused, Unreachable } from "../api/problem.ts";
import { Outbox } from "./outbox.ts";
import type { KeptStore } from "./store.ts";

function memoryStore(): KeptStore {
  const kept = new Map<string, unknown>();
  return {
    get: async (key) => kept.get(key),
    put: async (key, value) => void kept.set(key, structuredClone(value)),
    delete: async (key) => void kept.delete(key),
    all: async () => [...kept.keys()].sort().map((key) => kept.get(key)),
  };
}

const cut = () => new Unreachable(new Error("cut"));
const refused = () => new Refused({ code: "code-expired", title: "验证码过期了", errors: [] }, 422);

test("what was filed without a network is sent when it is back, under the same id, once", async () => {
  const store = memoryStore();
  let online = false;
  const received: string[] = [];
  const outbox = new Outbox<string, string>(Promise.resolve(store), async (content, id) => {
    if (!online) throw cut();
    received.push(`${id} ${content}`);
    return `number of ${id}`;
  });
  await outbox.put("1", "路灯不亮");
  expect(await outbox.flush()).toEqual([]);
  expect(await outbox.parcels()).toHaveLength(1);

  online = true;
  const [first, second] = await Promise.all([outbox.flush(), outbox.flush()]);
  expect(first).toEqual(["number of 1"]);
  expect(second).toEqual(["number of 1"]);
  expect(received).toEqual(["1 路灯不亮"]);
  expect(await outbox.parcels()).toEqual([]);
});

test("an answer that was lost on its way leaves the parcel, and it goes again under the same id", async () => {
  const ids: string[] = [];
  const outbox = new Outbox<string, string>(Promise.resolve(memoryStore()), async (_content, id) => {
    ids.push(id);
    if (ids.length === 1) throw cut();
    return "ok";
  });
  await outbox.put("7", "水管漏了");
  await outbox.flush();
  await outbox.flush();
  expect(ids).toEqual(["7", "7"]);
});

test("what the server refuses stays for the person to look at, and does not hold up the rest", async () => {
  const tried: string[] = [];
  const outbox = new Outbox<string, string>(Promise.resolve(memoryStore()), async (content, id) => {
    tried.push(id);
    if (id === "1") throw refused();
    return content;
  });
  await outbox.put("1", "旧的");
  await outbox.put("2", "新的");
  expect(await outbox.flush()).toEqual(["新的"]);
  expect(await outbox.parcels()).toEqual([{ id: "1", content: "旧的", refusal: "验证码过期了" }]);
  await outbox.flush();
  expect(tried).toEqual(["1", "2"]);
});
