import { ballotBytes, ballotNumber, toBase64Url } from "../ballot.ts";
import { termsOf } from "../terms.fixture.ts";
import type { Choice, VoteTerms } from "../terms.ts";
import type { ListHead, SecretBallot } from "./format.ts";

export const voteId = "0198c2f0-0000-7000-8000-000000000001";

export function headOf(terms: VoteTerms, some: Partial<ListHead> & { electorate?: number } = {}): ListHead {
  const { electorate = 100, ...head } = some;
  return {
    format: "linli-ballots-1",
    vote: {
      id: voteId,
      number: "V261125-1",
      title: "要不要装电动车充电棚？",
      terms,
      options: Array.from({ length: terms.optionCount }, (_, index) => `方案 ${index + 1}`),
      electorate,
      opensAt: "2026-11-01T01:00:00Z",
      closesAt: "2026-11-08T01:00:00Z",
    },
    secrecy: "open",
    publicKey: null,
    owners: null,
    ...head,
  };
}

export function ownersHead(
  list: "public" | "full",
  totalArea: bigint,
  totalHeads: bigint,
  matter: 5 | 6 = 5,
): ListHead {
  return headOf(termsOf({ kind: "yes-no", method: "yes-no", ownersMatter: matter }), {
    owners: { list, totalAreaSquareCentimetres: String(totalArea), totalHeads: String(totalHeads) },
  });
}

/** Stands for the vote's office: blinding leaves the same signature behind as signing outright. */
export async function office() {
  const algorithm = { name: "RSA-PSS", hash: "SHA-384", modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };
  const pair = await crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const publicKey = toBase64Url(new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey)));
  return {
    publicKey,
    async tokenFor(message: Uint8Array<ArrayBuffer>, saltLength = 48): Promise<string> {
      const prefix = crypto.getRandomValues(new Uint8Array(32));
      const prepared = new Uint8Array([...prefix, ...message]);
      const signature = await crypto.subtle.sign({ name: "RSA-PSS", saltLength }, pair.privateKey, prepared);
      return toBase64Url(new Uint8Array([...prefix, ...new Uint8Array(signature)]));
    },
  };
}

export type Office = Awaited<ReturnType<typeof office>>;

/** A voter's device: its own pair of keys, its token, and a hand that signs. */
export async function voter(from: Office) {
  const ecdsa = { name: "ECDSA", namedCurve: "P-256" };
  const pair = await crypto.subtle.generateKey(ecdsa, true, ["sign", "verify"]);
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
  const token = await from.tokenFor(spki);
  return async (choice: Choice, forVote = voteId): Promise<SecretBallot> => {
    const hash = { name: "ECDSA", hash: "SHA-256" };
    const signature = await crypto.subtle.sign(hash, pair.privateKey, ballotBytes(forVote, choice));
    return {
      number: await ballotNumber(spki),
      publicKey: toBase64Url(spki),
      token,
      choice,
      signature: toBase64Url(new Uint8Array(signature)),
    };
  };
}

export function sorted<Line extends { number: string }>(ballots: readonly Line[]): Line[] {
  return [...ballots].sort((a, b) => (a.number < b.number ? -1 : 1));
}
