import { describe, expect, test } from "vitest";
import { file } from "./filings.ts";
import { expectOk, testDistrict } from "./test-district.ts";

/** The second wall: what holds even where an operation forgets its own. */
const linli = testDistrict();

interface TenantTable {
  name: string;
}

async function tenantTables(): Promise<string[]> {
  const rows = await linli.rows(`
    select c.oid::regclass::text as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public')
     order by 1`);
  return (rows as unknown as TenantTable[]).map(({ name }) => name);
}

test("with no district set, the application's role reads zero rows of every table", async () => {
  await file(linli);
  const tables = await tenantTables();
  expect(tables.length).toBeGreaterThan(25);
  for (const table of tables) {
    const { rows } = await linli.pools.app.query(`select has_table_privilege('linli_app', $1, 'select') as may`, [
      table,
    ]);
    if (!rows[0].may) continue;
    const seen = await linli.pools.app.query(`select count(*) as count from ${table}`);
    expect([table, seen.rows[0].count]).toEqual([table, 0]);
  }
});

test("every table is behind the wall: row-level security on, one policy by district", async () => {
  for (const table of await tenantTables()) {
    const [row] = await linli.rows(
      `select relrowsecurity as secured,
              (select string_agg(pg_get_expr(polqual, polrelid), ';') from pg_policy where polrelid = c.oid) as policy
         from pg_class c where oid = $1::regclass`,
      [table],
    );
    expect([table, row!.secured, row!.policy]).toEqual([
      table,
      true,
      expect.stringContaining("district_id = platform.district_id()"),
    ]);
  }
});

test("the role cannot step around it, and views ask with the reader's rights", async () => {
  const [role] = await linli.rows(
    "select rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname = 'linli_app'",
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcanlogin: false });
  const views = await linli.rows(`
    select c.oid::regclass::text as name, c.reloptions::text as options
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')`);
  for (const { name, options } of views)
    expect([name, options]).toEqual([name, expect.stringContaining("security_invoker=true")]);
});

test("district_id leads every primary key, unique index and foreign key", async () => {
  const indexes = await linli.rows(`
    select i.indexrelid::regclass::text as name, a.attname as leads
      from pg_index i
      join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
     where i.indisunique and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public', 'pg_toast')`);
  expect(indexes.length).toBeGreaterThan(30);
  for (const { name, leads } of indexes) expect([name, leads]).toEqual([name, "district_id"]);
  const keys = await linli.rows(`
    select k.conname as name, a.attname as leads
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      join pg_namespace n on n.oid = k.connamespace
     where k.contype = 'f' and n.nspname <> 'graphile_worker'`);
  for (const { name, leads } of keys) expect([name, leads]).toEqual([name, "district_id"]);
});

describe("the audit", () => {
  test.each(["update platform.audit_entries set operation = 'x'", "delete from platform.audit_entries"])(
    "can only be appended to: %s",
    async (statement) => {
      const client = await linli.pools.app.connect();
      try {
        await client.query(`select set_config('linli.district_id', '990001', false)`);
        await expect(client.query(statement)).rejects.toThrow("permission denied");
      } finally {
        client.release(true);
      }
    },
  );
});

test("another district's request is not there: not in lists, not by id, not by number", async () => {
  const filed = expectOk(
    await (await linli.as("resident-li", "two")).call("file-request", {
      id: "0199b7a0-0000-7000-8000-00000000beef",
      description: "邻区的事",
      categoryId: null,
      buildingId: linli.id("building", "cuiping-1", "two"),
      address: "",
      location: null,
      photoIds: [],
      reporterName: "",
      phone: null,
      code: null,
    }),
  ).body;
  const he = await linli.as("district-officer-he");
  const all = expectOk(await he.call("list-requests", { scope: "area", show: "all" })).body.requests;
  expect(all.map((request: { number: string }) => request.number)).not.toContain(filed.number);
  expect((await he.call("show-request", { requestId: "0199b7a0-0000-7000-8000-00000000beef" })).status).toBe(404);
  expect((await he.call("show-progress", { number: filed.number, key: filed.key })).status).toBe(404);
});
