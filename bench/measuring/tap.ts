import type pg from "pg";

/** A statement as the application sent it: prepared under a name, or plain text. */
export interface Sent {
  name?: string;
  text: string;
  values: unknown[];
}

/** Statements that were sent without waiting for an answer in between: one round trip. */
export type Flight = Sent[];

/** One transaction, from begin to commit. */
export type Recording = Flight[];

/** Stands between the application and its pool and writes down what is sent, while it is told to. */
export class Tap {
  /** What the application is given in place of its pool. */
  readonly pool: pg.Pool;
  #recordings: Recording[] | undefined;

  constructor(pool: pg.Pool) {
    this.pool = new Proxy(pool, {
      get: (target, key) => {
        if (key === "connect") return () => this.#connect(target);
        const value = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  /** @returns the transactions of `work`, in the order in which they began; ask one after the other */
  async record(work: () => Promise<void>): Promise<Recording[]> {
    const recordings: Recording[] = [];
    this.#recordings = recordings;
    try {
      await work();
    } finally {
      this.#recordings = undefined;
    }
    return recordings;
  }

  async #connect(pool: pg.Pool): Promise<pg.PoolClient> {
    const client = await pool.connect();
    return this.#recordings ? recorded(client, this.#recordings) : client;
  }
}

function recorded(client: pg.PoolClient, recordings: Recording[]): pg.PoolClient {
  const flights: Recording = [];
  recordings.push(flights);
  let answered = true;
  const query = (sent: string | pg.QueryConfig) => {
    if (answered) flights.push([]);
    answered = false;
    flights.at(-1)!.push(typeof sent === "string" ? { text: sent, values: [] } : sentOf(sent));
    const answer = client.query(sent);
    const note = () => {
      answered = true;
    };
    answer.then(note, note);
    return answer;
  };
  return { query, release: (error?: Error) => client.release(error) } as unknown as pg.PoolClient;
}

function sentOf({ name, text, values }: pg.QueryConfig): Sent {
  return { ...(name ? { name } : {}), text, values: values ?? [] };
}
