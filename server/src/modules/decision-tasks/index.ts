import type { Application } from "../../platform/application.ts";
import type { Notify } from "../notifications/index.ts";
import { finishDecisionTask } from "./finish-decision-task.ts";
import { listDecisionTasks } from "./list-decision-tasks.ts";
import { markLateDecisionTasks } from "./mark-late-decision-tasks.ts";
import { taskNotices } from "./task-notices.ts";
import { tellTaskOwner } from "./tell-task-owner.ts";

export { decisionTaskRefusals, giveDecisionTask, withdrawDecisionTask } from "./give-decision-task.ts";
export { ownerPost } from "./policy.ts";

export function registerDecisionTasks(linli: Application, { notify }: { notify: Notify }): void {
  linli.operations.add(listDecisionTasks, finishDecisionTask);
  linli.notices.add(...taskNotices);
  linli.jobs.add(markLateDecisionTasks, tellTaskOwner(notify));
  linli.every("5 * * * *", markLateDecisionTasks);
}
