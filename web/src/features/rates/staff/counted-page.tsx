import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Segmented, Skeleton } from "antd";
import { Link, useLocation, useSearch } from "wouter";
import type { CountedRequest, CountedSide } from "../../../api/staff-contract.ts";
import { DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { countedAddress, figuresAddress, figuresAskedOf, ofAsked, withoutGaps } from "./asked.ts";
import { listCounted } from "./calls.ts";
import { measures } from "./measures.ts";
import { DefinitionOf } from "./tiles.tsx";

const sides = ["above", "rest", "left-out"] as const satisfies readonly CountedSide[];

/** The requests behind a figure: those it counts, the rest of its base, and what it leaves out. */
export default function CountedPage() {
  const { figures: words, matters } = useWords();
  const { locale } = useLocale();
  const { today, dayOf, day } = useMoments();
  const [, go] = useLocation();
  const search = useSearch();
  const query = new URLSearchParams(search);
  const of = ofAsked(search, today);
  const figure = [...measures, "excluded" as const].find((one) => one === query.get("figure")) ?? "filed";
  const side = [...sides, "below" as const].find((one) => one === query.get("side")) ?? "below";
  const counted = useInfiniteQuery({
    queryKey: ["counted", locale, of, figure, side],
    queryFn: ({ pageParam }) =>
      listCounted({ ...withoutGaps(of), figure, side, ...(pageParam !== "" && { after: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    staleTime: 60_000,
  });
  const requests = counted.data?.pages.flatMap((page) => page.requests) ?? [];
  const name = figure === "excluded" ? words.excluded : words.measures[figure];
  return (
    <StaffPage
      title={words.behind({ figure: name })}
      over={<Link href={figuresAddress({ ...figuresAskedOf("", today), ...of })}>{words.back}</Link>}
    >
      <p className="soft">
        {words.filedBetween({ from: dayOf(of.from), to: dayOf(of.to) })}
        {of.knownOn !== undefined && ` ${words.asKnown({ day: dayOf(of.knownOn) })}`}
      </p>
      {figure !== "excluded" && figure !== "filed" && (
        <>
          <Segmented<CountedSide>
            aria-label={words.side}
            name="side"
            options={sides.map((value) => ({ value, label: words.sides[value] }))}
            value={side === "below" ? "above" : side}
            onChange={(chosen) => go(countedAddress({ ...of, figure, side: chosen }), { replace: true })}
          />
          <DefinitionOf measure={figure} />
        </>
      )}
      {counted.isError && <ReadFailure error={counted.error} onRetry={() => void counted.refetch()} />}
      {counted.isPending && <Skeleton active={false} paragraph={{ rows: 10 }} />}
      {counted.isSuccess && requests.length === 0 && <p className="empty">{words.noneBehind}</p>}
      {requests.length > 0 && (
        <DataTable<CountedRequest>
          label={words.behind({ figure: name })}
          columns={[
            {
              key: "number",
              title: words.number,
              short: true,
              cell: ({ id, number }) => <Link href={`/requests/${id}`}>{number}</Link>,
            },
            { key: "summary", title: words.what, cell: ({ summary }) => summary },
            { key: "category", title: words.category, cell: ({ category }) => category },
            { key: "unit", title: words.name.unit, cell: ({ unit }) => unit },
            { key: "filed", title: words.filedOn, short: true, cell: ({ filedAt }) => day(filedAt) },
            {
              key: "state",
              title: words.state,
              short: true,
              cell: ({ state }) => matters.states[state as keyof typeof matters.states],
            },
          ]}
          rows={requests}
          keyOf={({ id }) => id}
        />
      )}
      {counted.hasNextPage && (
        <Button loading={counted.isFetchingNextPage} onClick={() => void counted.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </StaffPage>
  );
}
