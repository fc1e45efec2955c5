import { answered, api } from "../../api/client.ts";
import type { WhistleLimits, WhistlesAsked, WhistleToBlow } from "../../api/staff-contract.ts";

/** All that the pages of whistles ask of the server. */

export const listWhistles = (query: WhistlesAsked) =>
  answered(api.GET("/api/whistles/list-whistles", { params: { query } }));

export const showWhistle = (whistleId: string) =>
  answered(api.GET("/api/whistles/{whistleId}/show-whistle", { params: { path: { whistleId } } }));

export const showRequest = (requestId: string) =>
  answered(api.GET("/api/requests/{requestId}/show-request", { params: { path: { requestId } } }));

export const showProblem = (problemId: string) =>
  answered(api.GET("/api/standing-problems/{problemId}/show-problem", { params: { path: { problemId } } }));

export const blowWhistle = (whistleId: string, body: WhistleToBlow) =>
  answered(api.POST("/api/whistles/{whistleId}/blow-whistle", { params: { path: { whistleId } }, body }));

export const showFigures = (query: { from: string; to: string }) =>
  answered(api.GET("/api/whistles/show-whistle-figures", { params: { query } }));

export const listLimits = () => answered(api.GET("/api/whistles/list-whistle-limits"));

export const changeLimits = (body: Omit<WhistleLimits, "effectiveFrom">) =>
  answered(api.POST("/api/whistles/change-whistle-limits", { body }));

export const findUnits = (text: string) =>
  answered(api.GET("/api/whistles/find-callable-units", { params: { query: text === "" ? {} : { text } } }));

/** What each step of a whistle takes. */
export interface StepInputs {
  "report-in": { callId: string };
  "object-to-call": { callId: string; reason: string };
  "uphold-objection": { callId: string; words: string };
  "overrule-objection": { callId: string; reason: string };
  "call-unit": { unitId: string; lead: boolean };
  "arrange-visit": { visitId: string; startsAt: string; place: string; words: string };
  "record-attendance": { visitId: string; callId: string; came: boolean };
  "add-visit-photos": { visitId: string; photoIds: string[] };
  "give-duty": { dutyId: string; callId: string; words: string; dueAt: string };
  "finish-duty": { dutyId: string; words: string; photoIds: string[] };
  "sign-off-duty": { dutyId: string };
  "return-duty": { dutyId: string; reason: string; dueAt: string };
  "set-path": { version: number; steps: { id: string; words: string }[] };
  "finish-path-step": { stepId: string };
  "sign-off-whistle": { version: number; solved: boolean; words: string };
  "cancel-whistle": { version: number; reason: string };
  "assess-unit": { callId: string; came: boolean; inTime: boolean; solved: boolean; words: string };
  "assess-whistle": { callId: string; warranted: boolean; clear: boolean; words: string };
}

export type StepName = keyof StepInputs;
export type Step = { [Name in StepName]: { name: Name; input: StepInputs[Name] } }[StepName];

export function takeStep(whistleId: string, { name, input }: Step) {
  // Name and input belong together by type; the client cannot see that through the template.
  const post = api.POST as (
    path: string,
    init: { params: { path: { whistleId: string } }; body: object },
  ) => ReturnType<typeof api.POST<"/api/whistles/{whistleId}/report-in", never>>;
  return answered(post(`/api/whistles/{whistleId}/${name}`, { params: { path: { whistleId } }, body: input }));
}
