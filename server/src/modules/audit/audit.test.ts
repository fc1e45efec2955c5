import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { inDistrict } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { type AuditVerdict, verifyAudit } from "./index.ts";

const linli = testDistrict();
const districtId = 990_001;

const verdict = (which: "one" | "two" = "one") => {
  const { id } = linli.district(which);
  return inDistrict(linli.pools.app, { districtId: id, today: "2026-11-24" }, async ({ tx }) => ({
    value: await verifyAudit(tx, linli.vault, id),
  }));
};

const seals = () =>
  linli.rows(
    "select number, entry_count, last_position from platform.audit_seals where district_id = $1 order by number",
    [districtId],
  );

let lastPhone = 13_900_000_000;

/** Something that is audited. */
async function act(times = 1) {
  for (let count = 0; count < times; count++) {
    const anyone = await linli.as("anyone");
    expectOk(await anyone.call("send-code", { phone: String(++lastPhone), purpose: "sign-in" }));
  }
}

describe("the chain", () => {
  beforeEach(async () => {
    await act(3);
    await linli.runJob("seal-audit");
  });

  test("holds over all sealed entries, and tells what is not sealed yet", async () => {
    await act(2);
    const [{ entries, sealed, last }] = (await linli.rows(
      `select (select count(*) from platform.audit_entries where district_id = $1) as entries,
              (select sum(entry_count)::integer from platform.audit_seals where district_id = $1) as sealed,
              (select encode(hash, 'hex') from platform.audit_seals where district_id = $1 order by number desc limit 1) as last`,
      [districtId],
    )) as [{ entries: number; sealed: number; last: string }];
    expect(await verdict()).toEqual({
      holds: true,
      seals: (await seals()).length,
      sealedEntries: sealed,
      unsealedEntries: entries - sealed,
      lastSeal: { number: (await seals()).length, hash: last },
    });
    expect(entries - sealed).toBeGreaterThanOrEqual(2);
  });

  test("does not grow when nothing but sealing has happened since", async () => {
    const before = await seals();
    await linli.runJob("seal-audit");
    await linli.runJob("seal-audit");
    expect(await seals()).toEqual(before);
  });

  test("gets one new seal when two seal at the same moment", async () => {
    const before = await seals();
    await act();
    await Promise.all([linli.runJob("seal-audit"), linli.runJob("seal-audit"), linli.runJob("seal-audit")]);
    expect(await seals()).toHaveLength(before.length + 1);
    expect(await verdict()).toMatchObject({ holds: true });
  });

  test("of one district does not touch the other's", async () => {
    const other = await verdict("two");
    await act();
    await linli.runJob("seal-audit");
    expect(await verdict("two")).toEqual(other);
    await linli.runJob("seal-audit", {}, "two");
    expect(await verdict("two")).toMatchObject({ holds: true, seals: 1 });
  });

  test("takes entries of a clock that went back, such as the demo's past", async () => {
    const now = linli.clock.now().toString();
    linli.clock.set("2026-09-01T01:00:00Z");
    await act();
    linli.clock.set(now);
    await linli.runJob("seal-audit");
    expect(await verdict()).toMatchObject({ holds: true });
  });
});

test("an entry whose transaction is still running is waited for, not skipped", async () => {
  await act();
  const writer = await linli.pools.app.connect();
  const id = newId();
  try {
    await writer.query("begin");
    await writer.query(`select set_config('linli.district_id', '${districtId}', true)`);
    const entry = { id, at: linli.clock.now().toString(), operation: "try-out", actor_kind: "system", input: {} };
    await writer.query("select platform.record($1::jsonb, '[]', '[]')", [JSON.stringify(entry)]);
    const sealing = linli.runJob("seal-audit");
    await until(async () => {
      const waiting = await linli.rows("select 1 from pg_locks where locktype = 'advisory' and not granted");
      return waiting.length > 0;
    });
    // Whoever comes later waits behind the sealing for that moment, and is not lost either.
    const later = act();
    await writer.query("commit");
    await Promise.all([sealing, later]);
  } finally {
    writer.release();
  }
  const [covered] = await linli.rows(
    `select position <= (select max(last_position) from platform.audit_seals where district_id = $1) as covered
       from platform.audit_entries where id = $2`,
    [districtId, id],
  );
  expect(covered).toEqual({ covered: true });
  await linli.runJob("seal-audit");
  expect(await verdict()).toMatchObject({ holds: true });
});

test("a transaction that was rolled back leaves a gap in the positions, which is no break", async () => {
  await linli.rows("select nextval('platform.audit_positions')");
  await act();
  await linli.runJob("seal-audit");
  expect(await verdict()).toMatchObject({ holds: true });
});

