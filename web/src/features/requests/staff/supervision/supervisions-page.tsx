import { Segmented } from "antd";
import { Link, useLocation, useSearch } from "wouter";
import type { StandingSupervision, SupervisionsAsked } from "../../../../api/staff-contract.ts";
import { StateMark } from "../../../../ui/state-mark.tsx";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { Pages, usePages } from "../../../../workbench/pages.tsx";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { requestAddress } from "../queue.ts";
import { listSupervisions } from "./calls.ts";

type Show = SupervisionsAsked["show"];
const shows = ["for-me", "by-me", "late"] as const satisfies readonly Show[];

/** 督办: what I am asked, what I asked, and whose reply is late where I look; what is due first on top. */
export default function SupervisionsPage() {
  const { supervision } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((known) => known === asked) ?? "for-me";
  // Begins as the key of all about requests does, so that a step on one of them asks for this list again.
  const list = usePages(["requests", "supervisions", locale, show], async (after) => {
    const found = await listSupervisions({ show, ...(after !== null && { after }) });
    return { rows: found.supervisions, next: found.next };
  });
  return (
    <StaffPage title={supervision.title}>
      <p>{supervision.lead}</p>
      <div className="filters">
        <Segmented<Show>
          aria-label={supervision.show}
          name="show"
          options={shows.map((value) => ({ value, label: supervision.shows[value] }))}
          value={show}
          onChange={(chosen) =>
            go(chosen === "for-me" ? "/supervisions" : `/supervisions?show=${chosen}`, { replace: true })
          }
        />
      </div>
      <Pages pages={list} empty={<p>{supervision.empty[show]}</p>}>
        {(rows) => <SupervisionTable rows={rows} />}
      </Pages>
    </StaffPage>
  );
}

function SupervisionTable({ rows }: { rows: readonly StandingSupervision[] }) {
  const { supervision, lists } = useWords();
  const { short, ago } = useMoments();
  const columns: Column<StandingSupervision>[] = [
    {
      key: "number",
      title: lists.number,
      cell: ({ request }) => <Link href={requestAddress(request.id)}>{request.number}</Link>,
    },
    {
      key: "what",
      title: lists.what,
      cell: ({ request }) => (
        <>
          {request.category} <div className="soft small">{request.summary}</div>
        </>
      ),
    },
    {
      key: "orderer",
      title: supervision.orderer,
      cell: ({ orderer, orderedAt }) => (
        <>
          {orderer} <span className="soft small">{ago(orderedAt)}</span>
        </>
      ),
    },
    { key: "who", title: lists.who, cell: ({ request }) => request.holder.name },
    { key: "due", short: true, title: supervision.replyDue, cell: ({ replyDueAt }) => short(replyDueAt) },
    {
      key: "state",
      short: true,
      title: lists.stateColumn,
      cell: ({ state, late, lateStep, rounds }) => (
        <>
          {late && state === "open" ? (
            <StateMark tone="late">{supervision.late}</StateMark>
          ) : (
            <StateMark tone={state === "open" ? "waiting" : "done"}>{supervision.states[state]}</StateMark>
          )}
          <span className="soft small">
            {lateStep > 0 && ` ${lists.climbed({ count: lateStep })}`}
            {rounds > 1 && ` ${supervision.rounds({ count: rounds })}`}
          </span>
        </>
      ),
    },
  ];
  return <DataTable label={supervision.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
