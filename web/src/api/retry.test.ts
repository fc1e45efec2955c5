import { expect, test } from "vitest";
import { retrying } from "./retry.ts";

function network(...answers: (number | "cut")[]) {
  const sent: string[] = [];
  const pauses: number[] = [];
  const send = retrying(
    async (request) => {
      sent.push(request.method);
      const answer = answers[sent.length - 1] ?? "cut";
      if (answer === "cut") throw new TypeError("Failed to fetch");
      return new Response(null, { status: answer });
    },
    async (ms) => void pauses.push(ms),
  );
  return { send, sent, pauses };
}

const read = () => new Request("http://linli.test/api");
const write = () => new Request("http://linli.test/api", { method: "POST", body: "{}" });

test("a read outlives a network that is cut and comes back, with longer and longer pauses", async () => {
  const { send, sent, pauses } = network("cut", 503, 200);
  expect((await send(read())).status).toBe(200);
  expect(sent).toHaveLength(3);
  expect(pauses[0]).toBeGreaterThanOrEqual(150);
  expect(pauses[0]).toBeLessThanOrEqual(450);
  expect(pauses[1]).toBeGreaterThanOrEqual(600);
});

test("a read that never succeeds ends with the network's own error after four tries", async () => {
  const { send, sent } = network();
  await expect(send(read())).rejects.toThrow("Failed to fetch");
  expect(sent).toHaveLength(4);
});

test("a refusal is an answer: it is not asked for again", async () => {
  const { send, sent } = network(403);
  expect((await send(read())).status).toBe(403);
  expect(sent).toHaveLength(1);
});

test("a write is sent once", async () => {
  const { send, sent } = network("cut", 200);
  await expect(send(write())).rejects.toThrow("Failed to fetch");
  expect(sent).toEqual(["POST"]);
});

test("a read whose input travels in a body is a read too", async () => {
  const { send, sent } = network("cut", 200);
  const address = "http://linli.test/api/requests/261124-00042/show-progress";
  expect((await send(new Request(address, { method: "POST", body: "{}" }))).status).toBe(200);
  expect(sent).toEqual(["POST", "POST"]);
});

test("a read that the page gave up is not repeated", async () => {
  const { send, sent } = network("cut", 200);
  await expect(send(new Request("http://linli.test/api", { signal: AbortSignal.abort() }))).rejects.toThrow();
  expect(sent).toHaveLength(1);
});
