import { Button } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { ApproveDialog, WriteDialog } from "./minutes-dialogs.tsx";
import { BecauseDialog } from "./step-dialogs.tsx";
import { can } from "./use-step.ts";

type Dialog = "write" | "approve" | "withdraw";

/** The minutes as they stand, who approved them, and what everybody reads of them. */
export function MinutesPart({ meeting }: { meeting: ShownMeeting }) {
  const { meetings } = useWords();
  const { moment } = useMoments();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { minutes, publishedAt } = meeting;
  if (minutes === null) return null;
  const { approvedAt } = minutes;
  const close = () => setDialog(null);
  return (
    <section className="meeting-part stack">
      <h2>
        {meetings.minutes}
        {can(meeting, "write-minutes") && <Button onClick={() => setDialog("write")}>{meetings.minutesEdit}</Button>}
        {can(meeting, "approve-minutes") && approvedAt === null && (
          <Button onClick={() => setDialog("approve")}>{meetings.approve}</Button>
        )}
        {can(meeting, "withdraw-minutes") && (
          <Button onClick={() => setDialog("withdraw")}>{meetings.withdraw}</Button>
        )}
      </h2>
      <p className="soft">
        {minutes.drafted ? meetings.minutesDrafted : meetings.minutesVersion({ version: minutes.version })}{" "}
        {approvedAt === null
          ? meetings.notApproved
          : minutes.signedOnPaper
            ? meetings.approvedOnPaper({ moment: moment(approvedAt) })
            : meetings.approvedAt({ moment: moment(approvedAt) })}{" "}
        {publishedAt !== null && meetings.publishedAt({ moment: moment(publishedAt) })}
      </p>
      <p className="meeting-minutes">{meeting.publishedWords ?? minutes.words}</p>
      {dialog === "write" && <WriteDialog meeting={meeting} onClose={close} />}
      {dialog === "approve" && <ApproveDialog meeting={meeting} onClose={close} />}
      {dialog === "withdraw" && <BecauseDialog meeting={meeting} name="withdraw-minutes" onClose={close} />}
    </section>
  );
}
