import { Button, Segmented } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { DecisionTask, TasksAsked } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { FinishTaskDialog } from "../../../workbench/finish-task-dialog.tsx";
import { useSeesCouncils } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listTasks } from "./calls.ts";
import "./decision-tasks.css";

type Show = TasksAsked["show"];
const shows = ["mine", "area", "finished"] as const satisfies readonly Show[];

/** What was decided, in meetings and by topics, and somebody has to do: the earliest day first. */
export default function DecisionTasksPage() {
  const { decisionTasks } = useWords();
  const { locale } = useLocale();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((known) => known === asked) ?? "mine";
  const [finishing, setFinishing] = useState<DecisionTask | null>(null);
  const list = usePages(["decision-tasks", "list", locale, show], async (after) => {
    const found = await listTasks({ show, ...(after !== null && { after }) });
    return { rows: found.tasks, next: found.next };
  });
  return (
    <StaffPage title={decisionTasks.title}>
      <p className="task-lead">{decisionTasks.lead}</p>
      <div className="filters">
        <Segmented<Show>
          className="task-shows"
          aria-label={decisionTasks.show}
          name="show"
          options={shows.map((value) => ({ value, label: decisionTasks.shows[value] }))}
          value={show}
          onChange={(chosen) =>
            go(chosen === "mine" ? "/decision-tasks" : `/decision-tasks?show=${chosen}`, { replace: true })
          }
        />
      </div>
      <Pages pages={list} empty={<p>{decisionTasks.none[show]}</p>}>
        {(rows) => <TaskTable rows={rows} finished={show === "finished"} onFinish={setFinishing} />}
      </Pages>
      {finishing !== null && (
        <FinishTaskDialog
          task={finishing}
          onClose={() => setFinishing(null)}
          onDone={() => {
            setFinishing(null);
            announce(decisionTasks.finished);
          }}
        />
      )}
    </StaffPage>
  );
}

interface TaskTableProps {
  rows: readonly DecisionTask[];
  finished: boolean;
  onFinish: (task: DecisionTask) => void;
}

function TaskTable({ rows, finished, onFinish }: TaskTableProps) {
  const { decisionTasks } = useWords();
  const { day } = useMoments();
  const columns: Column<DecisionTask>[] = [
    { key: "task", title: decisionTasks.task, cell: ({ words }) => words },
    finished
      ? {
          key: "day",
          short: true,
          title: decisionTasks.finishedOn,
          cell: ({ finishedAt }) => finishedAt !== null && day(finishedAt),
        }
      : { key: "day", short: true, title: decisionTasks.dueOn, cell: (task) => <Due task={task} /> },
    { key: "owner", title: decisionTasks.owner, cell: ({ ownerName }) => ownerName },
    { key: "from", title: decisionTasks.from, cell: (task) => <Origin task={task} /> },
    finished
      ? { key: "done", title: decisionTasks.how, cell: ({ finishedWords }) => finishedWords }
      : {
          key: "finish",
          action: true,
          title: decisionTasks.finish,
          cell: (task) =>
            task.mayFinish && (
              <Button type="link" onClick={() => onFinish(task)}>
                {decisionTasks.finish}
              </Button>
            ),
        },
  ];
  return <DataTable label={decisionTasks.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Due({ task: { dueOn, late } }: { task: DecisionTask }) {
  const { decisionTasks } = useWords();
  const { dayOf } = useMoments();
  if (!late) return dayOf(dueOn);
  return (
    <strong className="task-late">
      {dayOf(dueOn)} {decisionTasks.late}
    </strong>
  );
}

/** The meeting or the topic that decided it. A department does its task and sees no meeting. */
function Origin({ task: { origin, givenAt } }: { task: DecisionTask }) {
  const { decisionTasks } = useWords();
  const { day } = useMoments();
  const seesCouncils = useSeesCouncils();
  const said = `${decisionTasks.origins[origin.kind]} · ${origin.title} · ${day(givenAt)}`;
  if (origin.kind === "topic") return <Link href={`/deliberations/${origin.id}`}>{said}</Link>;
  return seesCouncils ? <Link href={`/meetings/${origin.id}`}>{said}</Link> : said;
}
