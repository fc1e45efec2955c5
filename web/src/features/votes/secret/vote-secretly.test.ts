import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  privateDecrypt,
  verify,
} from "node:crypto";
import { ballotBytes, ballotNumber, fromBase64Url, toBase64Url } from "@linli/counting";
import { beforeEach, expect, test } from "vitest";
import { Unreachable } from "../../../api/problem.ts";
import { localStorageStore } from "../../../kept/store.ts";
import { ballotsIn, type SecretBallot } from "./kept-ballots.ts";
import { KeyChanged, type Step, voteSecretly, type Ways } from "./vote-secretly.ts";

const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
const vote = {
  id: "0199b7a0-0000-7000-8000-000000000001",
  publicKey: toBase64Url(keys.publicKey.export({ type: "spki", format: "der" })),
};
const yes = { answer: "yes" } as const;
const no = { answer: "no" } as const;

/** The part of the browser's Storage that is used here. */
class DeviceStorage implements Storage {
  readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.items.set(key, value);
  removeItem = (key: string) => void this.items.delete(key);
  clear = () => this.items.clear();
}

/** A server that signs, and a box; what reached them, and which messages get lost. */
class Office {
  readonly asked: string[] = [];
  readonly cast: SecretBallot[] = [];
  lost: Partial<Record<"asking" | "token" | "ballot" | "answer", boolean>> = {};
  /** What the device keeps lasts, whichever page is open. */
  readonly storage = new DeviceStorage();

  /** As after a reload: nothing is remembered but what was kept. */
  ways(): Ways {
    return {
      kept: ballotsIn(Promise.resolve(localStorageStore("ballots", this.storage))),
      issueToken: async (_voteId, blindedMessage) => {
        this.#lose("asking");
        this.asked.push(blindedMessage);
        const blindSignature = privateDecrypt(
          { key: keys.privateKey, padding: constants.RSA_NO_PADDING },
          fromBase64Url(blindedMessage)!,
        );
        this.#lose("token");
        return toBase64Url(blindSignature);
      },
      cast: async (_voteId, ballot) => {
        this.#lose("ballot");
        this.cast.push(structuredClone(ballot));
        this.#lose("answer");
      },
    };
  }

  #lose(what: keyof typeof this.lost): void {
    if (!this.lost[what]) return;
    this.lost[what] = false;
    throw new Unreachable(new Error("cut"));
  }

  kept(): string {
    return JSON.stringify([...this.storage.items]);
  }
}

let office: Office;
beforeEach(() => {
  office = new Office();
});

const steps: Step[] = [];
const go = (choice: typeof yes | typeof no) => voteSecretly(office.ways(), vote, choice, (step) => steps.push(step));

function isGood({ publicKey, token, choice, signature }: SecretBallot): boolean {
  const spki = fromBase64Url(publicKey)!;
  const [prefix, tokenSignature] = [fromBase64Url(token)!.subarray(0, 32), fromBase64Url(token)!.subarray(32)];
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return (
    verify(
      "sha384",
      Buffer.concat([prefix, spki]),
      { key: keys.publicKey, padding, saltLength: 48 },
      tokenSignature,
    ) &&
    verify(
      "sha256",
      ballotBytes(vote.id, choice),
      { key: createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" }), dsaEncoding: "ieee-p1363" },
      fromBase64Url(signature)!,
    )
  );
}

test("a ballot with a token under the vote's key and a signature over what was chosen, and a receipt with its number", async () => {
  steps.length = 0;
  const receipt = await go(yes);
  expect(steps).toEqual(["asking", "casting"]);
  const [ballot] = office.cast;
  expect(ballot!.choice).toEqual(yes);
  expect(isGood(ballot!)).toBe(true);
  expect(receipt).toEqual({
    step: "cast",
    voteId: vote.id,
    votePublicKey: vote.publicKey,
    number: await ballotNumber(fromBase64Url(ballot!.publicKey)!),
  });
});

test("what asked for the token has nothing in common with what was cast", async () => {
  await go(yes);
  const { publicKey, token, signature } = office.cast[0]!;
  for (const part of [publicKey, token, signature, toBase64Url(fromBase64Url(token)!.subarray(32))]) {
    expect(office.asked[0]).not.toContain(part);
  }
});

test("once it is in the box, the device keeps its number and the vote's key, and nothing of the ballot", async () => {
  const { number } = await go(yes);
  expect(office.kept()).toContain(number);
  for (const gone of ["privateKey", "token", "choice", "answer", office.cast[0]!.publicKey]) {
    expect(office.kept()).not.toContain(gone);
  }
});

test.each(["asking", "token", "ballot", "answer"] as const)(
  "a page closed when the %s was lost goes on where it stopped",
  async (what) => {
    office.lost = { [what]: true };
    await expect(go(yes)).rejects.toThrow(Unreachable);
    const receipt = await go(yes);
    // The same message for the token, the same ballot in the box: neither is ever a second one.
    expect(new Set(office.asked).size).toBe(1);
    expect(new Set(office.cast.map((ballot) => JSON.stringify(ballot))).size).toBe(1);
    expect(await ballotNumber(fromBase64Url(office.cast[0]!.publicKey)!)).toBe(receipt.number);
  },
);

test("who has a token and has chosen nothing yet may still choose otherwise; who has sent a ballot may not", async () => {
  office.lost = { token: true };
  await expect(go(yes)).rejects.toThrow(Unreachable);
  office.lost = { answer: true };
  await expect(go(no)).rejects.toThrow(Unreachable);
  await go(yes);
  expect(office.cast.map(({ choice }) => choice)).toEqual([no, no]);
});

test("voting again after it is done sends nothing", async () => {
  const first = await go(yes);
  expect(await go(no)).toEqual(first);
  expect(office.asked).toHaveLength(1);
  expect(office.cast).toHaveLength(1);
});

test("a device that can keep nothing sends nothing", async () => {
  const ways = office.ways();
  const full = { ...ways, kept: { ...ways.kept, keep: () => Promise.reject(new Error("full")) } };
  await expect(voteSecretly(full, vote, yes, () => {})).rejects.toThrow("full");
  expect(office.asked).toEqual([]);
});

test("an answer that is no signature under the vote's key is not taken for a token", async () => {
  const other = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
    type: "pkcs8",
    format: "pem",
  });
  const ways: Ways = {
    ...office.ways(),
    issueToken: async (_voteId, blindedMessage) => {
      const message = fromBase64Url(blindedMessage)!;
      message[0]! &= 0x3f;
      return toBase64Url(
        privateDecrypt({ key: createPrivateKey(other), padding: constants.RSA_NO_PADDING }, message),
      );
    },
  };
  await expect(voteSecretly(ways, vote, yes, () => {})).rejects.toThrow();
  expect(office.cast).toEqual([]);
});

test("another key under way for the same vote is not gone along with", async () => {
  office.lost = { token: true };
  await expect(go(yes)).rejects.toThrow(Unreachable);
  const spki = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "der" });
  await expect(voteSecretly(office.ways(), { ...vote, publicKey: toBase64Url(spki) }, yes, () => {})).rejects.toThrow(
    KeyChanged,
  );
  expect(office.cast).toEqual([]);
});
