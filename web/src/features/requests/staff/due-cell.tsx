import type { RequestLine } from "../../../api/staff-contract.ts";
import { StateMark } from "../../../ui/state-mark.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { dueKindOf } from "./due.ts";

/** How much time is left, in one word, and the moment itself beside it. */
export function DueCell({
  line,
}: {
  line: Pick<RequestLine, "state" | "dueAt" | "late" | "dueProvisional" | "reviewAt">;
}) {
  const { matters, lists, request } = useWords();
  const { now, isToday, span, day, distance, short } = useMoments();
  const kind = dueKindOf(line, now, isToday);
  if (line.reviewAt !== null) return <span className="soft">{lists.reviewOn({ day: day(line.reviewAt) })}</span>;
  if (kind === "stopped") return <span className="soft">{lists.clockStopped}</span>;
  if (kind === "none" || line.dueAt === null) return <span className="soft">{lists.noDeadline}</span>;
  return (
    <span className="due">
      {kind === "late" && <StateMark tone="late">{matters.lateBy({ span: span(line.dueAt) })}</StateMark>}
      {kind === "today" && <StateMark tone="waiting">{distance(line.dueAt)}</StateMark>}
      {kind === "running" && <span>{distance(line.dueAt)}</span>}
      <time className="soft" dateTime={line.dueAt} title={line.dueProvisional ? request.provisional : undefined}>
        {line.dueProvisional && matters.provisionalShort}
        {short(line.dueAt)}
      </time>
    </span>
  );
}
