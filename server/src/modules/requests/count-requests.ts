import { sql } from "kysely";
import { Type } from "typebox";
import { worksOnRequests } from "./policy.ts";
import { anyOf } from "./scope.ts";
import { operation } from "./tables.ts";
import { partCondition, scopeConditions, WorklistScope } from "./worklist.ts";

/** How much waits, part by part, for the tab and the chips of a worklist. */
export const countRequests = operation({
  name: "count-requests",
  summary: "Staff see how many requests are overdue, due today, new, waiting, offered, to approve and suspended.",
  access: "read",
  permission: worksOnRequests,
  input: Type.Object({ scope: WorklistScope }),
  output: Type.Object({
    toDo: Type.Integer(),
    overdue: Type.Integer(),
    dueToday: Type.Integer(),
    new: Type.Integer(),
    waiting: Type.Integer(),
    offered: Type.Integer(),
    approvals: Type.Integer(),
    suspended: Type.Integer(),
    open: Type.Integer(),
  }),
  refusals: {},
  async run({ actor, input, tx, now, district }) {
    const part = (name: Parameters<typeof partCondition>[0]) => partCondition(name, { actor, district, now });
    const { rows } = await sql<Counts>`
      select count(*) filter (where ${part("to-do")}) as to_do,
             count(*) filter (where ${part("overdue")}) as overdue,
             count(*) filter (where ${part("due-today")}) as due_today,
             count(*) filter (where ${part("new")}) as new,
             count(*) filter (where ${part("waiting")}) as waiting,
             count(*) filter (where ${part("offered")}) as offered,
             count(*) filter (where ${part("approvals")}) as approvals,
             count(*) filter (where ${part("suspended")}) as suspended,
             count(*) as open
        from requests.requests r
       where r.district_id = ${district.id} and ${part("open")} and ${anyOf(scopeConditions(actor, input.scope))}`.execute(
      tx,
    );
    const { to_do: toDo, due_today: dueToday, ...counts } = rows[0]!;
    return { ...counts, toDo, dueToday };
  },
});

interface Counts {
  to_do: number;
  overdue: number;
  due_today: number;
  new: number;
  waiting: number;
  offered: number;
  approvals: number;
  suspended: number;
  open: number;
}
