import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Letter } from "../carrier.ts";

/** A request as a provider got it. */
export interface Got {
  url: URL;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

export interface Double {
  address: string;
  got: Got[];
  close(): Promise<void>;
}

/** A provider on this machine: keeps what it gets, answers as the test says. "hang-up" breaks off without an answer. */
export async function double(
  answer: (got: Got) => { status?: number; body?: object } | "hang-up" | Promise<never>,
): Promise<Double> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  async function respond(request: IncomingMessage, response: ServerResponse) {
    const one = {
      url: new URL(request.url!, `http://${request.headers.host}`),
      headers: request.headers,
      body: await buffer(request),
    };
    got.push(one);
    const said = await answer(one);
    if (said === "hang-up") {
      request.socket.destroy();
      return;
    }
    response.writeHead(said.status ?? 200, { "content-type": "application/json" });
    response.end(JSON.stringify(said.body ?? {}));
  }
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    got,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  const { address, close } = await double(() => ({}));
  await close();
  return address;
}

export function letter(changes: Partial<Letter> = {}): Letter {
  return {
    id: "019ab2c3-0000-7000-8000-00000000000a",
    address: "19900010001",
    title: "翠屏社区接单了",
    text: "您反映的事（QL-20261125-0001）由翠屏社区办理。",
    link: "https://linli.test/r/QL-20261125-0001",
    purpose: "request.accepted",
    items: [{ kind: "request.accepted", facts: { number: "QL-20261125-0001", unit: "翠屏社区" } }],
    at: "2026-11-25T02:00:00Z",
    ...changes,
  };
}
