import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import type { HotTopic } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { showTopic } from "./calls.ts";
import { OpenProblemDialog } from "./problems/open-problem-dialog.tsx";
import { WeekBars } from "./week-bars.tsx";

/** One hot topic: why it is hot, which requests are behind it, and the button that gives it an owner. */
export default function TopicPage() {
  const { topics } = useWords();
  const { locale } = useLocale();
  const { topicId } = useParams<{ topicId: string }>();
  const shown = useQuery({ queryKey: ["topics", locale, topicId], queryFn: () => showTopic(topicId) });
  if (shown.data !== undefined) return <OneTopic topic={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={topics.notFound}>
        <p>{topics.notFoundText}</p>
        <Link href="/topics">{topics.toList}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={topics.title}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

function OneTopic({ topic }: { topic: HotTopic }) {
  const { topics } = useWords();
  const [, go] = useLocation();
  const [opening, setOpening] = useState(false);
  const { area, category, categoryId, owner, problem } = topic;
  const place = [area.within, area.name].filter(Boolean).join(" ");
  return (
    <StaffPage title={`${place} · ${category}`} over={<Link href="/topics">{topics.toList}</Link>}>
      <p className="topic-reason">{topic.reason}</p>
      <WeekBars weeks={topic.weeks} />
      <div className="row topic-part">
        {problem === null ? (
          <Button type="primary" onClick={() => setOpening(true)}>
            {topics.makeProblem}
          </Button>
        ) : (
          <p>
            {topics.problem} <Link href={`/problems/${problem.id}`}>{problem.title}</Link>
          </p>
        )}
      </div>
      {topic.words.length > 0 && (
        <section className="topic-part">
          <h2>{topics.words}</h2>
          <ul className="topic-words">
            {topic.words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
          <p className="soft small">{topics.wordsNote}</p>
        </section>
      )}
      <section className="topic-part">
        <h2>{topics.requestsTitle({ count: topic.requestCount })}</h2>
        <Requests rows={topic.requests} />
      </section>
      {opening && (
        <OpenProblemDialog
          draft={{
            title: topics.problemTitle({ place: area.name, matter: category }),
            categoryId,
            area: { id: area.id, name: area.name },
            owner,
            requestIds: topic.requests.map(({ id }) => id),
            origin: "topic",
          }}
          onClose={() => setOpening(false)}
          onOpened={(problemId) => {
            void queries.invalidateQueries({ queryKey: ["topics"] });
            go(`/problems/${problemId}`);
          }}
        />
      )}
    </StaffPage>
  );
}

type Behind = HotTopic["requests"][number];

function Requests({ rows }: { rows: readonly Behind[] }) {
  const { topics, matters } = useWords();
  const { short } = useMoments();
  const states: Record<string, string> = matters.states;
  const columns: Column<Behind>[] = [
    {
      key: "number",
      short: true,
      title: topics.number,
      cell: ({ id, number }) => <Link href={`/requests/${id}`}>{number}</Link>,
    },
    { key: "place", title: topics.area, cell: ({ place }) => place },
    { key: "filed", short: true, title: topics.filed, cell: ({ filedAt }) => short(filedAt) },
    { key: "state", short: true, title: topics.state, cell: ({ state }) => states[state] ?? state },
  ];
  return <DataTable label={topics.requests} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
