import { answered, api } from "../../api/client.ts";
import type { BallotChoice, PublicVote } from "../../api/contract.ts";
import { failureOf, Unreachable } from "../../api/problem.ts";
import { currentLocale } from "../../locale/locale.ts";

/** What the residents' pages about votes ask of the server. */

export const showPublicVote = (number: string) =>
  answered(api.GET("/api/votes/{number}/show-public-vote", { params: { path: { number } } }));

export const listOwnVotes = () => answered(api.GET("/api/votes/list-own-votes"));

export interface Proof {
  phone: string;
  code: string;
}

export const checkRight = (voteId: string, proof: Proof) =>
  answered(api.POST("/api/votes/{voteId}/check-right", { params: { path: { voteId } }, body: proof }));

export interface Casting {
  voteId: string;
  choice: BallotChoice;
  electorIds: string[] | null;
  proof: Proof | null;
}

export const castBallot = ({ voteId, choice, electorIds, proof }: Casting) =>
  answered(
    api.POST("/api/votes/{voteId}/cast-ballot", {
      params: { path: { voteId } },
      body: { choice, ...(electorIds !== null && { electorIds }), ...(proof ?? {}) },
    }),
  );

export const revokeProxy = (voteId: string, electorId: string) =>
  answered(api.POST("/api/votes/{voteId}/revoke-proxy", { params: { path: { voteId } }, body: { electorId } }));

/** Where the published list of ballots is. */
export const ballotsAddress = ({ id, number, secrecy }: Pick<PublicVote, "id" | "number" | "secrecy">) =>
  secrecy === "secret"
    ? `/api/secret-ballots/${id}/download-secret-ballots`
    : `/api/votes/${encodeURIComponent(number)}/download-ballots`;

/** The list, asked for as nobody: who counts again, and looks for which ballot, is nobody's business. */
export async function fetchBallots(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    headers: { "Accept-Language": currentLocale() },
  }).catch((cause: unknown) => {
    throw new Unreachable(cause);
  });
  if (!response.ok) throw failureOf(response.status, await response.json().catch(() => null));
  return response.arrayBuffer();
}
