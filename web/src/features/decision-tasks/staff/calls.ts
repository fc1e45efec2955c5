import { answered, api } from "../../../api/client.ts";
import type { TasksAsked } from "../../../api/staff-contract.ts";

export const listTasks = (query: TasksAsked) =>
  answered(api.GET("/api/decision-tasks/list-decision-tasks", { params: { query } }));
