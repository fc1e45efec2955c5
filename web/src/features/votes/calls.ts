import { answered, api } from "../../api/client.ts";
import type { BallotChoice } from "../../api/contract.ts";

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

export const ballotsAddress = (number: string) => `/api/votes/${encodeURIComponent(number)}/download-ballots`;
