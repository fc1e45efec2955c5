import { answered, api } from "../../../api/client.ts";
import { postFile } from "../../../api/post.ts";
import type { ElectorsAsked, VotesAsked, VoteToPrepare } from "../../../api/staff-contract.ts";

/** What the workbench asks about votes. */

export const listVotes = (query: VotesAsked) => answered(api.GET("/api/votes/list-votes", { params: { query } }));

export const listCouncils = () =>
  answered(api.GET("/api/councils/list-councils", { params: { query: { show: "standing" } } }));

export const showVote = (voteId: string) =>
  answered(api.GET("/api/votes/{voteId}/show-vote", { params: { path: { voteId } } }));

export const prepareVote = (voteId: string, body: VoteToPrepare) =>
  answered(api.POST("/api/votes/{voteId}/prepare-vote", { params: { path: { voteId } }, body }));

export const changeVote = (voteId: string, version: number, body: VoteToPrepare) =>
  answered(api.POST("/api/votes/{voteId}/change-vote", { params: { path: { voteId } }, body: { ...body, version } }));

export const findElectors = (voteId: string, body: ElectorsAsked) =>
  answered(api.POST("/api/votes/{voteId}/find-electors", { params: { path: { voteId } }, body }));

/** What each step takes besides the version it was seen in. */
export interface StepInputs {
  "announce-vote": Record<never, never>;
  "extend-vote": { days: number };
  "cancel-vote": { because: string };
  "finish-paper": Record<never, never>;
  "settle-tie": { order: number[]; because: string };
  "publish-result": Record<never, never>;
}
export type StepName = keyof StepInputs;

export function takeStep<Name extends StepName>(
  { id, version }: { id: string; version: number },
  name: Name,
  input: StepInputs[Name],
) {
  // Name and input belong together by type; the client cannot see that through the template.
  const post = api.POST as (
    path: string,
    init: { params: { path: { voteId: string } }; body: object },
  ) => ReturnType<typeof api.POST<"/api/votes/{voteId}/announce-vote", never>>;
  return answered(
    post(`/api/votes/{voteId}/${name}`, { params: { path: { voteId: id } }, body: { version, ...input } }),
  );
}

export const remindVoters = (voteId: string) =>
  answered(api.POST("/api/votes/{voteId}/remind-voters", { params: { path: { voteId } }, body: {} }));

interface Proxy {
  voteId: string;
  proxyId: string;
  electorId: string;
  holderPhone: string;
  documentId: string;
}

/** The signed document first, then what it says. */
export async function registerProxy({ voteId, ...body }: Proxy, document: File): Promise<void> {
  await postFile(`/api/papers/upload-paper?id=${body.documentId}`, document);
  await answered(api.POST("/api/votes/{voteId}/register-proxy", { params: { path: { voteId } }, body }));
}

export const revokeProxy = (voteId: string, electorId: string) =>
  answered(api.POST("/api/votes/{voteId}/revoke-proxy", { params: { path: { voteId } }, body: { electorId } }));
