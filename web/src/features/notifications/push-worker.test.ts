import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";

/** The worker that shows notifications while no page is open, in a browser of which there is only what it uses. */
const source = readFileSync(new URL("../../../public/push-worker.js", import.meta.url), "utf8");

let shown: { title: string; options: { tag: string; body: string; data: { link: string } } }[];
let opened: string[];
let focused: string[];
let pages: string[];
let hears: Record<string, (event: object) => void>;

beforeEach(() => {
  [shown, opened, focused, pages, hears] = [[], [], [], [], {}];
  const self = {
    addEventListener: (name: string, listener: (event: object) => void) => {
      hears[name] = listener;
    },
    location: { origin: "https://linli.test" },
    registration: { showNotification: async (title: string, options: never) => void shown.push({ title, options }) },
    clients: {
      matchAll: async () => pages.map((url) => ({ url, focus: async () => void focused.push(url) })),
      openWindow: async (url: string) => void opened.push(url),
    },
  };
  runInNewContext(source, { self, URL });
});

async function happens(name: string, event: object): Promise<void> {
  let until: Promise<void> | undefined;
  hears[name]!({ ...event, waitUntil: (promise: Promise<void>) => (until = promise) });
  await until;
}

const push = (message: object) => happens("push", { data: { json: () => message } });
const click = (link: string) => happens("notificationclick", { notification: { close: () => {}, data: { link } } });

test("a message is shown under its own id, so that the same one again takes its place", async () => {
  const message = {
    id: "m1",
    title: "新的诉求",
    text: "新的诉求QL-1。",
    link: "https://linli.test/workbench/requests/1",
  };
  await push(message);
  expect(shown).toEqual([
    { title: "新的诉求", options: { body: "新的诉求QL-1。", tag: "m1", data: { link: message.link } } },
  ]);
});

test("pressing it opens the page it is about, or comes back to it where it is open", async () => {
  await click("/workbench/requests/1");
  expect(opened).toEqual(["https://linli.test/workbench/requests/1"]);
  pages = ["https://linli.test/", "https://linli.test/workbench/requests/1"];
  await click("https://linli.test/workbench/requests/1");
  expect(focused).toEqual(["https://linli.test/workbench/requests/1"]);
  expect(opened).toHaveLength(1);
});

test("it leads to no other site", async () => {
  await click("https://example.cn/login");
  expect(opened).toEqual(["https://linli.test"]);
});
