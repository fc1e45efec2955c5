import { expect, test } from "vitest";
import { foreignTables } from "./foreign-tables.ts";
import { tree } from "./tree.fixture.ts";

const migration = `
create table cats.cats (id uuid);
create table dogs.dogs (id uuid);
-- Published to other modules: dogs by name,
-- in both languages.
create view dogs.dog_names as select id from dogs.dogs;
create view dogs.secret_dogs as select id from dogs.dogs;
create function dogs.bark() returns void language sql as $$ select $$;
-- Published to other modules: a friendly bark.
create function dogs.greet() returns void language sql as $$ select $$;
create function platform.today() returns date language sql as $$ select current_date $$;
create table platform.audit_entries (id uuid);
`;

const told = (module: string, source: string) =>
  foreignTables(
    tree({
      "db/migrations/0001-all.sql": migration,
      [`server/src/modules/${module}/op.ts`]: `// first line\n${source}\n`,
    }),
  );

test.each([
  ["in SQL", "sql`select * from cats.cats join dogs.dogs using (id)`", "dogs.dogs"],
  ["across lines", "sql`select * from cats.cats\n  left join dogs.secret_dogs using (id)`", "dogs.secret_dogs"],
  ["written to", "sql`insert into dogs.dogs values (1)`", "dogs.dogs"],
  ["through Kysely", 'tx.selectFrom("dogs.dogs as d")', "dogs.dogs"],
  ["among the tables it may see", 'type Tables = Pick<DB, "cats.cats" | "dogs.dogs">', "dogs.dogs"],
  ["as a function", "sql`select dogs.bark()`", "dogs.bark"],
  ["of the audit", "sql`select from platform.audit_entries`", "platform.audit_entries"],
])("another module's table %s is told with its place", (_how, source, name) => {
  const problems = told("cats", source);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^server/src/modules/cats/op\\.ts:[23] {2}${name} `));
});

test.each([
  ["its own table", "sql`select * from cats.cats`"],
  ["a published view, whatever else its comment says", "sql`select * from dogs.dog_names`"],
  ["a published function", "sql`select dogs.greet()`"],
  ["the ground's functions", "sql`select platform.today()`"],
  ["words of the program that look alike", "const bark = dogs.dogs.map((dog) => dog.bark);"],
])("%s is free", (_what, source) => {
  expect(told("cats", source)).toEqual([]);
});

test("the audit may look into the audit", () => {
  expect(told("audit", "sql`select from platform.audit_entries`")).toEqual([]);
});
