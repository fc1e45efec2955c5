import { answered, api } from "../../../api/client.ts";
import type { YearToLoad } from "../../../api/staff-contract.ts";

export const listYears = () => answered(api.GET("/api/calendar/list-years"));

export const showYear = (year: number) =>
  answered(api.GET("/api/calendar/show-year", { params: { query: { year } } }));

export const loadYear = (body: YearToLoad) => answered(api.POST("/api/calendar/load-year", { body }));
