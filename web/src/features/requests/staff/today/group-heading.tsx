import { Link } from "wouter";
import type { RequestCounts, RequestScope } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { listAddress } from "../list/asked.ts";
import type { TodayShow } from "./groups.ts";

const countOf: Record<TodayShow, keyof RequestCounts> = {
  overdue: "overdue",
  "due-today": "dueToday",
  approvals: "approvals",
  offered: "offered",
  new: "new",
};

interface GroupHeadingProps {
  show: TodayShow;
  scope: RequestScope;
  listed: number;
  counts: RequestCounts | undefined;
}

/** The group's name and number; a link to all of them where not all are listed. */
export function GroupHeading({ show, scope, listed, counts }: GroupHeadingProps) {
  const { lists } = useWords();
  const count = counts?.[countOf[show]] ?? listed;
  return (
    <span className="request-group-head">
      {lists.groups[show]}
      <span className="soft">{lists.groupCount({ count: Math.max(count, listed) })}</span>
      {count > listed && (
        <Link className="small" href={listAddress({ scope, show, sort: "due" })}>
          {lists.seeGroup({ count })}
        </Link>
      )}
    </span>
  );
}
