import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { StateMark } from "../../../../ui/state-mark.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { dueKindOf } from "../due.ts";
import { UrgencyTag } from "../list/request-row.tsx";
import { StateCell } from "../state-cell.tsx";
import { AskedFor } from "./asked-for.tsx";

/** State, deadline, who has it: what one looks at first. */
export function Situation({ request: one }: { request: StaffRequest }) {
  const { request, matters } = useWords();
  return (
    <>
      <p className="row">
        <StateCell state={one.state} />
        <UrgencyTag line={one} />
      </p>
      <DueLine request={one} />
      <ClockLine request={one} />
      {one.approval !== null && (
        <div>
          <StateMark tone="waiting">{request.waitsForApproval}</StateMark>
          <AskedFor request={one} />
        </div>
      )}
      <div>
        <p className="soft small">{request.holder}</p>
        <p>
          <strong>{one.holder.name}</strong> {one.holder.unitName}
        </p>
        <p className="small soft">
          {one.holders.length > 0 ? request.heldBy({ people: one.holders.join(" ") }) : matters.nobody}
        </p>
      </div>
      {one.offeredTo !== null && <p>{request.offered({ post: one.offeredTo.name, unit: one.offeredTo.unitName })}</p>}
    </>
  );
}

function DueLine({ request: one }: { request: StaffRequest }) {
  const { request, matters } = useWords();
  const { now, isToday, span, day, moment } = useMoments();
  const kind = dueKindOf(one, now, isToday);
  if (one.suspension !== null) {
    const { reason, reviewAt } = one.suspension;
    return <p>{request.suspended({ reason, day: day(reviewAt) })}</p>;
  }
  if (kind === "stopped") return <p>{request.dueStopped}</p>;
  if (kind === "none") return <AnswerLine request={one} />;
  const days = one.workingDaysLeft ?? 0;
  const left = days > 0 ? request.leftWorkingDays({ count: days }) : request.left({ span: span(one.dueAt) });
  return (
    <div>
      {kind === "late" && <StateMark tone="late">{matters.lateBy({ span: span(one.dueAt) })}</StateMark>}
      {kind === "today" && <StateMark tone="waiting">{request.left({ span: span(one.dueAt) })}</StateMark>}
      {kind === "running" && <strong>{left}</strong>}
      <p>{request.due({ moment: moment(one.dueAt) })}</p>
      {one.firstContactedAt === null && (
        <p className="small">{request.contactDue({ moment: moment(one.firstContactDueAt) })}</p>
      )}
      {one.dueProvisional && <p className="soft small">{request.provisional}</p>}
    </div>
  );
}

/** Both clocks, always: how long it has been, and how much of it staff had it to do. */
function ClockLine({ request: one }: { request: StaffRequest }) {
  const { request, matters } = useWords();
  const { spanOf } = useMoments();
  const { gross, net, suspended, withReporter, merged } = one.clocks;
  if (gross.seconds < 60) return null;
  const parts = [
    request.clockNet({ span: spanOf(net.seconds * 1000) }),
    ...(suspended.seconds >= 60 ? [request.clockSuspended({ span: spanOf(suspended.seconds * 1000) })] : []),
    ...(merged.seconds >= 60 ? [request.clockMerged({ span: spanOf(merged.seconds * 1000) })] : []),
    ...(withReporter.seconds >= 60 ? [request.clockWithReporter({ span: spanOf(withReporter.seconds * 1000) })] : []),
  ];
  const hours = (minutes: number) => matters.limitUnits["working-hours"]({ count: Math.round(minutes / 60) });
  return (
    <p
      className="small"
      title={request.clockWorking({ gross: hours(gross.workingMinutes), net: hours(net.workingMinutes) })}
    >
      {request.clockGross({ span: spanOf(gross.seconds * 1000) })}
      {gross.seconds - net.seconds >= 60 && ` ${request.clockParts({ parts: parts.join(request.clockJoin) })}`}
    </p>
  );
}

/** After the answer: how long the resident's word is waited for, and what it was. */
function AnswerLine({ request: one }: { request: StaffRequest }) {
  const { request } = useWords();
  const { moment } = useMoments();
  const satisfactions: Record<string, string> = request.satisfactions;
  return (
    <div>
      {one.answerUntil !== null && <p>{request.answerUntil({ moment: moment(one.answerUntil) })}</p>}
      {one.solved !== null && <p>{one.solved ? request.saidSolved : request.saidUnsolved}</p>}
      {one.satisfaction !== null && <p>{satisfactions[one.satisfaction]}</p>}
      {one.answerUntil === null && one.solved === null && <p className="soft">{request.dueNone}</p>}
    </div>
  );
}
