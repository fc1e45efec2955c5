import { answered, api } from "../../../api/client.ts";
import type { PostToOpen, TermToBegin, UnitKind } from "../../../api/staff-contract.ts";

/** What the pages of the register ask of the server. */

export const findUnits = (query: { text?: string; kind?: UnitKind; areaId?: string; after?: string }) =>
  answered(api.GET("/api/directory/find-units", { params: { query } }));

export const showUnit = (unitId: string) =>
  answered(api.GET("/api/directory/{unitId}/show-unit", { params: { path: { unitId } } }));

export const listPeople = (query: { text?: string; after?: string }) =>
  answered(api.GET("/api/directory/list-people", { params: { query } }));

export const openPost = (body: PostToOpen) => answered(api.POST("/api/directory/open-post", { body }));

export const closePost = (postId: string) =>
  answered(api.POST("/api/directory/{postId}/close-post", { params: { path: { postId } }, body: {} }));

export const beginTerm = (postId: string, body: TermToBegin) =>
  answered(api.POST("/api/directory/{postId}/begin-term", { params: { path: { postId } }, body }));

export const endTerm = (termId: string, endsOn: string) =>
  answered(api.POST("/api/directory/{termId}/end-term", { params: { path: { termId } }, body: { endsOn } }));
