import { expect, test } from "vitest";
import { testSecret } from "../testing/small-districts.ts";
import { testDistrict } from "../testing/test-district.ts";
import { linliCommand } from "./linli-command.fixture.ts";

const district = testDistrict();

const linli = (...typed: string[]) =>
  linliCommand({ DATABASE_URL: district.databaseUrl, LINLI_SECRET: testSecret }, ...typed);

test("tables that servers may be using are migrated only when it is asked for", async () => {
  const [newest] = await district.rows("select max(name) as name from public.migrations");
  await district.rows("insert into public.migrations (name, run_on) values ('9999-future', now())");
  expect(await linli("status")).toMatchObject({ code: 1, stdout: expect.stringContaining("9999-future") });
  expect(await linli("migrate")).toMatchObject({ code: 1, stderr: expect.stringContaining("9999-future") });
  await district.rows("delete from public.migrations where name = '9999-future'");

  await district.rows("delete from public.migrations where name = $1", [newest?.name]);
  expect(await linli("open311-key", "app")).toMatchObject({ code: 1, stderr: expect.stringContaining("migrate") });
  await district.rows("insert into public.migrations (name, run_on) values ($1, now())", [newest?.name]);
  expect(await linli("migrate")).toMatchObject({ code: 0, stdout: "The database is current.\n" });
});

test("where several districts are served, the one that is meant must be named", async () => {
  const unnamed = await linli("open311-key", "app");
  expect(unnamed).toMatchObject({ code: 1, stderr: expect.stringMatching(/--district: 990001 .+990002/) });
  expect(await linli("open311-key", "app", "--district", "990003")).toMatchObject({ code: 1 });
  expect(await linli("open311-key", "app", "--district", "990002")).toMatchObject({ code: 0 });
  const clients = await district.rows("select district_id from open311.clients");
  expect(clients).toEqual([{ district_id: 990002 }]);
});

test("the demo is not loaded beside real districts", async () => {
  expect(await linli("demo")).toMatchObject({ code: 1, stderr: expect.stringContaining("real district") });
});

test("the check of the audit holds until an entry is changed, and then says where", async () => {
  await district.runJob("seal-audit");
  const whole = await linli("check", "audit");
  expect(whole).toMatchObject({ code: 0, stdout: expect.stringMatching(/990001 .+ hold/) });
  await district.rows(
    `update platform.audit_entries set operation = 'other' where district_id = 990001
        and position = (select min(position) from platform.audit_entries where district_id = 990001)`,
  );
  expect(await linli("check", "audit")).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/990001 .+seal 1 does not hold[\s\S]+990002 .+ hold/),
  });
});
