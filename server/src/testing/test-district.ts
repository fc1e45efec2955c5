import type { InjectOptions } from "fastify";
import { runOnce } from "graphile-worker";
import { afterAll, beforeAll } from "vitest";
import { createLinli, type Linli } from "../app.ts";
import { composedTogether } from "../modules/notifications/index.ts";
import { SetClock } from "../platform/clock.ts";
import { connect, type Pools } from "../platform/database/connect.ts";
import { Districts } from "../platform/database/districts.ts";
import { errandTools, quiet, taskListOf } from "../platform/jobs.ts";
import { system } from "../platform/operations/actor.ts";
import type { District } from "../platform/operations/operation.ts";
import { perform } from "../platform/operations/perform.ts";
import { methodOf, pathOf } from "../platform/operations/registry.ts";
import { createVault, type Vault } from "../platform/vault.ts";
import { type SmallDistrict, smallDistricts, testSecret } from "./small-districts.ts";
import { idOf } from "./small-world.ts";
import {
  type AreaKey,
  type BuildingKey,
  type ResidentKey,
  residents,
  type StaffKey,
  staffKeys,
  staffPassword,
} from "./small-world-plan.ts";
import { copyOfTemplate, doneWithCopy } from "./template-copies.ts";

/** A Tuesday, 09:00 in the district. */
const morning = "2026-11-24T01:00:00Z";

export type Character = StaffKey | ResidentKey | "anyone";

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was answered, and fails where it is not there
  body: any;
  headers: Record<string, string | string[] | number | undefined>;
  bytes: Buffer;
}

/** One character's browser: keeps its cookies, speaks HTTP to the application. */
export interface Browser {
  /** @param name the operation's; path parts, query and body are taken from `input` as the contract says */
  call(name: string, input?: Record<string, unknown>, options?: CallOptions): Promise<Answer>;
  send(options: InjectOptions): Promise<Answer>;
  cookies: Map<string, string>;
}

export interface CallOptions {
  file?: Uint8Array;
  mediaType?: string;
  headers?: Record<string, string>;
}

/** The tables, the application and the characters of one test file. */
export class TestDistrict {
  readonly clock = new SetClock(morning);
  readonly vault: Vault = createVault([testSecret]);
  readonly #browsers = new Map<string, { browser: Browser; signedInAt: Temporal.Instant }>();
  linli!: Linli;
  pools!: Pools;
  districts!: Districts;
  databaseUrl = "";

  async open(): Promise<void> {
    this.databaseUrl = await copyOfTemplate();
    this.pools = connect(this.databaseUrl, 8, () => {});
    this.districts = new Districts(this.pools.app);
    await this.districts.refresh();
    this.linli = await createLinli({
      pool: this.pools.app,
      vault: this.vault,
      clock: this.clock,
      districts: this.districts,
      logLevel: process.env.LINLI_LOG ?? "silent",
      origin: undefined,
      demo: true,
      requestsPerMinute: 100_000,
      webhooksToLoopback: true,
    });
    await this.linli.http.ready();
  }

  async close(): Promise<void> {
    await this.linli.http.close();
    await this.pools.end();
    await doneWithCopy(this.databaseUrl);
  }

  /** Ids of the small world by their keys, such as id("area", "grid-a1-1") or id("post", "grid-worker-wang"). */
  id(kind: "area", key: AreaKey, district?: SmallDistrict): string;
  id(kind: "building", key: BuildingKey, district?: SmallDistrict): string;
  id(kind: "post" | "person", key: StaffKey | ResidentKey, district?: SmallDistrict): string;
  id(kind: "unit" | "home" | "duty", key: string, district?: SmallDistrict): string;
  id(kind: string, key: string, district: SmallDistrict = "one"): string {
    return idOf(smallDistricts[district].id, kind, key);
  }

  district(which: SmallDistrict = "one"): District {
    return this.districts.byId(smallDistricts[which].id)!;
  }

  /** The character's browser, signed in through the front door at the first call, and again in the next shift. */
  async as(character: Character, district: SmallDistrict = "one"): Promise<Browser> {
    const key = `${district}:${character}`;
    const now = this.clock.now();
    const known = this.#browsers.get(key);
    const resident = character in residents ? residents[character as ResidentKey] : undefined;
    if (known && (resident || character === "anyone" || isSameShift(known.signedInAt, now))) return known.browser;
    const browser = known?.browser ?? this.newBrowser(district);
    this.#browsers.set(key, { browser, signedInAt: now });
    if (resident) await this.signIn(browser, resident.phone);
    else if (character !== "anyone") {
      expectOk(await browser.call("sign-in-staff", { userName: character, password: staffPassword }));
    }
    return browser;
  }

  /** The character has lost their session: at the next call they sign in anew. */
  forget(character: Character, district: SmallDistrict = "one"): void {
    this.#browsers.delete(`${district}:${character}`);
  }

  /** Everybody of the staff, for tables of rights. */
  get staff(): readonly StaffKey[] {
    return staffKeys;
  }

