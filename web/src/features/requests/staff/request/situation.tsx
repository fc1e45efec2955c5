import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { StateMark } from "../../../../ui/state-mark.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { dueKindOf } from "../due.ts";
import { UrgencyTag } from "../list/request-row.tsx";
import { StateCell } from "../state-cell.tsx";

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
      <div>
        <p className="soft small">{request.holder}</p>
        <p>
          <strong>{one.answerable.name}</strong> {one.answerable.unitName}
        </p>
        <p className="small soft">
          {one.answerable.holders.length > 0
            ? request.heldBy({ people: one.answerable.holders.join(" ") })
            : matters.nobody}
        </p>
      </div>
      {one.offered !== null && <p>{request.offered({ post: one.offered.name, unit: one.offered.unitName })}</p>}
    </>
  );
}

function DueLine({ request: one }: { request: StaffRequest }) {
  const { request, matters } = useWords();
  const { now, isToday, span, moment } = useMoments();
  const kind = dueKindOf(one, now, isToday);
  if (kind === "stopped") return <p>{request.dueStopped}</p>;
  if (kind === "none" || one.dueAt === null) return <p className="soft">{request.dueNone}</p>;
  const left = request.left({ span: span(one.dueAt) });
  return (
    <div>
      {kind === "late" && <StateMark tone="late">{matters.lateBy({ span: span(one.dueAt) })}</StateMark>}
      {kind === "today" && <StateMark tone="waiting">{left}</StateMark>}
      {kind === "running" && <strong>{left}</strong>}
      <p>{request.due({ moment: moment(one.dueAt) })}</p>
      {one.dueProvisional && <p className="soft small">{request.provisional}</p>}
    </div>
  );
}
