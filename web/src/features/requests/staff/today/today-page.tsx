import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import type { RequestScope } from "../../../../api/staff-contract.ts";
import { Attention } from "../../../../workbench/attention/attention.tsx";
import { DecisionTasks } from "../../../../workbench/attention/decision-tasks.tsx";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { useIsAdministrator } from "../../../../workbench/me.ts";
import { useScrollPlace } from "../../../../workbench/scroll-place.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { countRequests } from "../calls.ts";
import { chosenScope } from "../home-scope.ts";
import { listAddress } from "../list/asked.ts";
import { LinesSkeleton } from "../list/lines-skeleton.tsx";
import { RequestLines } from "../list/request-lines.tsx";
import { ScopeSwitch } from "../list/scope-switch.tsx";
import { focusLine, useRowKeys } from "../list/use-row-keys.ts";
import { countsKey } from "../query-keys.ts";
import { keepQueue, useOpenFromList } from "../queue.ts";
import { EmptyToday } from "./empty-today.tsx";
import { GroupHeading } from "./group-heading.tsx";
import { useBusyScope } from "./use-busy-scope.ts";
import { useToday } from "./use-today.ts";

const address = "/";
const columns = ["where", "filed", "who"] as const;

/** What has to be done today. It begins with whoever has something to do, unless somebody chose otherwise. */
export default function TodayPage() {
  const { lists } = useWords();
  const [chosen, choose] = useState(chosenScope);
  const busy = useBusyScope(chosen === null);
  const scope = chosen ?? busy;
  if (scope !== null) return <Today key={scope} scope={scope} onScope={choose} />;
  return (
    <StaffPage title={lists.todayTitle}>
      <LinesSkeleton />
    </StaffPage>
  );
}

interface TodayProps {
  scope: RequestScope;
  onScope: (scope: RequestScope) => void;
}

/** What hurts first on top: overdue, due today, offered to us, new. */
function Today({ scope, onScope }: TodayProps) {
  const { lists } = useWords();
  const isAdministrator = useIsAdministrator();
  const counts = useQuery({
    queryKey: countsKey(scope),
    queryFn: () => countRequests(scope),
    refetchInterval: 60_000,
  });
  const today = useToday(scope);
  const { lines } = today;
  const open = useOpenFromList(address);
  const box = useRowKeys();
  useScrollPlace(address, today.settled, (opened) => opened !== null && focusLine(opened));
  useEffect(() => {
    if (lines.length > 0) keepQueue(address, lines);
  }, [lines]);
  const waiting = counts.data?.waiting ?? 0;
  return (
    <StaffPage
      title={lists.todayTitle}
      count={lines.length === 0 ? 0 : (counts.data?.overdue ?? 0) + (counts.data?.dueToday ?? 0)}
      beside={<ScopeSwitch scope={scope} onChange={onScope} />}
    >
      {isAdministrator && <Attention quiet />}
      <DecisionTasks />
      {today.error !== null && <ReadFailure error={today.error} onRetry={today.retry} />}
      {!today.settled && today.error === null && lines.length === 0 && <LinesSkeleton />}
      {today.settled && lines.length === 0 && <EmptyToday scope={scope} onScope={onScope} />}
      {lines.length > 0 && (
        <div ref={box}>
          <RequestLines
            label={lists.todayTitle}
            columns={columns}
            onOpen={open}
            groups={today.groups
              .filter((group) => group.lines.length > 0)
              .map((group) => ({
                key: group.show,
                lines: group.lines,
                heading: (
                  <GroupHeading show={group.show} scope={scope} listed={group.lines.length} counts={counts.data} />
                ),
              }))}
          />
        </div>
      )}
      {waiting > 0 && (
        <p className="list-end">
          <Link href={listAddress({ scope, show: "waiting", sort: "due" })}>
            {lists.waitingQuiet({ count: waiting })}
          </Link>
        </p>
      )}
    </StaffPage>
  );
}