  /** A browser without cookies. */
  newBrowser(district: SmallDistrict = "one"): Browser {
    const cookies = new Map<string, string>();
    const send = async (options: InjectOptions): Promise<Answer> => {
      const response = await this.linli.http.inject({
        ...options,
        headers: { host: smallDistricts[district].host, ...options.headers },
        cookies: Object.fromEntries(cookies),
      });
      for (const { name, value, expires } of response.cookies) {
        if (value === "" || (expires && expires.getTime() <= this.clock.now().epochMilliseconds))
          cookies.delete(name);
        else cookies.set(name, value);
      }
      const type = String(response.headers["content-type"] ?? "");
      if (type.startsWith("text/event-stream")) {
        // It would never end; what it says is tested over a real connection.
        response.stream().destroy();
        return { status: response.statusCode, body: null, headers: response.headers, bytes: Buffer.alloc(0) };
      }
      const json = /[/+]json\b/.test(type);
      const bytes = options.payloadAsStream
        ? Buffer.concat(await Array.fromAsync(response.stream()))
        : response.rawPayload;
      return {
        status: response.statusCode,
        body: json ? JSON.parse(bytes.toString()) : bytes.toString(),
        headers: response.headers,
        bytes,
      };
    };
    return {
      cookies,
      send,
      call: (name, input = {}, options = {}) => send(this.#requestOf(name, input, options)),
    };
  }

  #requestOf(name: string, input: Record<string, unknown>, { file, mediaType, headers }: CallOptions): InjectOptions {
    const operation = this.linli.application.operations.get(name);
    if (!operation) throw new Error(`no operation is called ${name}`);
    const rest = { ...input };
    const url = pathOf(operation).replaceAll(/\{(\w+)\}/g, (_, part: string) => {
      const value = rest[part];
      delete rest[part];
      return encodeURIComponent(String(value).toWellFormed());
    });
    if (methodOf(operation) === "GET" || operation.takes === "file") {
      const given = Object.entries(rest).filter(([, value]) => value !== undefined);
      return {
        method: methodOf(operation),
        url,
        query: Object.fromEntries(given.map(([key, value]) => [key, String(value)])),
        payloadAsStream: operation.stream,
        ...(file ? { payload: Buffer.from(file) } : {}),
        headers: { ...(file ? { "content-type": mediaType ?? "application/octet-stream" } : {}), ...headers },
      };
    }
    return { method: "POST", url, payload: rest, headers: headers ?? {} };
  }

  async signIn(browser: Browser, phone: string): Promise<void> {
    expectOk(await browser.call("send-code", { phone, purpose: "sign-in" }));
    expectOk(await browser.call("sign-in", { phone, code: await this.lastCode(phone) }));
  }

  /** The code in the newest message to this phone. */
  async lastCode(phone: string): Promise<string> {
    for (const { words, recipient } of await this.messages()) {
      const code = /\d{6}/.exec(words)?.[0];
      if (recipient === phone && code) return code;
    }
    throw new Error("no code was sent to this phone");
  }

  /** What was sent by SMS or is about to be, the newest first. */
  async messages(): Promise<{ recipient: string; words: string; purpose: string }[]> {
    const { rows } = await this.pools.owner.query(
      `select recipient_encrypted, words_encrypted, items, locale, purpose from notifications.messages
        where recipient_encrypted is not null and channel = 'sms' order by created_at desc, id desc`,
    );
    return rows.map((row) => ({
      recipient: this.vault.open(row.recipient_encrypted, "notifications.messages.recipient"),
      words: row.words_encrypted
        ? this.vault.open(row.words_encrypted, "notifications.messages.words")
        : composedTogether(row.items, {
            catalogue: this.linli.application.notices,
            locale: row.locale,
            timeZone: this.district().timeZone,
            now: this.clock.now(),
          }).text,
      purpose: row.purpose,
    }));
  }

  /** Does what the queue holds, until nothing is due any more. */
  async runJobs(): Promise<void> {
    const { application, ground } = this.linli;
    await runOnce({
      pgPool: this.pools.owner,
      taskList: taskListOf(application, { ...ground, clock: this.clock, districts: this.districts }),
      logger: quiet,
      noPreparedStatements: true,
    });
  }

  /** Does one recurring job now, as the queue would. */
  async runJob(name: string, input: Record<string, unknown> = {}, which: SmallDistrict = "one"): Promise<unknown> {
    const job = this.linli.application.jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    return perform(this.linli.ground, job, {
      district: this.district(which),
      actor: system,
      input,
      now: this.clock.now(),
    });
  }

  /** Does one errand now, as the queue would. */
  async runErrand(name: string, input: Record<string, unknown> = {}): Promise<void> {
    const errand = this.linli.application.errands.get(name);
    if (!errand) throw new Error(`no errand is called ${name}`);
    await errand.run(errandTools(this.linli.ground, this.district()), input);
  }

  /** Looks into the tables as their owner, past every wall: for what no page shows. */
  async rows(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.pools.owner.query(text, values)).rows;
  }
}

/** Call at the top of a test file: one database for all its tests. */
export function testDistrict(): TestDistrict {
  const district = new TestDistrict();
  beforeAll(() => district.open());
  afterAll(() => district.close());
  return district;
}

/** A staff session outlives no longer pause; a clock that was set back starts a new one too. */
function isSameShift(signedInAt: Temporal.Instant, now: Temporal.Instant): boolean {
  const hours = signedInAt.until(now).total("hours");
  return hours >= 0 && hours < 8;
}

export function expectOk(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}
