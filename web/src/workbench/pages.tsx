import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { ReadFailure } from "./failure.tsx";
import { useWords } from "./words/words.tsx";

interface Part<Row> {
  rows: Row[];
  next: string | null;
}

/** A long list read part by part. `read` gets the mark of the part before, null for the first. */
export function usePages<Row>(key: readonly unknown[], read: (after: string | null) => Promise<Part<Row>>) {
  const pages = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }: Part<Row>) => next,
  });
  return { ...pages, rows: pages.data?.pages.flatMap(({ rows }) => rows) ?? [] };
}

interface PagesProps<Row> {
  pages: ReturnType<typeof usePages<Row>>;
  /** What to say, and do, where nothing is found. */
  empty: ReactNode;
  children: (rows: readonly Row[]) => ReactNode;
}

/** Such a list on a page: its shape while it loads, its failure, its emptiness, and the button for what follows. */
export function Pages<Row>({ pages, empty, children }: PagesProps<Row>) {
  const { frame } = useWords();
  const { rows } = pages;
  if (pages.isPending) return <Skeleton active={false} paragraph={{ rows: 8 }} title={false} />;
  if (pages.isError && rows.length === 0) {
    return <ReadFailure error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (rows.length === 0) return <div className="empty">{empty}</div>;
  return (
    <>
      {children(rows)}
      {pages.isError && <ReadFailure error={pages.error} onRetry={() => void pages.fetchNextPage()} />}
      {pages.hasNextPage && (
        <p className="list-end">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {frame.more}
          </Button>
        </p>
      )}
    </>
  );
}
