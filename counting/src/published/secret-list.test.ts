import { beforeAll, expect, test } from "vitest";
import { toBase64Url } from "../ballot.ts";
import { termsOf } from "../terms.fixture.ts";
import type { Choice } from "../terms.ts";
import { headOf, office, sorted, voteId, voter } from "./ballots.fixture.ts";
import type { ListHead, SecretBallot } from "./format.ts";
import { published } from "./publish.ts";
import { recount } from "./recount.ts";
import { faultOfSecretBallot, tokenKey } from "./secret-ballot.ts";

const terms = termsOf({ kind: "multiple", method: "plurality", optionCount: 4, mostOptions: 2, seats: 2 });
const choices: Choice[] = [
  { options: [2, 1] },
  { options: [2] },
  { options: [4, 2] },
  { abstain: true },
  { options: [1] },
];
let head: ListHead;
let ballots: SecretBallot[];
let lines: string[];

const linesOf = (some: ListHead, list: SecretBallot[]) => [...published(some, list)].map((line) => line.slice(0, -1));
const faultsOf = async (some: string[]) => (await recount(some)).faults.map(({ line, code }) => `${line} ${code}`);
/** The list with one ballot replaced, and the others and the result as they were. */
const withBallot = (index: number, change: (ballot: SecretBallot) => SecretBallot) =>
  lines.map((line, at) => (at === index + 1 ? canonical(change(ballots[index]!)) : line));
const canonical = (ballot: SecretBallot) => linesOf(head, [ballot])[1]!;

let another: SecretBallot;

beforeAll(async () => {
  const from = await office();
  head = headOf(terms, { secrecy: "secret", publicKey: from.publicKey });
  ballots = sorted(await Promise.all(choices.map(async (choice) => (await voter(from))(choice))));
  lines = linesOf(head, ballots);
  another = await (await voter(await office()))({ options: [3] });
});

test("a list of secret ballots is counted again by anybody, and agrees", async () => {
  const told = await recount(lines);
  expect(told).toMatchObject({ agrees: true, counted: 5, faultCount: 0, head: { vote: { id: voteId } } });
  expect(told.result).toMatchObject({ outcome: "elected", winners: [2, 1], took: 5, abstained: 1 });
});

test("a token of another vote's key does not count", async () => {
  expect(await faultsOf([lines[0]!, canonical(another), lines[6]!])).toEqual(["2 wrong-token"]);
});

test("a changed choice is seen: the voter's key did not sign it", async () => {
  expect(await faultsOf(withBallot(2, (ballot) => ({ ...ballot, choice: { options: [3] } })))).toEqual([
    "4 wrong-signature",
  ]);
});

test("a ballot signed for another vote does not count in this one", async () => {
  const from = await office();
  const key = (await tokenKey(from.publicKey))!;
  const cast = await voter(from);
  expect(await faultOfSecretBallot(key, voteId, await cast({ options: [1] }))).toBeNull();
  const elsewhere = await cast({ options: [1] }, "another vote");
  expect(await faultOfSecretBallot(key, voteId, elsewhere)).toBe("wrong-signature");
  expect(await faultOfSecretBallot(key, "another vote", elsewhere)).toBeNull();
});

test("faults are told in the order of the lines, though signatures are verified behind the reading", async () => {
  const broken = withBallot(0, (ballot) => ({ ...ballot, choice: { options: [3] } }));
  expect(await faultsOf([...broken.slice(0, 4), "x", ...broken.slice(4)])).toEqual([
    "2 wrong-signature",
    "5 not-json",
  ]);
});

test("a number that is not the key's is told, and so is a key that is none", async () => {
  expect(await faultsOf(withBallot(4, (ballot) => ({ ...ballot, number: "ffff-ffff-ffff-ffff" })))).toEqual([
    "6 number-of-another-key",
  ]);
  const [first] = ballots;
  const key = (await tokenKey(head.publicKey!))!;
  expect(await faultOfSecretBallot(key, voteId, { ...first!, publicKey: "?" })).toBe("number-of-another-key");
  expect(await tokenKey("AAAA")).toBeUndefined();
  expect(await tokenKey("?")).toBeUndefined();
});

test("a token is the key's own: one bit more, one salt shorter, one key further, and it is none", async () => {
  const from = await office();
  const key = (await tokenKey(from.publicKey))!;
  const cast = await voter(from);
  const ballot = await cast({ options: [1] });
  const flipped = (text: string) => (text.startsWith("A") ? "B" : "A") + text.slice(1);
  for (const token of [flipped(ballot.token), ballot.token.slice(0, -4), "", toBase64Url(new Uint8Array(32))]) {
    expect(await faultOfSecretBallot(key, voteId, { ...ballot, token })).toBe("wrong-token");
  }
  const spki = Uint8Array.from(Buffer.from(ballot.publicKey, "base64url"));
  expect(await faultOfSecretBallot(key, voteId, { ...ballot, token: await from.tokenFor(spki) })).toBeNull();
  expect(await faultOfSecretBallot(key, voteId, { ...ballot, token: await from.tokenFor(spki, 32) })).toBe(
    "wrong-token",
  );
  expect(await faultOfSecretBallot(key, voteId, { ...ballot, token: another.token })).toBe("wrong-token");
});

test("a token whose message is no key gives no voice", async () => {
  const from = await office();
  const noKey = new TextEncoder().encode("abc");
  const ballot = {
    number: "ba78-16bf-8f01-cfea",
    publicKey: toBase64Url(noKey),
    token: await from.tokenFor(noKey),
    choice: { options: [1] },
    signature: ballots[0]!.signature,
  };
  expect(await faultOfSecretBallot((await tokenKey(from.publicKey))!, voteId, ballot)).toBe("wrong-signature");
});

test("a ballot that is listed twice counts once, and is told", async () => {
  const told = await recount([...lines.slice(0, 3), lines[2]!, ...lines.slice(3)]);
  expect(told).toMatchObject({ agrees: false, counted: 5, faults: [{ line: 4, code: "twice" }] });
});

test("a list that lost a ballot differs from its result", async () => {
  expect(await faultsOf(lines.filter((_, at) => at !== 3))).toEqual(["6 result-differs"]);
});

test("a key that opens nothing ends the reading", async () => {
  const [first, ...others] = lines;
  const broken = first!.replace(head.publicKey!, ballots[0]!.publicKey);
  expect(await faultsOf([broken, ...others])).toEqual(["1 no-key"]);
});
