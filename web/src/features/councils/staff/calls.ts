import { answered, api } from "../../../api/client.ts";
import type {
  CouncilRulesToSet,
  CouncilsAsked,
  CouncilToOpen,
  MembershipToBegin,
} from "../../../api/staff-contract.ts";

/** What the pages of councils ask of the server. */

export const listCouncils = (query: CouncilsAsked) =>
  answered(api.GET("/api/councils/list-councils", { params: { query } }));

export const showCouncil = (councilId: string) =>
  answered(api.GET("/api/councils/{councilId}/show-council", { params: { path: { councilId } } }));

export const openCouncil = (body: CouncilToOpen) => answered(api.POST("/api/councils/open-council", { body }));

const of = (councilId: string) => ({ path: { councilId } });

export const changeCouncil = (councilId: string, body: { version: number; name: string; words: string }) =>
  answered(api.POST("/api/councils/{councilId}/change-council", { params: of(councilId), body }));

export const dissolveCouncil = (councilId: string, body: { version: number; because: string }) =>
  answered(api.POST("/api/councils/{councilId}/dissolve-council", { params: of(councilId), body }));

export const findCandidates = (councilId: string, text: string) =>
  answered(api.POST("/api/councils/{councilId}/find-candidates", { params: of(councilId), body: { text } }));

export const beginMembership = (councilId: string, body: MembershipToBegin) =>
  answered(api.POST("/api/councils/{councilId}/begin-membership", { params: of(councilId), body }));

export const endMembership = (councilId: string, body: { membershipId: string; endsOn: string }) =>
  answered(api.POST("/api/councils/{councilId}/end-membership", { params: of(councilId), body }));

export const setCouncilRules = (councilId: string, body: CouncilRulesToSet) =>
  answered(api.POST("/api/councils/{councilId}/set-council-rules", { params: of(councilId), body }));

export const comingMeetings = (councilId: string) =>
  answered(api.GET("/api/meetings/list-meetings", { params: { query: { show: "coming", councilId } } }));

export const findUnits = (text: string) =>
  answered(api.GET("/api/directory/find-units", { params: { query: text === "" ? {} : { text } } }));
