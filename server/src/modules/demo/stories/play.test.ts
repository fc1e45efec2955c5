import { expect, it } from "vitest";
import { play, TimeQueue } from "./play.ts";

const start = Temporal.Instant.from("2026-11-24T00:00:00Z");
const minute = (count: number) => start.add({ minutes: count });
const untold = { signal: new AbortController().signal, onStep() {} };

/** A story that notes the minutes in which it goes on. */
function noting(log: string[], name: string, minutes: number[]) {
  let step = 0;
  return {
    at: minute(minutes[0]!),
    story: {
      async goOn() {
        log.push(`${name}${minutes[step]}`);
        step += 1;
        return minutes[step] === undefined ? null : minute(minutes[step]!);
      },
    },
  };
}

it("plays all stories in the order of their time", async () => {
  const log: string[] = [];
  const stories = [noting(log, "a", [0, 3, 9]), noting(log, "b", [1, 2, 7]), noting(log, "c", [5])];
  await play(stories, { ...untold, until: minute(60), width: 1 });
  expect(log).toEqual(["a0", "b1", "b2", "a3", "c5", "b7", "a9"]);
});

it("lets nothing begin that is hours later than what is still under way", async () => {
  const log: string[] = [];
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const [slow, soon, late] = [noting(log, "slow", [0, 60]), noting(log, "soon", [30]), noting(log, "late", [400])];
  const goOn = async () => {
    const next = await slow.story.goOn();
    if (next !== null) await answered;
    return next;
  };
  const playing = play([{ at: slow.at, story: { goOn } }, soon, late], { ...untold, until: minute(1000), width: 4 });
  await new Promise((resolve) => setImmediate(resolve));
  expect(log).toEqual(["slow0", "soon30"]);
  answer();
  await playing;
  expect(log).toEqual(["slow0", "soon30", "slow60", "late400"]);
});

it("leaves what comes after the present to the days to come", async () => {
  const log: string[] = [];
  await play([noting(log, "a", [0, 10, 20])], { ...untold, until: minute(10), width: 2 });
  expect(log).toEqual(["a0", "a10"]);
});

it("keeps the steps of one story apart and no more under way than wanted", async () => {
  let underWay = 0;
  let most = 0;
  const running = new Set<number>();
  const stories = Array.from({ length: 20 }, (_, index) => {
    let left = 5;
    const goOn = async () => {
      expect(running.has(index)).toBe(false);
      running.add(index);
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      running.delete(index);
      left -= 1;
      return left === 0 ? null : minute(20 - left);
    };
    return { at: minute(index), story: { goOn } };
  });
  await play(stories, { ...untold, until: minute(100), width: 4 });
  expect(most).toBe(4);
});

it("stops at the next good place when it is cut off", async () => {
  const log: string[] = [];
  const cut = new AbortController();
  const onStep = () => {
    if (log.length === 3) cut.abort();
  };
  await play([noting(log, "a", [0, 1, 2, 3, 4])], { until: minute(60), width: 1, signal: cut.signal, onStep });
  expect(log).toHaveLength(3);
});

it("fails when a story fails, after what was under way has ended", async () => {
  const bad = { at: start, story: { goOn: () => Promise.reject(new Error("broken")) } };
  await expect(play([bad], { ...untold, until: minute(1), width: 2 })).rejects.toThrow("broken");
});

it("takes the earliest first from the queue", () => {
  const queue = new TimeQueue<{ at: number }>();
  const times = Array.from({ length: 200 }, (_, index) => (index * 7919) % 211);
  for (const at of times) queue.add({ at });
  const taken = times.map(() => queue.take()!.at);
  expect(taken).toEqual(times.toSorted((one, other) => one - other));
  expect(queue.take()).toBeUndefined();
});
