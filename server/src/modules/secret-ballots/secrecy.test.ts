import { createHash } from "node:crypto";
import { type Choice, fromBase64Url, toBase64Url } from "@linli/counting";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createLinli } from "../../app.ts";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act } from "../votes/votes.fixture.ts";
import type { SecretBallot } from "./ballot.ts";
import { closeVotes, Device, type Neighbour, neighbours, secretVote } from "./secret-votes.fixture.ts";

/**
 * That nothing stored leads from a voter to a ballot: by looking at every column of every table, and at the log; and by
 * letting the same ballots be cast by others in another order.
 */
const linli = testDistrict();
const log: string[] = [];

let voters: Neighbour[];

beforeAll(async () => {
  await linli.linli.http.close();
  linli.linli = await createLinli({
    pool: linli.pools.app,
    vault: linli.vault,
    clock: linli.clock,
    districts: linli.districts,
    logLevel: "trace",
    logTo: { write: (line) => void log.push(line) },
    origin: undefined,
    demo: true,
    requestsPerMinute: 100_000,
  });
  voters = await neighbours(linli);
});

interface Row {
  table: string;
  xmin: string;
  text: string;
}

/** Every row of every table and where every sequence stands, the queue's too, with the transaction that wrote it. */
async function everything(): Promise<Row[]> {
  const tables = await linli.rows(`
    select c.oid::regclass::text as name, c.relkind as kind
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'S', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     order by 1`);
  const rows: Row[] = [];
  for (const { name, kind } of tables) {
    const columns =
      kind === "S" ? "'' as xmin, last_value::text as text" : "t.xmin::text as xmin, to_jsonb(t)::text as text";
    const found = await linli.rows(`select ${columns} from ${name} t`);
    rows.push(...found.map(({ xmin, text }) => ({ table: String(name), xmin: String(xmin), text: String(text) })));
  }
  return rows;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
/** The same bytes as somebody may have written them down. */
const spellings = (text: string) => {
  const bytes = fromBase64Url(text)!;
  return [text, hex(bytes), Buffer.from(bytes).toString("base64").replaceAll("=", "")];
};
const digest = (text: string) => createHash("sha256").update(fromBase64Url(text)!).digest();

interface Voted {
  voter: Neighbour;
  blindedMessage: string;
  blindSignature: string;
  ballot: SecretBallot;
  number: string;
}

async function voteAll(voteId: string): Promise<Voted[]> {
  const done: Voted[] = [];
  for (const [index, voter] of voters.entries()) {
    const device = new Device(linli, voteId, voter);
    const blindedMessage = await device.blindedMessage();
    const { blindSignature } = expectOk(await device.askToken()).body;
    const ballot = await device.ballot(blindSignature, { answer: index % 2 === 0 ? "yes" : "no" });
    const { number } = expectOk(await device.cast(ballot)).body;
    done.push({ voter, blindedMessage, blindSignature, ballot, number });
  }
  return done;
}

/** Whatever names a voter, or came with their request for a token. */
async function namesOfVoters(voted: readonly Voted[]): Promise<string[]> {
  const people = voted.map(({ voter }) => voter.id);
  const known = await linli.rows(
    `select to_jsonb(p) ->> 'phone_index' as phone, a.id as account, s.id as session, to_jsonb(s) ->> 'token_hash' as token
       from directory.people p
       join identity.accounts a on a.district_id = p.district_id and a.phone_index = p.phone_index
       join identity.sessions s on s.district_id = a.district_id and s.account_id = a.id
      where p.id = any($1)`,
    [people],
  );
  const receipts = await linli.rows("select number from votes.ballots where elector_id = any($1)", [people]);
  expect(known.length).toBeGreaterThanOrEqual(voters.length);
  const phones = ["19900040001", "19900040002", "19900040003", "19900040004", "19900040005", "19900040006"];
  return [
    ...people,
    ...phones,
    ...known.flatMap((row) => Object.values(row).map((value) => String(value).replace("\\x", ""))),
    ...receipts.map(({ number }) => String(number)),
    ...voted.flatMap(({ blindedMessage, blindSignature }) => [
      ...spellings(blindedMessage),
      ...spellings(blindSignature),
      hex(digest(blindedMessage)),
      toBase64Url(digest(blindedMessage)),
    ]),
  ];
}

/** Whatever names a ballot, or is a part of it. */
function namesOfBallots(voted: readonly Voted[]): string[] {
  return voted.flatMap(({ ballot, number }) => [
    number,
    number.replaceAll("-", ""),
    ...spellings(ballot.publicKey),
    ...spellings(ballot.token),
    ...spellings(ballot.signature),
    toBase64Url(fromBase64Url(ballot.token)!.subarray(32)),
    hex(fromBase64Url(ballot.token)!.subarray(32)),
    hex(digest(ballot.publicKey)),
  ]);
}

const holding = (texts: readonly string[], names: readonly string[]) =>
  texts.filter((text) => names.some((name) => text.includes(name)));

/** Numbers, times, ids, keys: every value that could be met again somewhere else. */
const valuesIn = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.match(/[\w:.+/-]{6,}/g) ?? []));

