import { answered, api } from "../../../api/client.ts";
import type { LimitsToSet } from "../../../api/staff-contract.ts";

export const listLimits = () => answered(api.GET("/api/categories/list-limits"));

export const changeLimits = (categoryId: string, body: LimitsToSet) =>
  answered(api.POST("/api/categories/{categoryId}/change-limits", { params: { path: { categoryId } }, body }));
