import { answered, api } from "../../../api/client.ts";
import { failureOf, Unreachable } from "../../../api/problem.ts";
import { currentLocale } from "../../../locale/locale.ts";
import type { SecretBallot } from "./kept-ballots.ts";

/** What secret voting asks of the server. */

export type Proof = { phone: string; code: string } | null;

export const showBallotBox = (voteId: string) =>
  answered(api.GET("/api/secret-ballots/{voteId}/show-ballot-box", { params: { path: { voteId } } }));

/** @returns the blind signature, base64url */
export async function issueToken(voteId: string, blindedMessage: string, proof: Proof): Promise<string> {
  const body = { blindedMessage, ...proof };
  const { blindSignature } = await answered(
    api.POST("/api/secret-ballots/{voteId}/issue-token", { params: { path: { voteId } }, body }),
  );
  return blindSignature;
}

export async function castSecretBallot(voteId: string, ballot: SecretBallot): Promise<void> {
  await asNobody(`/api/secret-ballots/${voteId}/cast-secret-ballot`, ballot);
}

export async function findBallot(voteId: string, number: string): Promise<SecretBallot> {
  return (await asNobody(`/api/secret-ballots/${voteId}/find-ballot`, { number })) as SecretBallot;
}

/**
 * Asks without cookies and without saying from which page: `omit` also makes browsers take another connection than the one
 * on which the voter is known.
 * @throws Refused, or Unreachable where nothing is known about what was sent
 */
async function asNobody(address: string, body: unknown): Promise<unknown> {
  const response = await fetch(address, {
    method: "POST",
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    headers: { "Content-Type": "application/json", "Accept-Language": currentLocale() },
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw failureOf(response.status, answer);
  return answer;
}
