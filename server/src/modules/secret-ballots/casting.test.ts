import { ballotNumber, fromBase64Url, toBase64Url } from "@linli/counting";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { expectOk, testDistrict } from "../../testing/test-district.ts";
import { act } from "../votes/votes.fixture.ts";
import type { SecretBallot } from "./ballot.ts";
import { Device, type Neighbour, neighbours, secretVote } from "./secret-votes.fixture.ts";

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

/** Everything that lies in the box. */
async function inBox(voteId = vote.id): Promise<Record<string, SecretBallot>> {
  const rows = await linli.rows("select ballots from secret_ballots.boxes where vote_id = $1 order by bucket", [
    voteId,
  ]);
  return Object.assign({}, ...rows.map(({ ballots }) => ballots));
}

describe("voting secretly", () => {
  test("a ballot lies in the box under the number that its voter was told", async () => {
    const { ballot, number } = await device(0).vote(yes);
    expect(number).toBe(await ballotNumber(fromBase64Url(ballot.publicKey)!));
    expect(await inBox()).toEqual({ [number]: ballot });
  });

  test("in one flow with a code, on whichever device; the next neighbour's right is untouched", async () => {
    const browser = linli.newBrowser();
    const phone = "19900040002";
    const lent = new Device(linli, vote.id, { browser });
    expectOk(await browser.call("send-code", { phone, purpose: "vote" }));
    const proof = { phone, code: await linli.lastCode(phone) };
    expect((await lent.askToken()).body.code).toBe("phone-missing");
    expect((await lent.askToken({ phone })).body.code).toBe("code-missing");
    const { blindSignature } = expectOk(await lent.askToken(proof)).body;
    // The answer was lost: the same code is right for it again.
    expect(expectOk(await lent.askToken(proof)).body).toEqual({ blindSignature });
    expectOk(await lent.cast(await lent.ballot(blindSignature, no)));
    expectOk(await device(2).askToken());
  });

  test("before it opens there is no key; to somebody who knows its id it is not there", async () => {
    const closed = linli.newBrowser();
    expect(expectOk(await closed.call("show-ballot-box", { voteId: vote.id })).body.publicKey).toHaveLength(392);
    expect((await closed.call("show-ballot-box", { voteId: voters[0]!.id })).status).toBe(404);
  });

  test("who has had a token counts as having taken part, whoever looks", async () => {
    await device(0).vote(yes);
    const shown = expectOk(await linli.newBrowser().call("show-public-vote", { number: vote.number })).body;
    expect([shown.tookPart, shown.result]).toEqual([1, null]);
  });
});

