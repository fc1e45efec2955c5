// A process of its own: people with browsers, who must not share the application's processor time in its own process.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { callTogether, Gathered } from "../measuring/callers.ts";
import type { Crowd, Prepared } from "./http-callers.ts";

let crowd: Crowd;
let agent: Agent;
let next = 0;

process.on("message", (message: Crowd | { seconds: number }) => {
  if ("prepared" in message) {
    crowd = message;
    agent = new Agent({ keepAlive: true, maxSockets: crowd.callers });
    process.send!({ ready: true });
  } else void run(message.seconds);
});
process.on("disconnect", () => process.exit());

async function run(seconds: number): Promise<void> {
  const gathered = new Gathered();
  try {
    await callTogether(gathered, { callers: crowd.callers, seconds }, async () => {
      await call(crowd.prepared[next++ % crowd.prepared.length]!);
      return true;
    });
    process.send!(gathered);
  } catch (error) {
    process.send!({ failure: String(error) });
  }
}

function call({ method, path, cookie, body }: Prepared): Promise<void> {
  const text = body && JSON.stringify(crowd.freshId ? { ...body, id: randomUUID() } : body);
  const headers = {
    cookie,
    ...(text ? { "content-type": "application/json", "content-length": Buffer.byteLength(text) } : {}),
  };
  return new Promise((resolve, reject) => {
    const asked = request(new URL(path, crowd.address), { method, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${Buffer.concat(parts)}`));
      });
    });
    asked.on("error", reject);
    asked.end(text ?? undefined);
  });
}
