import { Button } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { AgendaDialog } from "./agenda-dialog.tsx";
import { DecisionDialog, SpeechDialog } from "./record-dialogs.tsx";
import { can, useStep } from "./use-step.ts";

type Item = ShownMeeting["items"][number];

/** What is dealt with, in order, with what was said and decided on each. */
export function AgendaPart({ meeting }: { meeting: ShownMeeting }) {
  const { meetings } = useWords();
  const [editing, setEditing] = useState(false);
  return (
    <section className="meeting-part stack">
      <h2>
        {meetings.agenda}
        {can(meeting, "set-agenda") && meeting.items.length > 0 && (
          <Button onClick={() => setEditing(true)}>{meetings.agendaEdit}</Button>
        )}
      </h2>
      {meeting.items.length === 0 && <p className="soft">{meetings.agendaNone}</p>}
      <ol className="agenda">
        {meeting.items.map((item) => (
          <AgendaItem key={item.id} meeting={meeting} item={item} />
        ))}
      </ol>
      {editing && <AgendaDialog meeting={meeting} onClose={() => setEditing(false)} />}
    </section>
  );
}

function AgendaItem({ meeting, item }: { meeting: ShownMeeting; item: Item }) {
  const { meetings } = useWords();
  const [dialog, setDialog] = useState<"speech" | "decision" | null>(null);
  const step = useStep(meeting);
  const now = meeting.currentItemId === item.id && meeting.state === "open";
  const speeches = meeting.speeches.filter(({ itemId }) => itemId === item.id);
  return (
    <li className={now ? "agenda-line agenda-now" : "agenda-line"}>
      <p>
        <strong>{item.title}</strong> {item.presenter !== "" && <span className="soft">{item.presenter}</span>}{" "}
        {now && <span className="agenda-mark">{meetings.nowItem}</span>}
      </p>
      {item.words !== "" && <p className="meeting-words">{item.words}</p>}
      {speeches.length > 0 && (
        <ul className="meeting-lines">
          {speeches.map(({ id, speaker, words }) => (
            <li key={id}>
              <strong>{speaker}</strong> {words}{" "}
              {can(meeting, "strike-speech") && (
                <Button
                  type="link"
                  size="small"
                  onClick={() => step.mutate({ name: "strike-speech", input: { speechId: id } })}
                >
                  {meetings.strike}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Decisions meeting={meeting} itemId={item.id} />
      <p className="row">
        {can(meeting, "call-item") && !now && (
          <Button onClick={() => step.mutate({ name: "call-item", input: { itemId: item.id } })}>
            {meetings.callItem}
          </Button>
        )}
        {can(meeting, "note-speech") && <Button onClick={() => setDialog("speech")}>{meetings.noteSpeech}</Button>}
        {can(meeting, "record-decision") && (
          <Button onClick={() => setDialog("decision")}>{meetings.recordDecision}</Button>
        )}
      </p>
      <WriteFailure error={step.error} />
      {dialog === "speech" && <SpeechDialog meeting={meeting} itemId={item.id} onClose={() => setDialog(null)} />}
      {dialog === "decision" && <DecisionDialog meeting={meeting} itemId={item.id} onClose={() => setDialog(null)} />}
    </li>
  );
}

function Decisions({ meeting, itemId }: { meeting: ShownMeeting; itemId: string }) {
  const { meetings } = useWords();
  const { dayOf } = useMoments();
  const step = useStep(meeting);
  const decisions = meeting.decisions.filter((decision) => decision.itemId === itemId);
  if (decisions.length === 0) return null;
  return (
    <ul className="meeting-lines meeting-decisions">
      {decisions.map(({ id, words, hands, task, finishedAt, finishedWords }) => (
        <li key={id}>
          <strong>{meetings.decisions}</strong> {words}
          {hands !== null && <span className="soft"> {meetings.hands(hands)}</span>}
          {task !== null && (
            <p className="small">
              {meetings.taskOf({ owner: task.ownerName, day: dayOf(task.dueOn) })}{" "}
              {finishedAt !== null
                ? meetings.taskDone({ words: finishedWords })
                : task.lateSince !== null && <strong className="meeting-late">{meetings.taskLate}</strong>}
            </p>
          )}
          {can(meeting, "strike-decision") && (
            <Button
              type="link"
              size="small"
              onClick={() => step.mutate({ name: "strike-decision", input: { decisionId: id } })}
            >
              {meetings.strike}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
