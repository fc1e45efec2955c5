import { answered, api } from "../../../api/client.ts";
import type { DutyChange } from "../../../api/staff-contract.ts";

/** What the duty table's pages ask of the server. */

export const listDuties = (query: { areaId?: string; categoryId?: string; postId?: string; after?: string }) =>
  answered(api.GET("/api/duties/list-duties", { params: { query } }));

export const listIdleDuties = () => answered(api.GET("/api/duties/list-idle-duties"));

export const assignDuty = (body: { categoryId: string | null; areaId: string; postId: string }) =>
  answered(api.POST("/api/duties/assign-duty", { body }));

export const endDuty = (dutyId: string) =>
  answered(api.POST("/api/duties/{dutyId}/end-duty", { params: { path: { dutyId } }, body: {} }));

export const tryDuties = (changes: readonly DutyChange[], days: number) =>
  answered(api.GET("/api/duties/try-duties", { params: { query: { changes: JSON.stringify(changes), days } } }));
