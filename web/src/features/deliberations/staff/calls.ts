import { answered, api } from "../../../api/client.ts";
import type {
  DeliberationsAsked,
  ProcedureToPut,
  StaffTopicToRaise,
  StageMeetingToLink,
  StageMeetingToPlan,
  StageVoteToDraft,
  StageVoteToLink,
  SupportRuleToSet,
} from "../../../api/staff-contract.ts";

/** All that the staff's pages of topics ask of the server. */

export const listDeliberations = (query: DeliberationsAsked) =>
  answered(api.GET("/api/deliberations/list-deliberations", { params: { query } }));

export const showDeliberation = (topicId: string) =>
  answered(api.GET("/api/deliberations/{topicId}/show-deliberation", { params: { path: { topicId } } }));

export const raiseTopic = (body: StaffTopicToRaise) => answered(api.POST("/api/deliberations/raise-topic", { body }));

export const planStageMeeting = ({ topicId, body }: { topicId: string; body: StageMeetingToPlan }) =>
  answered(api.POST("/api/deliberations/{topicId}/plan-stage-meeting", { params: { path: { topicId } }, body }));
export const listStageMeetings = (topicId: string) =>
  answered(api.GET("/api/deliberations/{topicId}/list-stage-meetings", { params: { path: { topicId } } }));
export const linkMeeting = ({ topicId, body }: { topicId: string; body: StageMeetingToLink }) =>
  answered(api.POST("/api/deliberations/{topicId}/link-meeting", { params: { path: { topicId } }, body }));
export const listStageVotes = (topicId: string) =>
  answered(api.GET("/api/deliberations/{topicId}/list-stage-votes", { params: { path: { topicId } } }));
export const linkVote = ({ topicId, body }: { topicId: string; body: StageVoteToLink }) =>
  answered(api.POST("/api/deliberations/{topicId}/link-vote", { params: { path: { topicId } }, body }));
export const draftStageVote = ({ topicId, body }: { topicId: string; body: StageVoteToDraft }) =>
  answered(api.POST("/api/deliberations/{topicId}/draft-stage-vote", { params: { path: { topicId } }, body }));

export const listProcedures = () => answered(api.GET("/api/deliberations/list-procedures"));
export const checkProcedure = (stages: ProcedureToPut["stages"]) =>
  answered(api.POST("/api/deliberations/check-procedure", { body: { stages } }));
export const putProcedure = (body: ProcedureToPut) =>
  answered(api.POST("/api/deliberations/put-procedure", { body }));
export const listSupportRules = () => answered(api.GET("/api/deliberations/list-support-rules"));
export const setSupportRule = (body: SupportRuleToSet) =>
  answered(api.POST("/api/deliberations/set-support-rule", { body }));
export const listOwnCouncils = () => answered(api.GET("/api/deliberations/list-own-councils"));
export const listCouncils = () =>
  answered(api.GET("/api/councils/list-councils", { params: { query: { show: "standing" } } }));

export const photoAddress = (topicId: string, photoId: string, size: "small" | "full") =>
  `/api/deliberations/${topicId}/show-publication-photo?photoId=${photoId}&size=${size}`;

/** A step on a topic, with what it takes besides the version it was decided on. */
export interface StepInputs {
  "release-topic": { title: string; words: string };
  "send-topic-back": { words: string };
  "take-up-topic": { procedureCode: string };
  "refuse-topic": { words: string };
  "record-sitting": { heldOn: string; dueCount: number; presentCount: number };
  "note-committee-told": { toldOn: string };
  "publish-stage": { id: string; kind: "notice" | "minutes" | "publication"; words: string; photoIds: string[] };
  "answer-objection": { objectionId: string; answer: string; upheld: boolean };
  "give-task": { id: string; words: string; postId: string; dueOn: string };
  "complete-stage": { agreed: boolean };
}
export type Step = { [Name in keyof StepInputs]: { name: Name; input: StepInputs[Name] } }[keyof StepInputs];

export function takeStep(topicId: string, version: number, { name, input }: Step) {
  // Name and input belong together by type; the client cannot see that through the template.
  const post = api.POST as (
    path: string,
    init: { params: { path: { topicId: string } }; body: object },
  ) => ReturnType<typeof api.POST<"/api/deliberations/{topicId}/complete-stage", never>>;
  const body = { version, ...input };
  return answered(post(`/api/deliberations/{topicId}/${name}`, { params: { path: { topicId } }, body }));
}
