import type { RefusalWords } from "./shape.ts";

export const decisionTasksRefusals = {
  "task-owner-unfit": {
    "zh-CN": () => "这个岗位不能办：岗位已撤销，现在没有人在任，或者不办事务。请选别的岗位。",
    en: () =>
      "This post cannot take the task: it is closed, nobody holds it today, or it works on no matters. Please choose another.",
  },
  "task-day-unfit": {
    "zh-CN": () => "办完的日期应在今天以后、一年以内。",
    en: () => "The task must be due from today on, within a year.",
  },
  "task-finished": {
    "zh-CN": () => "这件事已经报告办完了。",
    en: () => "This task has been reported as done already.",
  },
} satisfies RefusalWords;
