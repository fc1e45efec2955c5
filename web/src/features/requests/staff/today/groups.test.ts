import { expect, test } from "vitest";
import type { RequestLine } from "../../../../api/staff-contract.ts";
import { groupsOf } from "./groups.ts";

const line = (id: string) => ({ id }) as RequestLine;

test("a request stands once, in the group that hurts most", () => {
  const groups = groupsOf({
    overdue: [line("late")],
    "due-today": [line("today")],
    approvals: [line("late"), line("to-approve")],
    offered: [line("today"), line("offered")],
    new: [line("late"), line("offered"), line("new")],
  });
  expect(groups.map(({ show, lines }) => [show, lines.map(({ id }) => id)])).toEqual([
    ["overdue", ["late"]],
    ["due-today", ["today"]],
    ["approvals", ["to-approve"]],
    ["offered", ["offered"]],
    ["new", ["new"]],
  ]);
});
