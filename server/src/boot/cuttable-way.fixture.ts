import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** A way to a database that can be cut and mended, as a restart of the server or a broken network does it. */
export class CuttableWay {
  readonly #target: URL;
  readonly #ends = new Set<Socket>();
  #cut = false;
  readonly #server = createServer((near) => {
    if (this.#cut) return void near.destroy();
    const far = connect(Number(this.#target.port), this.#target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#ends.add(end);
      end.on("error", () => {});
      end.on("close", () => {
        this.#ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });

  constructor(databaseUrl: string) {
    this.#target = new URL(databaseUrl);
  }

  /** @returns the database's address over this way */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const url = new URL(this.#target);
    url.port = String((this.#server.address() as AddressInfo).port);
    return url.href;
  }

  cut(): void {
    this.#cut = true;
    for (const end of this.#ends) end.destroy();
  }

  mend(): void {
    this.#cut = false;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }
}
