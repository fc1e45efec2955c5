import pg from "pg";
import { GatheringSocket } from "../../server/src/platform/database/gathering-socket.ts";
import { callTogether, type Gathered } from "./callers.ts";
import type { Template } from "./freshen.ts";
import type { Flight } from "./tap.ts";

/**
 * The ceiling: recorded transactions sent again, the same statements in the same round trips, prepared, from plain
 * connections as pgbench does, each in a loop, with no application between them.
 */
export class Ceiling {
  readonly #clients: pg.Client[];
  readonly #idle: pg.Client[];
  readonly #templates: Template[];
  #next = 0;

  private constructor(clients: pg.Client[], templates: Template[]) {
    this.#clients = clients;
    this.#idle = [...clients];
    this.#templates = templates;
  }

  static async open(databaseUrl: string, connections: number, templates: Template[]): Promise<Ceiling> {
    const clients = Array.from(
      { length: connections },
      () =>
        new pg.Client({
          connectionString: databaseUrl,
          pipeline: true,
          stream: () => new GatheringSocket(),
          options: "-c role=linli_app -c timezone=UTC",
          application_name: "linli-bench",
        }),
    );
    await Promise.all(clients.map((client) => client.connect()));
    return new Ceiling(clients, templates);
  }

  async run(gathered: Gathered, seconds: number): Promise<void> {
    await callTogether(gathered, { callers: this.#clients.length, seconds }, async () => {
      await this.once();
      return true;
    });
  }

  /** At most as many at a time as there are connections. */
  async once(): Promise<void> {
    const client = this.#idle.pop()!;
    const template = this.#templates[this.#next++ % this.#templates.length]!;
    for (const flight of template()) await fly(client, flight);
    this.#idle.push(client);
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }
}

async function fly(client: pg.Client, flight: Flight): Promise<void> {
  await Promise.all(flight.map((sent) => client.query(sent)));
}
