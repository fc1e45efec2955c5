import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Received {
  headers: Record<string, string>;
  body: string;
}

/** Another program's server on this machine: keeps what it is sent and answers as it is told to. */
export class Receiver {
  readonly received: Received[] = [];
  /** Status of the next answers; null: it never answers. */
  status: number | null = 204;
  location: string | undefined;
  #server!: Server;

  async open(): Promise<void> {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        this.received.push({
          headers: request.headers as Record<string, string>,
          body: Buffer.concat(parts).toString("utf8"),
        });
        if (this.status === null) return;
        if (this.location) response.setHeader("location", this.location);
        response.writeHead(this.status).end();
      });
    });
    await new Promise<void>((listening) => this.#server.listen(0, "127.0.0.1", listening));
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hooks`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}
