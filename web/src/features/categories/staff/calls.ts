import { answered, api } from "../../../api/client.ts";
import type { LimitsToSet, TimeRules } from "../../../api/staff-contract.ts";

export const listLimits = () => answered(api.GET("/api/categories/list-limits"));

export const changeLimits = (categoryId: string, body: LimitsToSet) =>
  answered(api.POST("/api/categories/{categoryId}/change-limits", { params: { path: { categoryId } }, body }));

export const showTimeRules = () => answered(api.GET("/api/requests/show-time-rules"));

export const changeTimeRules = (body: TimeRules) => answered(api.POST("/api/requests/change-time-rules", { body }));
