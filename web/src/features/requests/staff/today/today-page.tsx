import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { Attention } from "../../../../workbench/attention/attention.tsx";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { useIsAdministrator, usePosts } from "../../../../workbench/me.ts";
import { useScrollPlace } from "../../../../workbench/scroll-place.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { countRequests } from "../calls.ts";
import { homeScopeOf } from "../home-scope.ts";
import { listAddress } from "../list/asked.ts";
import { LinesSkeleton } from "../list/lines-skeleton.tsx";
import { RequestLines } from "../list/request-lines.tsx";
import { ScopeSwitch } from "../list/scope-switch.tsx";
import { focusLine, useRowKeys } from "../list/use-row-keys.ts";
import { countsKey } from "../query-keys.ts";
import { keepQueue, useOpenFromList } from "../queue.ts";
import { EmptyToday } from "./empty-today.tsx";
import { GroupHeading } from "./group-heading.tsx";
import { useToday } from "./use-today.ts";

const address = "/";
const columns = ["where", "filed", "who"] as const;

/** What has to be done today, what hurts first on top: overdue, due today, new, offered to us. */
export default function TodayPage() {
  const { lists } = useWords();
  const posts = usePosts();
  const isAdministrator = useIsAdministrator();
  const [scope, setScope] = useState(() => homeScopeOf(posts));
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
      beside={<ScopeSwitch scope={scope} onChange={setScope} />}
    >
      {isAdministrator && <Attention quiet />}
      {today.error !== null && <ReadFailure error={today.error} onRetry={today.retry} />}
      {!today.settled && today.error === null && lines.length === 0 && <LinesSkeleton />}
      {today.settled && lines.length === 0 && <EmptyToday scope={scope} onScope={setScope} />}
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
