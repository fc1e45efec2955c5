import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";

/** What waits for approval, and until when: who decides reads it where they decide. */
export function AskedFor({ request: one }: { request: StaffRequest }) {
  const { request } = useWords();
  const { day, moment } = useMoments();
  if (one.approval === null) return null;
  const { kind, reason, until, post } = one.approval;
  const words = one.timeline.find((entry) => entry.kind === `${kind}-asked`)?.words;
  return (
    <div>
      <p>
        {kind === "suspension"
          ? request.suspensionAsked({ reason: reason ?? "", day: day(until), post })
          : request.extensionAsked({ moment: moment(until), post })}
      </p>
      {words && <blockquote className="small">{words}</blockquote>}
    </div>
  );
}
