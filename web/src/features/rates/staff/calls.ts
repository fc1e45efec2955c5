import { answered, api } from "../../../api/client.ts";
import type {
  CallbackToRecord,
  CountedAsked,
  ExclusionsAsked,
  ExclusionToPropose,
  RatesAsked,
  RatesToSet,
} from "../../../api/staff-contract.ts";

/** All that the pages of rates ask of the server. */

export const showRates = (query: RatesAsked) => answered(api.GET("/api/rates/show-rates", { params: { query } }));

export const listCounted = (query: CountedAsked) =>
  answered(api.GET("/api/rates/list-counted", { params: { query } }));

export const listDefinitions = () => answered(api.GET("/api/rates/list-definitions"));

export const listCallbacks = () => answered(api.GET("/api/rates/list-callbacks"));

export const openCallbackContact = (callbackId: string) =>
  answered(api.POST("/api/rates/{callbackId}/open-callback-contact", { params: { path: { callbackId } }, body: {} }));

export const recordCallback = (callbackId: string, body: CallbackToRecord) =>
  answered(api.POST("/api/rates/{callbackId}/record-callback", { params: { path: { callbackId } }, body }));

export const listExclusions = (query: ExclusionsAsked) =>
  answered(api.GET("/api/rates/list-exclusions", { params: { query } }));

export const proposeExclusion = (body: ExclusionToPropose) =>
  answered(api.POST("/api/rates/propose-exclusion", { body }));

export const confirmExclusion = (exclusionId: string, reason: string) =>
  answered(
    api.POST("/api/rates/{exclusionId}/confirm-exclusion", { params: { path: { exclusionId } }, body: { reason } }),
  );

export const refuseExclusion = (exclusionId: string, reason: string) =>
  answered(
    api.POST("/api/rates/{exclusionId}/refuse-exclusion", { params: { path: { exclusionId } }, body: { reason } }),
  );

export const listSettings = () => answered(api.GET("/api/rates/list-settings"));

export const setRates = (body: RatesToSet) => answered(api.POST("/api/rates/set-rates", { body }));
