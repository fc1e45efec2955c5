import { Button } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { AgendaDialog } from "./agenda-dialog.tsx";
import { PublishDialog, WriteDialog } from "./minutes-dialogs.tsx";
import { PlainStepDialog } from "./step-dialogs.tsx";
import { can } from "./use-step.ts";

type Step = "agenda" | "convene" | "open" | "close" | "write" | "publish" | "done" | "cancelled";

/** What comes next in the life of a meeting. */
export function nextStepOf({ state, items, minutes }: Pick<ShownMeeting, "state" | "items" | "minutes">): Step {
  switch (state) {
    case "planned":
      return items.length === 0 ? "agenda" : "convene";
    case "convened":
      return "open";
    case "open":
      return "close";
    case "closed":
      return minutes === null || minutes.approvedAt === null ? "write" : "publish";
    case "published":
      return "done";
    case "cancelled":
      return "cancelled";
  }
}

/** The one button of the page, with the sentence that says why it is the next. */
export function NextStep({ meeting }: { meeting: ShownMeeting }) {
  const { meetings } = useWords();
  const { dayOf } = useMoments();
  const [open, setOpen] = useState(false);
  const step = nextStepOf(meeting);
  const close = () => setOpen(false);
  const buttons = {
    agenda: ["set-agenda", meetings.agendaEdit],
    convene: ["convene-meeting", meetings.convene],
    open: ["open-meeting", meetings.openMeeting],
    close: ["close-meeting", meetings.closeMeeting],
    write: ["write-minutes", meetings.minutesEdit],
    publish: ["publish-minutes", meetings.publish],
  } as const;
  const [operation, label] = step === "done" || step === "cancelled" ? [null, null] : buttons[step];
  return (
    <section className="meeting-next" aria-label={meetings.next}>
      <p>
        {meetings.nextSteps[step]}{" "}
        {step === "convene" && meeting.firstPossibleDay !== null && (
          <span className="soft">{meetings.firstDay({ day: dayOf(meeting.firstPossibleDay) })}</span>
        )}
      </p>
      {operation !== null && can(meeting, operation) && (
        <Button type="primary" onClick={() => setOpen(true)}>
          {label}
        </Button>
      )}
      {open && step === "agenda" && <AgendaDialog meeting={meeting} onClose={close} />}
      {open && step === "convene" && <PlainStepDialog meeting={meeting} name="convene-meeting" onClose={close} />}
      {open && step === "open" && <PlainStepDialog meeting={meeting} name="open-meeting" onClose={close} />}
      {open && step === "close" && <PlainStepDialog meeting={meeting} name="close-meeting" onClose={close} />}
      {open && step === "write" && <WriteDialog meeting={meeting} onClose={close} />}
      {open && step === "publish" && <PublishDialog meeting={meeting} onClose={close} />}
    </section>
  );
}
