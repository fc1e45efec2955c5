import { useMutation } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { DecisionTask, TasksAsked } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useSeesCouncils } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { finishTask, listTasks } from "./calls.ts";
import "./meetings.css";

type Show = TasksAsked["show"];
const shows = ["mine", "area", "finished"] as const satisfies readonly Show[];

/** What councils decided and somebody has to do, the earliest day first. */
export default function DecisionTasksPage() {
  const { meetings } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((known) => known === asked) ?? "mine";
  const [finishing, setFinishing] = useState<DecisionTask | null>(null);
  const list = usePages(["decision-tasks", "list", locale, show], async (after) => {
    const found = await listTasks({ show, ...(after !== null && { after }) });
    return { rows: found.tasks, next: found.next };
  });
  return (
    <StaffPage title={meetings.tasksTitle}>
      <p className="meeting-lead">{meetings.tasksLead}</p>
      <div className="filters">
        <Segmented<Show>
          className="meeting-shows"
          aria-label={meetings.show}
          name="show"
          options={shows.map((value) => ({ value, label: meetings.taskShows[value] }))}
          value={show}
          onChange={(chosen) =>
            go(chosen === "mine" ? "/decision-tasks" : `/decision-tasks?show=${chosen}`, { replace: true })
          }
        />
      </div>
      <Pages pages={list} empty={<p>{meetings.tasksEmpty[show]}</p>}>
        {(rows) => <TaskTable rows={rows} onFinish={setFinishing} />}
      </Pages>
      {finishing !== null && <FinishDialog task={finishing} onClose={() => setFinishing(null)} />}
    </StaffPage>
  );
}

function TaskTable({ rows, onFinish }: { rows: readonly DecisionTask[]; onFinish: (task: DecisionTask) => void }) {
  const { meetings } = useWords();
  const { dayOf, day } = useMoments();
  const seesCouncils = useSeesCouncils();
  const columns: Column<DecisionTask>[] = [
    { key: "task", title: meetings.task, cell: ({ words }) => words },
    {
      key: "due",
      short: true,
      title: meetings.dueOn,
      cell: ({ dueOn, late, finishedAt }) => {
        if (finishedAt !== null) return day(finishedAt);
        return late ? (
          <strong className="meeting-late">
            {dayOf(dueOn)} {meetings.taskLate}
          </strong>
        ) : (
          dayOf(dueOn)
        );
      },
    },
    { key: "owner", title: meetings.owner, cell: ({ ownerName }) => ownerName },
    {
      key: "from",
      title: meetings.from,
      // A department does its task and sees no meeting.
      cell: ({ meetingId, councilName, meetingOn }) => {
        const said = `${councilName} · ${day(meetingOn)}`;
        return seesCouncils ? <Link href={`/meetings/${meetingId}`}>{said}</Link> : said;
      },
    },
    { key: "done", title: meetings.finishLabel, cell: ({ finishedWords }) => finishedWords },
    {
      key: "finish",
      action: true,
      title: meetings.finish,
      cell: (task) =>
        task.mayFinish && (
          <Button type="link" onClick={() => onFinish(task)}>
            {meetings.finish}
          </Button>
        ),
    },
  ];
  const shown = rows.some(({ finishedAt }) => finishedAt !== null)
    ? columns
    : columns.filter(({ key }) => key !== "done");
  return <DataTable label={meetings.tasksTitle} columns={shown} rows={rows} keyOf={({ id }) => id} />;
}

function FinishDialog({ task, onClose }: { task: DecisionTask; onClose: () => void }) {
  const { meetings } = useWords();
  const announce = useAnnounce();
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const finishing = useMutation({
    mutationFn: () => finishTask(task.id, words.trim()),
    onSuccess: () => {
      announce(meetings.finished);
      onClose();
      void queries.invalidateQueries({ queryKey: ["decision-tasks"] });
      void queries.invalidateQueries({ queryKey: ["meetings"] });
    },
  });
  return (
    <FormDialog
      title={meetings.finishTitle}
      lead={task.words}
      submit={meetings.finish}
      busy={finishing.isPending}
      failure={finishing.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (words.trim() !== "") finishing.mutate();
      }}
    >
      <LongField
        label={meetings.finishLabel}
        error={attempted && words.trim() === "" ? meetings.saidMissing : null}
        autoFocus
        rows={[3, 10]}
        maxLength={4000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}
