import { Button } from "antd";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { StateMark } from "../../../ui/state-mark.tsx";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { can, useStep } from "./use-step.ts";

type Attendee = ShownMeeting["attendance"][number];

/** Who had to come, who is there, and whether they are enough. */
export function AttendancePart({ meeting }: { meeting: ShownMeeting }) {
  const { meetings, councils } = useWords();
  const { short } = useMoments();
  const step = useStep(meeting);
  const { quorum, attendance, state } = meeting;
  if (attendance.length === 0 || state === "planned" || state === "cancelled") return null;
  const columns: Column<Attendee>[] = [
    {
      key: "name",
      title: councils.person,
      cell: ({ name, role, unitName }) => (
        <>
          {name} <span className="soft small">{[unitName, councils.roles[role]].filter(Boolean).join(" · ")}</span>
        </>
      ),
    },
    ...(state === "convened"
      ? [{ key: "answer", short: true, title: meetings.answer, cell: ({ coming }: Attendee) => answerOf(coming) }]
      : []),
    {
      key: "present",
      short: true,
      title: meetings.present,
      cell: ({ present, mark }) => (
        <>
          <StateMark tone={present ? "done" : "open"}>
            {present ? meetings.markPresent : meetings.markAbsent}
          </StateMark>{" "}
          {mark !== null && (
            <span className="soft small">
              {meetings.markedBy[mark.way]} {short(mark.at)}{" "}
              {mark.count > 1 && meetings.markedAgain({ count: mark.count - 1 })}
            </span>
          )}
        </>
      ),
    },
  ];
  if (can(meeting, "mark-attendance")) {
    columns.push({
      key: "mark",
      action: true,
      title: meetings.attendance,
      cell: ({ personId, present }) => (
        <Button
          type="link"
          loading={step.isPending && isOf(personId)}
          onClick={() => step.mutate({ name: "mark-attendance", input: { personId, present: !present } })}
        >
          {present ? meetings.markAbsent : meetings.markPresent}
        </Button>
      ),
    });
  }
  return (
    <section className="meeting-part stack">
      <h2>{meetings.attendance}</h2>
      {quorum !== null && (
        <p role="status">
          {meetings.quorumLine(quorum)}{" "}
          {state !== "convened" && (
            <strong className={quorum.met ? undefined : "meeting-late"}>
              {quorum.met ? meetings.quorumMet : meetings.quorumLacking}
            </strong>
          )}
        </p>
      )}
      <DataTable label={meetings.attendance} columns={columns} rows={attendance} keyOf={({ personId }) => personId} />
      <WriteFailure error={step.error} />
    </section>
  );

  function answerOf(coming: boolean | null): string {
    if (coming === null) return meetings.noAnswer;
    return coming ? meetings.coming : meetings.notComing;
  }

  function isOf(personId: string): boolean {
    return step.variables?.name === "mark-attendance" && step.variables.input.personId === personId;
  }
}
