import { answered, api } from "../../../api/client.ts";
import type { Satisfaction } from "../../../api/contract.ts";
import type { OneRequest } from "../calls.ts";
import { keepReport } from "../kept-reports.ts";

/** What the pages about joining somebody else's request ask of the server. */

export interface Joining {
  number: string;
  /** Made once per page: joining twice is joining once. */
  id: string;
  /** Null for somebody signed in. */
  proof: { phone: string; code: string } | null;
}

/** The key is kept like that of an own request: this phone follows it from now on. */
export async function joinRequest({ number, id, proof }: Joining) {
  const joined = await answered(
    api.POST("/api/requests/{number}/join-request", {
      params: { path: { number } },
      body: { id, name: "", phone: proof?.phone ?? null, code: proof?.code ?? null },
    }),
  );
  if (joined.key !== null) await keepReport({ number: joined.number, key: joined.key }).catch(() => {});
  return joined;
}

const withKey = (key: string | null) => (key === null ? {} : { key });

export const leaveRequest = ({ number, key }: OneRequest) =>
  answered(api.POST("/api/requests/{number}/leave-request", { params: { path: { number } }, body: withKey(key) }));

export const rateJoinedRequest = (
  { number, key }: OneRequest,
  body: { solved: boolean; satisfaction: Satisfaction | null; words?: string },
) =>
  answered(
    api.POST("/api/requests/{number}/rate-joined-request", {
      params: { path: { number } },
      body: { ...body, ...withKey(key) },
    }),
  );
