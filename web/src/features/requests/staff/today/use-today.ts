import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import type { RequestLine, RequestScope } from "../../../../api/staff-contract.ts";
import { listRequests } from "../calls.ts";
import { listKey } from "../query-keys.ts";
import { groupsOf, type TodayShow, todayShows } from "./groups.ts";

/** Of each group as many as somebody does in a day; the rest is a press away. */
const linesPerGroup = 25;

/** The groups of today's work, each asked for by itself. */
export function useToday(scope: RequestScope) {
  return useQueries({
    queries: todayShows.map((show) => {
      const query = { scope, show, sort: "due" as const, limit: linesPerGroup };
      return { queryKey: listKey(query), queryFn: () => listRequests(query), refetchInterval: 60_000 };
    }),
    combine: together,
  });
}

type Answers = UseQueryResult<{ requests: RequestLine[] }>[];

function together(answers: Answers) {
  const linesOf = (show: TodayShow) => answers[todayShows.indexOf(show)]?.data?.requests ?? [];
  const failed = answers.filter(({ isError, data }) => isError && data === undefined);
  const groups = groupsOf({
    overdue: linesOf("overdue"),
    "due-today": linesOf("due-today"),
    approvals: linesOf("approvals"),
    offered: linesOf("offered"),
    new: linesOf("new"),
  });
  return {
    groups,
    lines: groups.flatMap(({ lines }) => lines),
    settled: answers.every(({ isSuccess }) => isSuccess),
    error: failed[0]?.error ?? null,
    retry: () => {
      for (const one of failed) void one.refetch();
    },
  };
}
