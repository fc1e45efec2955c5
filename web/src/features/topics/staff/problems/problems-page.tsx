import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { ProblemLine, ProblemsAsked } from "../../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { Pages, usePages } from "../../../../workbench/pages.tsx";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { listProblems } from "./calls.ts";
import { blankProblem, OpenProblemDialog } from "./open-problem-dialog.tsx";
import { ProblemState } from "./problem-state.tsx";
import "./problems.css";

type Show = ProblemsAsked["show"];
const shows = ["unsettled", "mine", "review-due", "settled"] as const satisfies readonly Show[];

/** 未诉先办: the standing problems that concern whoever reads, what is to be looked at again first on top. */
export default function ProblemsPage() {
  const { problems } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((known) => known === asked) ?? "unsettled";
  const [opening, setOpening] = useState(false);
  const list = usePages(["problems", locale, show], async (after) => {
    const found = await listProblems({ show, ...(after !== null && { after }) });
    return { rows: found.problems, next: found.next, mayOpen: found.mayOpen };
  });
  const mayOpen = list.data?.pages.some((page) => "mayOpen" in page && page.mayOpen === true) ?? false;
  return (
    <StaffPage
      title={problems.title}
      beside={mayOpen && <Button onClick={() => setOpening(true)}>{problems.open}</Button>}
    >
      <p className="problems-lead">{problems.lead}</p>
      <div className="filters">
        <Segmented<Show>
          className="problems-shows"
          aria-label={problems.show}
          name="show"
          options={shows.map((value) => ({ value, label: problems.shows[value] }))}
          value={show}
          onChange={(chosen) =>
            go(chosen === "unsettled" ? "/problems" : `/problems?show=${chosen}`, { replace: true })
          }
        />
      </div>
      <Pages pages={list} empty={<p>{problems.empty[show]}</p>}>
        {(rows) => <ProblemTable rows={rows} />}
      </Pages>
      {opening && (
        <OpenProblemDialog
          draft={blankProblem}
          onClose={() => setOpening(false)}
          onOpened={(problemId) => go(`/problems/${problemId}`)}
        />
      )}
    </StaffPage>
  );
}

function ProblemTable({ rows }: { rows: readonly ProblemLine[] }) {
  const { problems, matters } = useWords();
  const { dayOf, day } = useMoments();
  const columns: Column<ProblemLine>[] = [
    {
      key: "title",
      title: problems.name,
      cell: ({ id, title, category }) => (
        <>
          <Link href={`/problems/${id}`}>{title}</Link>
          {category !== null && <div className="soft small">{category}</div>}
        </>
      ),
    },
    {
      key: "area",
      title: problems.area,
      cell: ({ area }) => (
        <>
          {area.within !== "" && `${area.within} `}
          {area.name} <span className="soft small">{matters.levels[area.level - 1]}</span>
        </>
      ),
    },
    {
      key: "owner",
      title: problems.owner,
      cell: ({ owner }) => (
        <>
          {owner.name} <span className="soft small">{owner.unitName}</span>
        </>
      ),
    },
    { key: "count", title: problems.requests, numeric: true, cell: ({ requestCount }) => requestCount },
    { key: "state", short: true, title: problems.state, cell: ({ state }) => <ProblemState state={state} /> },
    {
      key: "review",
      short: true,
      title: problems.review,
      cell: ({ state, settledAt, reviewOn, reviewDue }) => {
        if (state === "settled") return settledAt === null ? null : problems.settledOn({ day: day(settledAt) });
        return reviewDue ? (
          <strong className="problem-due">{problems.reviewDue({ day: dayOf(reviewOn) })}</strong>
        ) : (
          dayOf(reviewOn)
        );
      },
    },
  ];
  return <DataTable label={problems.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
