import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Live, type LiveChange } from "./live.ts";

/** A stream that a test opens, feeds and breaks. */
class Source extends EventTarget {
  readonly url: string;
  closed = false;
  constructor(url: string) {
    super();
    this.url = url;
  }
  close() {
    this.closed = true;
  }
  say(name: string, data: unknown = {}) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

let opened: Source[] = [];
let hidden = false;
let visibilityChanged = () => {};

function begin() {
  const live = new Live({
    open(url) {
      const source = new Source(url);
      opened.push(source);
      return source as unknown as EventSource;
    },
    isHidden: () => hidden,
    onVisibility(changed) {
      visibilityChanged = changed;
    },
  });
  const heard: (LiveChange | "again")[] = [];
  return { live, heard, stop: live.listen((change) => heard.push(change)) };
}

const settle = () => vi.advanceTimersByTime(1);
const open = () => opened.filter(({ closed }) => !closed);

beforeEach(() => {
  vi.useFakeTimers();
  opened = [];
  hidden = false;
});
afterEach(() => {
  vi.useRealTimers();
});

test("all parts of a page share one stream, which ends with the last of them", () => {
  const { live, heard, stop } = begin();
  const other: unknown[] = [];
  const stopOther = live.listen((change) => other.push(change));
  settle();
  expect(open()).toHaveLength(1);
  open()[0]!.say("change", { topic: "request", id: "1" });
  expect(heard).toEqual([{ topic: "request", id: "1" }]);
  expect(other).toEqual(heard);
  stop();
  expect(open()).toHaveLength(1);
  stopOther();
  expect(open()).toHaveLength(0);
});

test("the numbers whose pages are open are asked for", () => {
  const { live } = begin();
  live.follow("QL-1");
  live.follow("QL-2");
  settle();
  expect(open().map(({ url }) => url)).toEqual(["/api/live/follow-changes?numbers=QL-1%2CQL-2"]);
});

test("a stream that breaks is opened again, later each time; after three failures everybody asks now and then", () => {
  const { heard } = begin();
  settle();
  for (let failure = 1; failure <= 3; failure++) {
    open()[0]!.say("error");
    expect(open()).toHaveLength(0);
    vi.advanceTimersByTime(60_000 * (failure < 3 ? 1 : 0));
  }
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(29_999);
  open()[0]?.say("error");
  vi.advanceTimersByTime(1);
  expect(heard).toEqual(["again"]);
  vi.advanceTimersByTime(60_000);
  open()[0]!.say("open");
  const after = heard.length;
  vi.advanceTimersByTime(300_000);
  expect(heard).toHaveLength(after);
});

test("a page in the background has no stream, and asks for everything when it is seen again", () => {
  const { heard } = begin();
  settle();
  hidden = true;
  visibilityChanged();
  expect(open()).toHaveLength(0);
  hidden = false;
  visibilityChanged();
  settle();
  expect(heard).toEqual(["again"]);
  expect(open()).toHaveLength(1);
});
