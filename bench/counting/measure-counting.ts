import { type Choice, count, type OwnersBallot, startOwnersCount } from "@linli/counting";
import pg from "pg";
import { ballotTexts, countings, randomNumbers } from "./ballots.ts";
import { secretBallotsPerSecond } from "./secret-ballots.ts";

export const countingName = "counting ballots";

/** How long one way to count takes, beside those that do less or the same. Seconds, the median of five turns. */
export interface CountingResult {
  name: string;
  ballots: number;
  counted: number;
  /** A loop that parses the same texts and does nothing with them. */
  parsed: number;
  /** PostgreSQL, over the same ballots as jsonb. */
  sql: number | null;
}

export interface CountingResults {
  results: CountingResult[];
  secretBallotsPerSecond: number;
}

const turns = 5;

/** Counts so many ballots by every method, in turns with its yardsticks. */
export async function measureCounting(
  databaseUrl: string,
  ballots: number,
  tell: (result: CountingResult) => void,
): Promise<CountingResults> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("create unlogged table ballots (choice jsonb not null)");
    await client.query(
      "create unlogged table homes (area bigint not null, head text not null, answer text not null)",
    );
    const results: CountingResult[] = [];
    for (const { name, terms, sql } of countings) {
      const texts = ballotTexts(terms.kind, ballots);
      if (sql) await load(client, "ballots", "select text::jsonb from unnest($1::text[]) text", texts);
      const times = await inTurns({
        counted: () => count(terms, ballots, parsedOf(texts)),
        parsed: () => parseAll(texts),
        ...(sql ? { sql: () => client.query(sql) } : {}),
      });
      const result = {
        name,
        ballots,
        counted: times["counted"]!,
        parsed: times["parsed"]!,
        sql: times["sql"] ?? null,
      };
      results.push(result);
      tell(result);
    }
    const owners = await measureOwners(client, ballots);
    tell(owners);
    return { results: [...results, owners], secretBallotsPerSecond: await secretBallotsPerSecond() };
  } finally {
    await client.end();
  }
}

function* parsedOf(texts: readonly string[]): Generator<Choice> {
  for (const text of texts) yield JSON.parse(text);
}

function parseAll(texts: readonly string[]): number {
  let objects = 0;
  for (const text of texts) if (typeof JSON.parse(text) === "object") objects += 1;
  return objects;
}

/** One home a ballot, three heads for four homes. */
async function measureOwners(client: pg.Client, homes: number): Promise<CountingResult> {
  const random = randomNumbers(1);
  const texts = Array.from({ length: homes }, () => {
    const area = 400_000 + random(1_600_000);
    return JSON.stringify({
      area: String(area),
      headKey: `head-${random(homes)}`,
      answer: random(5) < 3 ? "yes" : "no",
    });
  });
  await load(
    client,
    "homes",
    `select (home->>'area')::bigint, home->>'headKey', home->>'answer'
       from (select text::jsonb as home from unnest($1::text[]) text) as homes`,
    texts,
  );
  const sql = `select sum(area), sum(area) filter (where yes), count(*), count(*) filter (where yes)
      from (select sum(area) as area, bool_and(answer = 'yes') as yes from homes group by head) as heads`;
  const times = await inTurns({
    counted: () => {
      const electorate = { totalArea: BigInt(homes) * 2_000_000n, totalHeads: BigInt(homes) };
      const counting = startOwnersCount(6, electorate);
      for (const text of texts) {
        const home = JSON.parse(text) as Omit<OwnersBallot, "area"> & { area: string };
        counting.add({ ...home, area: BigInt(home.area) });
      }
      counting.result();
    },
    parsed: () => parseAll(texts),
    sql: () => client.query(sql),
  });
  return { name: "owners", ballots: homes, counted: times["counted"]!, parsed: times["parsed"]!, sql: times["sql"]! };
}

async function load(client: pg.Client, table: string, select: string, texts: readonly string[]): Promise<void> {
  const atOnce = 50_000;
  await client.query(`truncate ${table}`);
  for (let from = 0; from < texts.length; from += atOnce) {
    await client.query(`insert into ${table} ${select}`, [texts.slice(from, from + atOnce)]);
  }
  await client.query(`vacuum analyze ${table}`);
}

/** Each once to warm up, then one after the other again and again, so that whatever the machine does falls on all. */
async function inTurns(works: Record<string, () => unknown>): Promise<Record<string, number>> {
  const seconds: Record<string, number[]> = {};
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const [name, work] of Object.entries(works)) {
      const begun = performance.now();
      await work();
      if (turn > 0) seconds[name] = [...(seconds[name] ?? []), (performance.now() - begun) / 1000];
    }
  }
  return Object.fromEntries(Object.entries(seconds).map(([name, all]) => [name, median(all)]));
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