describe("the chain breaks at the seal over", () => {
  beforeAll(async () => {
    // A gap in the positions lies in the seal that is tampered with.
    for (let count = 0; count < 3; count++) {
      await act();
      await linli.rows("select nextval('platform.audit_positions')");
      await act();
      await linli.runJob("seal-audit");
    }
    expect(await verdict()).toMatchObject({ holds: true });
  });

  /** Changes the tables as their owner, looks, and takes the change back. */
  async function tampered(statement: string, values: unknown[]): Promise<AuditVerdict> {
    const takenBack = new Error("taken back");
    let found: AuditVerdict | undefined;
    const owner = new Kysely({ dialect: new PostgresDialect({ pool: linli.pools.owner }) });
    await owner
      .transaction()
      .execute(async (tx) => {
        await tx.executeQuery(CompiledQuery.raw(statement, values));
        found = await verifyAudit(tx, linli.vault, districtId);
        throw takenBack;
      })
      .catch((error: Error) => {
        if (error !== takenBack) throw error;
      });
    return found!;
  }

  async function target() {
    const all = await seals();
    const [before, sealed] = all.slice(-3) as [Record<string, number>, Record<string, number>];
    return { number: sealed.number!, from: before.last_position!, to: sealed.last_position! };
  }

  test.each([
    ["operation", "'file-request'"],
    ["actor_kind", "'system'"],
    ["account_id", "gen_random_uuid()"],
    ["post_id", "gen_random_uuid()"],
    ["subject_id", "gen_random_uuid()"],
    ["at", "at + interval '1 microsecond'"],
    ["input", `'{"userName":"somebody"}'`],
    ["refusal", "'credentials-wrong'"],
    ["id", "gen_random_uuid()"],
  ])("an entry whose %s was changed", async (column, value) => {
    const { number, from, to } = await target();
    const found = await tampered(
      `update platform.audit_entries set ${column} = ${value} where district_id = $1 and position = $2`,
      [districtId, to],
    );
    expect(found).toMatchObject({
      holds: false,
      fault: "changed",
      sealNumber: number,
      entriesAfter: from,
      entriesUpTo: to,
    });
  });

  test("an entry that is gone", async () => {
    const { number, to } = await target();
    const found = await tampered("delete from platform.audit_entries where district_id = $1 and position = $2", [
      districtId,
      to,
    ]);
    expect(found).toMatchObject({ holds: false, fault: "entry-count-differs", sealNumber: number });
  });

  test("an entry that was slipped into a gap", async () => {
    const { number, from } = await target();
    const found = await tampered(
      `insert into platform.audit_entries (district_id, id, position, at, operation, actor_kind, input)
       values ($1, gen_random_uuid(), $2, now(), 'try-out', 'system', '{}')`,
      [districtId, from + 3],
    );
    expect(found).toMatchObject({ holds: false, fault: "entry-count-differs", sealNumber: number });
  });

  test("a seal that is gone", async () => {
    const { number } = await target();
    const found = await tampered("delete from platform.audit_seals where district_id = $1 and number = $2", [
      districtId,
      number,
    ]);
    expect(found).toMatchObject({ holds: false, fault: "seal-missing", sealNumber: number, sealedAt: null });
  });

  test("a seal that was made anew without the application's secret", async () => {
    const { number, to } = await target();
    const found = await tampered(
      `with forged as (
         update platform.audit_entries set operation = 'file-request' where district_id = $1 and position = $3
       )
       update platform.audit_seals set hash = substring(sha256(hash) for 16) where district_id = $1 and number = $2`,
      [districtId, number, to],
    );
    expect(found).toMatchObject({ holds: false, fault: "changed", sealNumber: number });
  });

  test("a seal that does not stand on the one before it", async () => {
    const { number } = await target();
    const found = await tampered(
      "update platform.audit_seals set previous_hash = hash where district_id = $1 and number = $2",
      [districtId, number],
    );
    expect(found).toMatchObject({ holds: false, fault: "seal-detached", sealNumber: number });
  });

  test("nothing, when the end was cut off: the number and hash written down elsewhere tell", async () => {
    const before = await verdict();
    const { number, to } = await target();
    const found = await tampered(
      `with cut as (delete from platform.audit_entries where district_id = $1 and position > $3)
       delete from platform.audit_seals where district_id = $1 and number > $2`,
      [districtId, number, to],
    );
    expect(found).toMatchObject({ holds: true, lastSeal: { number } });
    expect((before as { lastSeal: { number: number } }).lastSeal.number).toBeGreaterThan(number);
  });
});

test("the application's role can neither change nor take away a seal", async () => {
  const client = await linli.pools.app.connect();
  try {
    await client.query(`select set_config('linli.district_id', '${districtId}', false)`);
    for (const statement of [
      "update platform.audit_seals set entry_count = 0",
      "delete from platform.audit_seals",
      "truncate platform.audit_entries",
      "select setval('platform.audit_positions', 1)",
      "alter table platform.audit_entries disable row level security",
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  } finally {
    client.release(true);
  }
});

test("cuts what has piled up into seals of bounded size", async () => {
  await linli.rows(
    `insert into platform.audit_entries (district_id, id, at, operation, actor_kind, input)
     select $1, gen_random_uuid(), now(), 'try-out', 'system', '{}' from generate_series(1, 20500)`,
    [districtId],
  );
  const before = (await seals()).length;
  await linli.runJob("seal-audit");
  expect((await seals()).slice(before).map(({ entry_count }) => entry_count)).toEqual([20_000, expect.any(Number)]);
  expect(await verdict()).toMatchObject({ holds: true });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
