import { readFileSync } from "node:fs";
import type pg from "pg";
import { reporterPhoneColumn } from "../../server/src/modules/requests/reporter.ts";
import { areaWord, searchWords } from "../../server/src/modules/requests/search.ts";
import { phoneIndex } from "../../server/src/platform/phone.ts";
import type { Vault } from "../../server/src/platform/vault.ts";
import { districtId } from "../district.ts";
import { madeUpText } from "./made-up-texts.ts";

/** Ways of writing about each matter. */
const textsPerCategory = 12;
/** So many people have ever reported something. */
const reporterCount = 30_000;
/** These numbers are given to nobody. */
const firstPhone = 19_700_000_000;

export function sqlOf(name: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
}

/** The tables from which requests are put together: texts with their search words, places, reporters, and who is on duty. */
export async function stageMaterial(owner: pg.Pool, vault: Vault): Promise<void> {
  await owner.query(sqlOf("staging"));
  await stageTexts(owner);
  await stagePlaces(owner);
  await stageReporters(owner, vault);
  await owner.query("analyze");
  await owner.query(sqlOf("routes"), [districtId]);
  await owner.query("analyze bench.routes");
}

async function stageTexts(owner: pg.Pool): Promise<void> {
  const { rows: categories } = await owner.query(
    `select id, name, keywords from categories.categories
      where district_id = $1 and parent_id is not null order by md5(code)`,
    [districtId],
  );
  const texts = categories.flatMap(({ id, name, keywords }) =>
    Array.from({ length: textsPerCategory }, (_, n) => madeUpText(name, keywords, n)).map((description) => ({
      category_id: id,
      description,
      lexemes: searchWords(description),
    })),
  );
  await owner.query(
    `insert into bench.texts
     select t.n, t.category_id, c.urgency, t.description, t.lexemes,
            c.first_contact_amount, c.first_contact_unit, c.resolution_amount, c.resolution_unit
       from jsonb_to_recordset($1::jsonb) as t(n integer, category_id uuid, description text, lexemes text[])
       join categories.categories c on c.district_id = $2 and c.id = t.category_id`,
    [JSON.stringify(texts.map((text, n) => ({ ...text, n }))), districtId],
  );
}

async function stagePlaces(owner: pg.Pool): Promise<void> {
  const { rows: buildings } = await owner.query(
    `select b.id, b.address, array[a.street_id, a.community_id, a.grid_id, a.id]::text[] as areas
       from directory.buildings b
       join directory.areas a on a.district_id = b.district_id and a.id = b.micro_grid_id
      where b.district_id = $1 order by md5(b.id::text)`,
    [districtId],
  );
  const places = buildings.map(({ id, address, areas }, n) => ({
    n,
    id,
    lexemes: [...searchWords(address), ...areas.map(areaWord)],
  }));
  await owner.query(
    `insert into bench.places
     select p.n, b.id, b.address, b.location, p.lexemes, a.district_area_id, a.street_id, a.community_id, a.grid_id, a.id
       from jsonb_to_recordset($1::jsonb) as p(n integer, id uuid, lexemes text[])
       join directory.buildings b on b.district_id = $2 and b.id = p.id
       join directory.areas a on a.district_id = b.district_id and a.id = b.micro_grid_id`,
    [JSON.stringify(places), districtId],
  );
}

async function stageReporters(owner: pg.Pool, vault: Vault): Promise<void> {
  const reporters = Array.from({ length: reporterCount }, (_, n) => {
    const phone = String(firstPhone + n);
    const sealed = vault.seal(phone, reporterPhoneColumn).toString("hex");
    return { n, sealed, index: phoneIndex(vault, phone).toString("hex") };
  });
  await owner.query(
    `insert into bench.reporters
     select n, '李女士', decode(sealed, 'hex'), decode(index, 'hex')
       from jsonb_to_recordset($1::jsonb) as r(n integer, sealed text, index text)`,
    [JSON.stringify(reporters)],
  );
}