describe.each(["open", "published"] as const)("of a vote that is %s", (state) => {
  let voteId: string;
  let voted: Voted[];
  let rows: Row[];
  let inBox: Row[];
  let elsewhere: Row[];

  beforeAll(async () => {
    log.length = 0;
    linli.clock.advance("PT1H");
    const vote = await secretVote(linli);
    voteId = vote.id;
    voted = await voteAll(voteId);
    if (state === "published") {
      await closeVotes(linli);
      expectOk(await act(linli, "community-officer-chen", "publish-result", voteId));
      await linli.runJobs();
      expectOk(await voters[0]!.browser.call("find-ballot", { voteId, number: voted[0]!.number }));
      expectOk(await voters[0]!.browser.call("download-secret-ballots", { voteId }));
    }
    rows = await everything();
    inBox = rows.filter(({ table, text }) => table === "secret_ballots.boxes" && text.includes(voteId));
    elsewhere = rows.filter((row) => !inBox.includes(row));
  });

  test("the search would find them: each name of a voter and each of a ballot is somewhere", async () => {
    const stored = rows.map(({ text }) => text);
    for (const { voter, ballot, number } of voted) {
      for (const name of [voter.id, number, ballot.publicKey, ballot.token, ballot.signature]) {
        expect([name, holding(stored, [name]).length > 0]).toEqual([name, true]);
      }
    }
    expect(log.length).toBeGreaterThan(20);
  });

  test("ballots stand in their box and nowhere else, neither in a table nor in the log", () => {
    const names = namesOfBallots(voted);
    expect(
      holding(
        elsewhere.map(({ text }) => text),
        names,
      ),
    ).toEqual([]);
    expect(holding(log, names)).toEqual([]);
    expect(holding(log, ["answer"])).toEqual([]);
  });

  test("nothing that names a voter stands in the box", async () => {
    expect(inBox.length).toBe(1);
    expect(
      holding(
        inBox.map(({ text }) => text),
        await namesOfVoters(voted),
      ),
    ).toEqual([]);
    expect(holding(log, await namesOfVoters(voted))).toEqual([]);
  });

  test("no value of the box is met again anywhere else but the vote's own", () => {
    const there = valuesIn(inBox.map(({ text }) => text));
    const others = valuesIn(elsewhere.map(({ text }) => text));
    const words = [
      "ballots",
      "bucket",
      "choice",
      "answer",
      "accepts",
      "publicKey",
      "signature",
      "district_id",
      "vote_id",
    ];
    const shared = [...there].filter((value) => others.has(value) && !words.includes(value));
    expect(shared.sort()).toEqual([String(linli.district().id), voteId].sort());
  });

  test("nothing else was written by the transaction that wrote a ballot", () => {
    const boxes = new Set(inBox.map(({ xmin }) => xmin));
    const same = elsewhere.filter(({ xmin }) => boxes.has(xmin));
    // When the vote closes, one transaction writes the box anew, with what it says of the count.
    const ofClosing = [
      "platform.audit_entries",
      "platform.events",
      "secret_ballots.boxes",
      "secret_ballots.signing_keys",
      "votes.votes",
    ];
    expect([...new Set(same.map(({ table }) => table))].filter((table) => !ofClosing.includes(table))).toEqual([]);
    if (state === "open") expect(same).toEqual([]);
  });

  test("the log has no line for a ballot, a look-up or a download", () => {
    expect(holding(log, ["issue-token"]).length).toBeGreaterThan(0);
    expect(holding(log, ["cast-secret-ballot", "find-ballot", "download-secret-ballots"])).toEqual([]);
  });
});

