import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { MeetingLine, MeetingsAsked } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { ArrangeDialog } from "./arrange-dialog.tsx";
import { listMeetings } from "./calls.ts";
import { MeetingState } from "./meeting-state.tsx";
import "./meetings.css";

type Show = MeetingsAsked["show"];
const shows = ["coming", "past"] as const satisfies readonly Show[];

/** 会议: what comes, the next one first; or what was. */
export default function MeetingsPage() {
  const { meetings } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch());
  const show = shows.find((known) => known === asked.get("show")) ?? "coming";
  const councilId = asked.get("council");
  const [planning, setPlanning] = useState(asked.has("plan"));
  const address = (chosen: Show) => {
    const kept = new URLSearchParams({
      ...(chosen === "past" && { show: chosen }),
      ...(councilId !== null && { council: councilId }),
    });
    return kept.size === 0 ? "/meetings" : `/meetings?${kept}`;
  };
  const list = usePages(["meetings", "list", locale, show, councilId], async (after) => {
    const found = await listMeetings({
      show,
      ...(councilId !== null && { councilId }),
      ...(after !== null && { after }),
    });
    return { rows: found.meetings, next: found.next };
  });
  return (
    <StaffPage title={meetings.title} beside={<Button onClick={() => setPlanning(true)}>{meetings.plan}</Button>}>
      <p className="meeting-lead">{meetings.lead}</p>
      <div className="filters">
        <Segmented<Show>
          className="meeting-shows"
          aria-label={meetings.show}
          name="show"
          options={shows.map((value) => ({ value, label: meetings.shows[value] }))}
          value={show}
          onChange={(chosen) => go(address(chosen), { replace: true })}
        />
      </div>
      <Pages pages={list} empty={<p>{meetings.empty[show]}</p>}>
        {(rows) => <MeetingTable rows={rows} />}
      </Pages>
      {planning && (
        <ArrangeDialog
          councilId={councilId}
          onClose={() => setPlanning(false)}
          onPlanned={(id) => go(`/meetings/${id}`)}
        />
      )}
    </StaffPage>
  );
}

function MeetingTable({ rows }: { rows: readonly MeetingLine[] }) {
  const { meetings } = useWords();
  const { moment } = useMoments();
  const columns: Column<MeetingLine>[] = [
    {
      key: "title",
      title: meetings.name,
      cell: ({ id, title, regular }) => (
        <>
          <Link href={`/meetings/${id}`}>{title}</Link>{" "}
          {regular && <span className="soft small">{meetings.regular}</span>}
        </>
      ),
    },
    { key: "when", short: true, title: meetings.when, cell: ({ startsAt }) => moment(startsAt) },
    { key: "where", title: meetings.where, cell: ({ place }) => place },
    { key: "council", title: meetings.council, cell: ({ councilName }) => councilName },
    {
      key: "present",
      short: true,
      title: meetings.present,
      cell: ({ membersDue, presentCount }) =>
        membersDue === null ? null : meetings.presentOf({ present: presentCount, due: membersDue }),
    },
    { key: "state", short: true, title: meetings.state, cell: ({ state }) => <MeetingState state={state} /> },
  ];
  return <DataTable label={meetings.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
