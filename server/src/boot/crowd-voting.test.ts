import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeApplication } from "../app.ts";
import { connect, type Pools } from "../platform/database/connect.ts";
import { Districts } from "../platform/database/districts.ts";
import { runningEmbeddedDatabase, startEmbeddedDatabase } from "../platform/database/embedded.ts";
import { migrate } from "../platform/database/migrate.ts";
import { newId } from "../platform/ids.ts";
import { system } from "../platform/operations/actor.ts";
import { perform } from "../platform/operations/perform.ts";
import { createVault } from "../platform/vault.ts";
import { foundSmallDistricts, smallDistricts, testSecret } from "../testing/small-districts.ts";
import { idOf } from "../testing/small-world.ts";
import { LinliProcess } from "./linli-process.fixture.ts";

/** Three hundred neighbours vote at once, and the server is killed twice in between: no ballot is lost, none counts twice. */

const voters = 300;
/** After so many answers the server is killed. */
const kills = [80, 190];
const district = smallDistricts.one.id;
const voteId = newId();
const areaId = idOf(district, "area", "community-a1");
let dataFolder = "";

interface Neighbour {
  personId: string;
  token: string;
  choice: { option: number };
  number: string | undefined;
}
const neighbours: Neighbour[] = Array.from({ length: voters }, (_, index) => ({
  personId: newId(),
  token: createHash("sha256").update(`neighbour ${index}`).digest("base64url"),
  choice: { option: (index % 3) + 1 },
  number: undefined,
}));

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), "linli-crowd-"));
  const database = await startEmbeddedDatabase({ dataFolder, log: () => {} });
  const pools = connect(database.url, 4, () => {});
  await migrate(pools.owner);
  await foundSmallDistricts(pools);
  await registerNeighbours(pools);
  const now = Temporal.Now.instant();
  await run(pools, "prepare-vote", {
    voteId,
    title: "三样里先做哪一样",
    words: "",
    kind: "single",
    secrecy: "open",
    electorate: "residents",
    areaId,
    options: [{ title: "楼道灯" }, { title: "坡道" }, { title: "长椅" }],
    noticeDays: 0,
    opensAt: now.toString(),
    closesAt: now.add({ hours: 1 }).toString(),
  });
  await run(pools, "announce-vote", { voteId, version: 1 });
  await run(pools, "open-due-votes", {});
  await pools.end();
  await database.stop();
}, 120_000);
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

test("of three hundred who vote at once while the server is killed twice, each has the one ballot they cast", async () => {
  let linli = new LinliProcess({ LINLI_DATA: dataFolder, LINLI_SECRET: testSecret });
  let address = linli.address();
  let answered = 0;
  const killing = [...kills];
  const killIfDue = async () => {
    if (killing[0] === undefined || answered < killing[0]) return;
    killing.shift();
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    address = promise;
    await linli.stop("SIGKILL");
    linli = new LinliProcess({ LINLI_DATA: dataFolder, LINLI_SECRET: testSecret });
    linli.address().then(resolve, reject);
  };
  await Promise.all(
    neighbours.map(async (neighbour) => {
      neighbour.number = await voteUntilAnswered(neighbour, () => address);
      answered += 1;
      await killIfDue();
    }),
  );
  expect(killing).toEqual([]);
  const { url } = (await runningEmbeddedDatabase(dataFolder))!;
  const pools = connect(url, 2, () => {});
  try {
    const { rows } = await pools.owner.query(
      "select person_id, number, choice from votes.ballots where vote_id = $1 and way = 'phone'",
      [voteId],
    );
    const cast = new Map(rows.map(({ person_id, ...ballot }) => [person_id as string, ballot]));
    expect(rows).toHaveLength(voters);
    for (const { personId, number, choice } of neighbours) expect(cast.get(personId)).toEqual({ number, choice });
    await run(pools, "close-due-votes", {}, Temporal.Now.instant().add({ hours: 2 }));
    const [counted] = (await pools.owner.query("select result from votes.votes where id = $1", [voteId])).rows;
    expect(counted.result).toMatchObject({
      took: voters,
      perOption: [1, 2, 3].map((option) => ({ option, votes: voters / 3 })),
      outcome: "tie",
    });
  } finally {
    await pools.end();
    await linli.stop();
  }
}, 120_000);

/** As a phone does: where no answer came, the same again, until there is one. @returns the receipt */
async function voteUntilAnswered(
  { token, choice }: Neighbour,
  address: () => Promise<string>,
): Promise<string | undefined> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await fetch(`${await address()}/api/votes/${voteId}/cast-ballot`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: `linli_session=${token}` },
      body: JSON.stringify({ choice }),
    }).catch(() => null);
    if (answer?.status === 200) {
      const { ballots } = (await answer.json()) as { ballots: { number: string }[] };
      return ballots[0]?.number;
    }
    if (answer !== null && answer.status < 500) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    await pause(50);
  }
  throw new Error("no answer came");
}

async function run(pools: Pools, name: string, input: unknown, now = Temporal.Now.instant()): Promise<void> {
  const application = describeApplication({ demo: true, origin: undefined, log: { warn() {}, error() {} } });
  const operation = application.operations.get(name) ?? application.jobs.get(name);
  if (!operation) throw new Error(`nothing is called ${name}`);
  const districts = new Districts(pools.app);
  await districts.refresh();
  const ground = { pool: pools.app, vault: createVault([testSecret]), listeners: () => [] };
  await perform(ground, operation, { district: districts.byId(district)!, actor: system, input, now });
}

/** In the register, with a home in 翠屏小区1栋 and a session each: signing in is tested elsewhere. */
async function registerNeighbours(pools: Pools): Promise<void> {
  const rows = neighbours.map(({ personId, token }, index) => ({
    person: personId,
    account: newId(),
    session: newId(),
    name: `示例${index}`,
    phone: `\\x${createHash("sha256").update(personId).digest("hex")}`,
    token: `\\x${createHash("sha256").update(token).digest("hex")}`,
  }));
  const home = idOf(district, "home", "cuiping-1:101");
  await pools.owner.query(
    `with n as (
       select * from jsonb_to_recordset($1::jsonb)
              as n(person uuid, account uuid, session uuid, name text, phone bytea, token bytea)
     ), people as (
       insert into directory.people (district_id, id, name, birth_year) select $2, person, name, 1980 from n
     ), homes as (
       insert into directory.residences (district_id, person_id, home_id, capacity) select $2, person, $3, 'family' from n
     ), accounts as (
       insert into identity.accounts (district_id, id, kind, person_id, phone_encrypted, phone_index, created_at)
       select $2, account, 'resident', person, phone, phone, now() from n
     )
     insert into identity.sessions
            (district_id, id, account_id, token_hash, created_at, last_seen_at, expires_at, device)
     select $2, session, account, token, now(), now(), now() + interval '1 day', '' from n`,
    [JSON.stringify(rows), district, home],
  );
}