test("a browser that sends its session all the same leaves no trace of it, and gets no cookie", async () => {
  linli.clock.advance("PT1H");
  const { id: voteId } = await secretVote(linli);
  const device = new Device(linli, voteId, voters[0]!);
  const ballot = await device.ballot(expectOk(await device.askToken()).body.blindSignature, { answer: "yes" });
  linli.clock.advance("PT1H");
  const before = (await everything()).filter(({ table }) => table !== "secret_ballots.boxes");
  log.length = 0;
  const answer = expectOk(await voters[0]!.browser.call("cast-secret-ballot", { voteId, ...ballot }));
  expect(answer.headers["set-cookie"]).toBeUndefined();
  expect((await everything()).filter(({ table }) => table !== "secret_ballots.boxes")).toEqual(before);
  expect(log).toEqual([]);
});

test("whoever casts which ballot in whichever order: what is stored of them is the same, byte by byte", async () => {
  linli.clock.advance("PT1H");
  const { id: voteId } = await secretVote(linli);
  // So that more than one bucket is looked at.
  await linli.rows("update secret_ballots.signing_keys set bucket_count = 4 where vote_id = $1", [voteId]);
  await linli.rows(
    "insert into secret_ballots.boxes (district_id, vote_id, bucket) select $1, $2, generate_series(1, 3)",
    [linli.district().id, voteId],
  );
  const choices: Choice[] = [{ answer: "yes" }, { answer: "no" }, { abstain: true }];
  const devices = voters.map((voter) => new Device(linli, voteId, voter));
  for (const device of devices) await device.blindedMessage();

  const run = async (whose: readonly number[], tokens: readonly number[], casts: readonly number[]) => {
    await linli.rows("delete from secret_ballots.issued_tokens where vote_id = $1", [voteId]);
    await linli.rows("delete from votes.ballots where vote_id = $1", [voteId]);
    await linli.rows("update secret_ballots.boxes set ballots = '{}' where vote_id = $1", [voteId]);
    const ballots = new Map<number, SecretBallot>();
    for (const index of tokens) {
      // The voter goes to the device that is theirs this time.
      const blindedMessage = await devices[index]!.blindedMessage();
      const voter = voters[whose[index]!]!.browser;
      const { blindSignature } = expectOk(await voter.call("issue-token", { voteId, blindedMessage })).body;
      const ballot = await devices[index]!.ballot(blindSignature, choices[index % choices.length]!);
      ballots.set(index, { ...ballot, signature: signatures[index] ?? ballot.signature });
      signatures[index] ??= ballot.signature;
    }
    for (const index of casts) {
      expectOk(await linli.newBrowser().call("cast-secret-ballot", { voteId, ...ballots.get(index)! }));
      linli.clock.advance("PT7S");
    }
    return linli.rows(
      `select bucket, encode(jsonb_send(ballots), 'hex') as bytes, pg_column_size(ballots) as size
         from secret_ballots.boxes where vote_id = $1 order by bucket`,
      [voteId],
    );
  };
  /** ECDSA draws a new number for each signature; the device keeps the one it made. */
  const signatures: string[] = [];
  const order = [0, 1, 2, 3, 4, 5];
  const first = await run(order, order, order);
  const permutation = fc.shuffledSubarray(order, { minLength: order.length });
  await fc.assert(
    fc.asyncProperty(permutation, permutation, permutation, async (whose, tokens, casts) => {
      expect(await run(whose, tokens, casts)).toEqual(first);
    }),
    { numRuns: 6 },
  );
});
