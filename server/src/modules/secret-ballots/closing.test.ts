import { createHash } from "node:crypto";
import { recount } from "@linli/counting";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act } from "../votes/votes.fixture.ts";
import type { SecretBallot } from "./ballot.ts";
import { closeVotes, Device, type Neighbour, neighbours, secretVote } from "./secret-votes.fixture.ts";

const linli = testDistrict();
const yes = { answer: "yes" } as const;
const no = { answer: "no" } as const;

let voters: Neighbour[];
let vote: { id: string; number: string };

beforeAll(async () => {
  voters = await neighbours(linli);
});

beforeEach(async () => {
  linli.clock.advance("PT1H");
  vote = await secretVote(linli);
});

const device = (index: number, voteId = vote.id) => new Device(linli, voteId, voters[index]!);

describe("after closing", () => {
  let receipts: { ballot: SecretBallot; number: string }[];

  beforeEach(async () => {
    receipts = [];
    for (const [index, choice] of [yes, no, yes].entries()) receipts.push(await device(index).vote(choice));
    await closeVotes(linli);
  });

  const publish = async () => {
    expectOk(await act(linli, "community-officer-chen", "publish-result", vote.id));
    await linli.runJobs();
  };
  const list = () => linli.newBrowser().call("download-secret-ballots", { voteId: vote.id });
  const find = (number: string) => linli.newBrowser().call("find-ballot", { voteId: vote.id, number });

  test("they are counted, and the key that tokens are made with is gone", async () => {
    const shown = expectOk(
      await (await linli.as("community-officer-chen")).call("show-vote", { voteId: vote.id }),
    ).body;
    expect(shown.result).toMatchObject({ took: 3, yes: 2, no: 1, outcome: "passed" });
    const keys = await linli.rows(
      "select private_key_encrypted from secret_ballots.signing_keys where vote_id = $1",
      [vote.id],
    );
    expect(keys).toEqual([{ private_key_encrypted: null }]);
  });

  test("counted again after a tie was settled, its list is noted again; nothing of it moves", async () => {
    await linli.runJob("count-secret-vote", { eventId: vote.id, subjectId: vote.id });
    await linli.runJobs();
    const noted = await linli.rows(
      "select distinct input ->> 'listSha256' as hash from platform.audit_entries where operation = $1 and input ->> 'voteId' = $2",
      ["note-ballot-list", vote.id],
    );
    expect(noted).toHaveLength(1);
  });

  test("nobody sees a ballot before the result is published: vote-not-published", async () => {
    for (const answer of [await list(), await find(receipts[0]!.number)]) {
      expect([answer.status, answer.body.code]).toEqual([409, "vote-not-published"]);
    }
  });

  test("anybody counts the published list again, and its hash stands at the vote and in the audit", async () => {
    await publish();
    const { bytes, headers } = await list();
    expect(headers["content-disposition"]).toContain(`${vote.number}.jsonl`);
    const counted = await recount(bytes.toString().trimEnd().split("\n"));
    expect(counted).toMatchObject({ agrees: true, counted: 3, faults: [], result: { yes: 2, no: 1 } });
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const shown = expectOk(await linli.newBrowser().call("show-public-vote", { number: vote.number })).body;
    expect(shown.listSha256).toBe(sha256);
    const audit = await linli.rows(
      "select input from platform.audit_entries where operation = 'note-ballot-list' and input ->> 'voteId' = $1",
      [vote.id],
    );
    expect(audit).toEqual([{ input: { voteId: vote.id, listSha256: sha256 } }]);
  });

  test("a receipt finds its ballot as it was cast; another number finds nothing: ballot-not-in-list", async () => {
    await publish();
    for (const { ballot, number } of receipts)
      expect(expectOk(await find(number)).body).toEqual({ number, ...ballot });
    const answer = await find("0000-0000-0000-0000");
    expect([answer.status, answer.body.code]).toEqual([404, "ballot-not-in-list"]);
  });

  test("a box with more ballots than tokens is not counted", async () => {
    const stuffed = await secretVote(linli);
    await device(3, stuffed.id).vote(yes);
    await linli.rows("delete from secret_ballots.issued_tokens where vote_id = $1", [stuffed.id]);
    linli.clock.advance(`PT${7 * 24}H`);
    while (((await linli.runJob("close-due-votes")) as { closed: number }).closed > 0);
    const job = { eventId: stuffed.id, subjectId: stuffed.id };
    await expect(linli.runJob("count-secret-vote", job)).rejects.toThrow("1 ballots, and 0 tokens");
  });
});

test("the jobs do their work once, and nothing to an open vote", async () => {
  const open = await secretVote(linli, { secrecy: "open" });
  const before = await linli.rows("select * from secret_ballots.signing_keys order by vote_id");
  for (const subjectId of [vote.id, open.id]) {
    for (const job of ["make-ballot-box", "count-secret-vote"])
      await linli.runJob(job, { eventId: subjectId, subjectId });
  }
  await linli.runJob("close-ballot-box", { eventId: open.id, subjectId: open.id });
  expect(await linli.rows("select * from secret_ballots.signing_keys order by vote_id")).toEqual(before);
});