describe("a token", () => {
  test("is given again for the same message, and is the same", async () => {
    const phone = device(0);
    const first = expectOk(await phone.askToken()).body;
    expect(expectOk(await phone.askToken()).body).toEqual(first);
    const [{ tokens }] = (await linli.rows(
      "select count(*)::integer as tokens from secret_ballots.issued_tokens where vote_id = $1",
      [vote.id],
    )) as [{ tokens: number }];
    expect(tokens).toBe(1);
  });

  test("is not given for another message: token-already-issued, and those who run the vote see that it was tried", async () => {
    expectOk(await device(0).askToken());
    const answer = await device(0).askToken();
    expect([answer.status, answer.body.code]).toEqual([409, "token-already-issued"]);
    const kept = await linli.rows("select elector_id, way from votes.refused_ballots where vote_id = $1", [vote.id]);
    expect(kept).toEqual([{ elector_id: voters[0]!.id, way: "token" }]);
  });

  test("is given once to whoever asks from two devices at the same moment", async () => {
    const answers = await Promise.all([device(0).askToken(), device(0).askToken()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("is for those who may vote: no-right-to-vote", async () => {
    const elsewhere = await linli.as("resident-ma");
    const phone = device(0);
    const blindedMessage = await phone.blindedMessage();
    const answer = await elsewhere.call("issue-token", { voteId: vote.id, blindedMessage });
    expect([answer.status, answer.body.code]).toEqual([403, "no-right-to-vote"]);
  });

  test("is a signature of a number of the key's only: blinded-message-invalid", async () => {
    const answer = await device(0).askToken({ blindedMessage: toBase64Url(Buffer.alloc(256, 0xff)) });
    expect([answer.status, answer.body.code]).toEqual([422, "blinded-message-invalid"]);
    expectOk(await device(0).askToken());
  });

  test("is not needed in an open vote: vote-is-open, and none is cast with", async () => {
    const open = await secretVote(linli, { secrecy: "open" });
    const phone = device(0);
    const blindedMessage = await phone.blindedMessage();
    const answer = await phone.askToken({ voteId: open.id, blindedMessage });
    expect([answer.status, answer.body.code]).toEqual([409, "vote-is-open"]);
    expectOk(await phone.askToken({ blindedMessage }));
  });

  test("cannot be had in the moment before the box is there: ballot-box-not-ready", async () => {
    await linli.rows("delete from secret_ballots.signing_keys where vote_id = $1", [vote.id]);
    const phone = await linli.as("resident-li");
    const blindedMessage = toBase64Url(Buffer.alloc(256, 1));
    const answer = await phone.call("issue-token", { voteId: vote.id, blindedMessage });
    expect([answer.status, answer.body.code]).toEqual([409, "ballot-box-not-ready"]);
  });
});

describe("refused, and nothing is stored", () => {
  let phone: Device;
  let ballot: SecretBallot;

  beforeEach(async () => {
    phone = device(0);
    ballot = await phone.ballot(expectOk(await phone.askToken()).body.blindSignature, yes);
  });

  const flipped = (text: string, at: number) => {
    const bytes = fromBase64Url(text)!;
    bytes[at]! ^= 1;
    return toBase64Url(bytes);
  };

  test.each<[what: string, code: string, change: (good: SecretBallot) => Promise<SecretBallot> | SecretBallot]>([
    ["a forged token", "token-invalid", (good) => ({ ...good, token: flipped(good.token, 200) })],
    ["a token with another random prefix", "token-invalid", (good) => ({ ...good, token: flipped(good.token, 3) })],
    [
      "somebody else's token with one's own key",
      "token-invalid",
      async (good) => {
        const own = device(1);
        const publicKey = toBase64Url(await own.publicKey());
        return { ...good, publicKey, signature: await own.sign(good.choice) };
      },
    ],
    ["a choice changed on its way", "signature-invalid", (good) => ({ ...good, choice: no })],
    ["a changed signature", "signature-invalid", (good) => ({ ...good, signature: flipped(good.signature, 40) })],
    [
      "a signature made for another vote",
      "signature-invalid",
      async (good) => ({
        ...good,
        signature: await phone.sign(good.choice, "0199b7a0-0000-7000-8000-00000000beef"),
      }),
    ],
    [
      "a choice that cannot be chosen",
      "choice-invalid",
      async (good) => ({ ...good, choice: { option: 2 }, signature: await phone.sign({ option: 2 }) }),
    ],
  ])("%s: %s", async (_what, code, change) => {
    const answer = await phone.cast(await change(ballot));
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(await inBox()).toEqual({});
    // The right one still goes in.
    expectOk(await phone.cast(ballot));
  });

  test("the token of another vote", async () => {
    const other = await secretVote(linli);
    const answer = await phone.cast(ballot, other.id);
    expect([answer.status, answer.body.code]).toEqual([422, "token-invalid"]);
    expect(await inBox(other.id)).toEqual({});
  });

  test("a ballot with another choice after the first: ballot-cannot-change", async () => {
    expectOk(await phone.cast(ballot));
    const answer = await phone.cast({ ...ballot, choice: no, signature: await phone.sign(no) });
    expect([answer.status, answer.body.code]).toEqual([409, "ballot-cannot-change"]);
    expect(Object.values(await inBox())).toEqual([ballot]);
  });

  test("a replay is the same ballot: the same answer, once in the box", async () => {
    const again = () => linli.newBrowser().call("cast-secret-ballot", { voteId: vote.id, ...ballot });
    const answers = await Promise.all([phone.cast(ballot), again(), again()]);
    expect(new Set(answers.map((answer) => expectOk(answer).body.number)).size).toBe(1);
    // A device that lost its memory signs the same choice anew.
    expectOk(await phone.cast({ ...ballot, signature: await phone.sign(yes) }));
    expect(Object.values(await inBox())).toEqual([ballot]);
  });

  test("a ballot after the hour of closing, though nobody has closed yet; and a token", async () => {
    const late = device(1);
    await late.blindedMessage();
    linli.clock.advance(`PT${7 * 24}H`);
    const answer = await phone.cast(ballot);
    expect([answer.status, answer.body.code]).toEqual([409, "vote-closed"]);
    expect(await inBox()).toEqual({});
    expect((await late.askToken()).body.code).toBe("vote-closed");
  });

  test("a ballot when the vote is closed, or called off", async () => {
    expectOk(await act(linli, "community-officer-chen", "cancel-vote", vote.id, { because: "写错了" }));
    await linli.runJobs();
    expect((await phone.cast(ballot)).body.code).toBe("vote-cancelled");
    expect(await inBox()).toEqual({});
    const keys = await linli.rows(
      "select private_key_encrypted from secret_ballots.signing_keys where vote_id = $1",
      [vote.id],
    );
    expect(keys).toEqual([{ private_key_encrypted: null }]);
  });

  test("the box itself takes nothing more once it is shut", async () => {
    await linli.rows("update secret_ballots.boxes set accepts = false where vote_id = $1", [vote.id]);
    expect((await phone.cast(ballot)).body.code).toBe("vote-closed");
    expect(await inBox()).toEqual({});
  });
});

test("many ballots at the same moment all get in", async () => {
  const phones = [0, 1, 2, 3].map((index) => device(index));
  const ballots: [Device, SecretBallot][] = [];
  for (const phone of phones) {
    ballots.push([phone, await phone.ballot(expectOk(await phone.askToken()).body.blindSignature, yes)]);
  }
  const answers = await Promise.all(ballots.map(([phone, ballot]) => phone.cast(ballot)));
  expect(Object.keys(await inBox()).sort()).toEqual(answers.map((answer) => expectOk(answer).body.number).sort());
});
