import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { usePosts } from "../../../../workbench/me.ts";
import { useScrollPlace } from "../../../../workbench/scroll-place.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { listRequests } from "../calls.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { listScopeOf } from "../home-scope.ts";
import { listKey } from "../query-keys.ts";
import { keepQueue, useOpenFromList } from "../queue.ts";
import { type Asked, askedOf, listAddress, withCondition } from "./asked.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { useColumns } from "./columns.ts";
import { ColumnsMenu } from "./columns-menu.tsx";
import { EmptyList } from "./empty-list.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { LinesSkeleton } from "./lines-skeleton.tsx";
import { RequestLines } from "./request-lines.tsx";
import { useSelection } from "./selection.ts";
import { focusLine, useRowKeys } from "./use-row-keys.ts";

const linesPerPart = 50;

/** All requests one may see, by the conditions of the address. */
export default function ListPage() {
  const { lists, frame } = useWords();
  const [, go] = useLocation();
  const asked = askedOf(useSearch(), listScopeOf(usePosts()));
  const address = listAddress(asked);
  const change = (part: Parameters<typeof withCondition>[1]) =>
    go(listAddress(withCondition(asked, part)), { replace: true });
  const list = useLines(asked);
  const lines = useMemo(() => list.data?.pages.flatMap(({ requests }) => requests) ?? [], [list.data]);
  const selection = useSelection(lines);
  const [columns, showColumns] = useColumns();
  const open = useOpenFromList(address);
  const more = () => {
    if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const box = useRowKeys({ onEnd: more, onSelect: selection.toggle });
  useScrollPlace(address, list.isSuccess, (opened) => opened !== null && focusLine(opened));
  useEffect(() => {
    if (lines.length > 0) keepQueue(address, lines);
  }, [address, lines]);
  return (
    <StaffPage
      title={lists.listTitle}
      beside={
        <div className="row">
          <ExportButton asked={asked} />
          <ColumnsMenu columns={columns} onChange={showColumns} />
        </div>
      }
    >
      <FilterBar asked={asked} unitName={lines[0]?.holder.unitName} onChange={change} />
      {list.isError && lines.length === 0 && <ReadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <LinesSkeleton />}
      {list.isSuccess && lines.length === 0 && <EmptyList asked={asked} />}
      {lines.length > 0 && (
        <div ref={box}>
          <RequestLines
            label={lists.listTitle}
            groups={[{ key: "all", lines }]}
            columns={columns}
            onOpen={open}
            selection={selection}
          />
          <p className="list-end">
            <span className="soft" role="status">
              {lists.shownSoFar({ count: lines.length })}
            </span>
            {list.hasNextPage && (
              <Button onClick={more} loading={list.isFetchingNextPage}>
                {frame.more}
              </Button>
            )}
          </p>
          {list.isFetchNextPageError && <ReadFailure error={list.error} onRetry={more} />}
          <BulkBar lines={lines.filter(({ id }) => selection.chosen.has(id))} onClear={selection.clear} />
        </div>
      )}
    </StaffPage>
  );
}

/** The lines in parts, each asked for by the mark that the part before it ended with. */
function useLines(asked: Asked) {
  return useInfiniteQuery({
    queryKey: listKey(asked),
    queryFn: ({ pageParam }) =>
      listRequests({ ...asked, limit: linesPerPart, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 30_000,
  });
}
