import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "wouter";
import type { TopicLine } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listTopics } from "./calls.ts";
import { WeekBars } from "./week-bars.tsx";

/** 热点: what unusually many people report this week in the areas of whoever reads. */
export default function TopicsPage() {
  const { topics } = useWords();
  const { locale } = useLocale();
  const hot = useQuery({ queryKey: ["topics", locale], queryFn: listTopics });
  const rows = hot.data?.topics ?? [];
  return (
    <StaffPage title={topics.title}>
      <p className="topic-reason">{topics.lead}</p>
      {hot.isPending && <Skeleton active={false} paragraph={{ rows: 6 }} title={false} />}
      {hot.isError && <ReadFailure error={hot.error} onRetry={() => void hot.refetch()} />}
      {hot.isSuccess && rows.length === 0 && <p className="empty">{topics.empty}</p>}
      {rows.length > 0 && <TopicTable rows={rows} />}
    </StaffPage>
  );
}

function TopicTable({ rows }: { rows: readonly TopicLine[] }) {
  const { topics, matters } = useWords();
  const columns: Column<TopicLine>[] = [
    {
      key: "category",
      title: topics.matter,
      cell: ({ id, category }) => <Link href={`/topics/${id}`}>{category}</Link>,
    },
    {
      key: "area",
      title: topics.area,
      cell: ({ area }) => (
        <>
          {[area.within, area.name].filter(Boolean).join(" ")}{" "}
          <span className="soft small">{matters.levels[area.level - 1]}</span>
        </>
      ),
    },
    { key: "people", numeric: true, title: topics.people, cell: ({ reporters }) => reporters },
    { key: "usual", numeric: true, title: topics.usual, cell: ({ usual }) => usual },
    { key: "weeks", short: true, title: topics.byWeek, cell: ({ weeks }) => <WeekBars weeks={weeks} /> },
    { key: "words", title: topics.words, cell: ({ words }) => words.join(" ") },
    {
      key: "problem",
      title: topics.problem,
      cell: ({ problem }) =>
        problem === null ? (
          <span className="soft">{topics.noProblem}</span>
        ) : (
          <Link href={`/problems/${problem.id}`}>{problem.title}</Link>
        ),
    },
  ];
  return <DataTable label={topics.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
