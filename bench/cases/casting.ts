import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";
import { hashOfToken } from "../../server/src/modules/identity/session.ts";
import { newId } from "../../server/src/platform/ids.ts";
import type { Visitor } from "../people.ts";
import type { Case, Material } from "./case.ts";

interface Voter extends Visitor {
  personId: string;
}

/** Signed in; more than cast in the time that is measured. */
const voterCount = 25_000;
/** Electors for whom the ceiling casts, so that neither changes what the other expects. */
const ofCeilingCount = 75_000;

export const castingName = "vote: cast";

const terms = {
  kind: "single",
  method: "plurality",
  optionCount: 3,
  fewestOptions: 1,
  mostOptions: 3,
  seats: 1,
  highestScore: null,
  costs: null,
  budget: null,
  quorum: null,
  pass: null,
  tieRule: "undecided",
  ownersMatter: null,
  silentFollowMajority: false,
};

/** An open vote in which as many ballots are there already as the district has requests, and neighbours cast theirs. */
export async function casting({ stage }: Material): Promise<Case[]> {
  const voteId = newId();
  const voters: Voter[] = Array.from({ length: voterCount }, () => ({
    personId: newId(),
    token: randomBytes(32).toString("base64url"),
  }));
  const ofCeiling = Array.from({ length: ofCeilingCount }, () => newId());
  const client = await stage.pools.owner.connect();
  try {
    await client.query("set synchronous_commit = off");
    await openVote(client, stage, voteId);
    await register(client, stage.district.id, voters);
    await addElectors(client, stage.district.id, { voteId, voters, ofCeiling, cast: stage.requests });
    await client.query("reset synchronous_commit");
    await client.query("vacuum (analyze) votes.electors, votes.elector_people, votes.ballots");
  } finally {
    client.release();
  }
  let [asked, replayed] = [0, 0];
  return [
    {
      name: castingName,
      operation: "cast-ballot",
      next(n) {
        const visitor = voters[asked++];
        return visitor ? { visitor, input: { voteId, choice: { option: (n % 3) + 1 } } } : null;
      },
      others({ visitor }, answer) {
        const { ballots } = answer as { ballots: { number: string }[] };
        return [
          [(visitor as Voter).personId, () => ofCeiling[replayed++ % ofCeiling.length]!],
          [ballots[0]!.number, () => randomBytes(6).toString("hex")],
        ];
      },
    },
  ];
}

async function openVote(client: pg.PoolClient, { district, requests }: Material["stage"], voteId: string) {
  await client.query(
    `insert into votes.votes
            (district_id, id, number, title, words, kind, secrecy, terms, electorate, youngest, notice_days, area_id, level,
             district_area_id, street_id, community_id, post_id, state, opens_at, closes_at, prepared_at, announced_at,
             opened_at, elector_count, people_count)
     select a.district_id, $2::uuid, 'V000000-0001', '三样里先做哪一样', '', 'single', 'open', $3::jsonb, 'residents', 18, 0, a.id,
            a.level, a.district_area_id, a.street_id, a.community_id, p.id, 'open', now() - interval '1 day',
            now() + interval '1 day', now(), now(), now(), $4::integer, $4::integer
       from directory.areas a
       join directory.posts p on p.district_id = a.district_id and p.area_id = a.id and p.role = 'community-officer'
      where a.district_id = $1 order by a.id limit 1`,
    [district.id, voteId, JSON.stringify(terms), requests + voterCount + ofCeilingCount],
  );
}

async function register(client: pg.PoolClient, districtId: number, voters: readonly Voter[]) {
  const rows = voters.map(({ personId, token }) => ({
    person: personId,
    account: newId(),
    session: newId(),
    phone: createHash("sha256").update(personId).digest("hex"),
    token: hashOfToken(token).toString("hex"),
  }));
  await client.query(
    `with n as (
       select * from jsonb_to_recordset($2::jsonb) as n(person uuid, account uuid, session uuid, phone text, token text)
     ), people as (
       insert into directory.people (district_id, id, name, birth_year) select $1, person, '示例', 1980 from n
     ), accounts as (
       insert into identity.accounts (district_id, id, kind, person_id, phone_encrypted, phone_index, created_at)
       select $1, account, 'resident', person, decode(phone, 'hex'), decode(phone, 'hex'), now() from n
     )
     insert into identity.sessions
            (district_id, id, account_id, token_hash, created_at, last_seen_at, expires_at, device)
     select $1, session, account, decode(token, 'hex'), now(), now() + interval '1 day', now() + interval '2 days', 'bench'
       from n`,
    [districtId, JSON.stringify(rows)],
  );
  await client.query("analyze directory.people, identity.accounts, identity.sessions");
}

interface Electors {
  voteId: string;
  voters: readonly Voter[];
  ofCeiling: readonly string[];
  /** So many more have cast theirs. */
  cast: number;
}

async function addElectors(client: pg.PoolClient, districtId: number, { voteId, voters, ofCeiling, cast }: Electors) {
  const known = [...voters.map(({ personId }) => personId), ...ofCeiling];
  await client.query(
    `insert into votes.electors (district_id, vote_id, elector_id, paper_number)
     select $1::integer, $2::uuid, e.id, e.n from unnest($3::uuid[]) with ordinality as e(id, n)
      union all
     select $1::integer, $2::uuid, gen_random_uuid(), g + cardinality($3::uuid[]) from generate_series(1, $4::integer) g`,
    [districtId, voteId, known, cast],
  );
  // The checks of foreign keys are planned by what the table holds now.
  await client.query("analyze votes.electors");
  await client.query(
    `insert into votes.elector_people (district_id, vote_id, person_id, elector_id)
     select district_id, vote_id, elector_id, elector_id from votes.electors where district_id = $1 and vote_id = $2`,
    [districtId, voteId],
  );
  await client.query(
    `insert into votes.ballots (district_id, vote_id, elector_id, number, choice, way, cast_at, person_id)
     select district_id, vote_id, elector_id, substr(md5(elector_id::text), 1, 14), jsonb_build_object('option', paper_number % 3 + 1),
            'phone', now(), elector_id
       from votes.electors where district_id = $1 and vote_id = $2 and paper_number > $3`,
    [districtId, voteId, known.length],
  );
}
