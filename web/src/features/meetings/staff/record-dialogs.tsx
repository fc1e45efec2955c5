import { Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { type PickedPost, PostSelect } from "../../../workbench/pickers/post-select.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { useStep } from "./use-step.ts";

interface RecordDialogProps {
  meeting: ShownMeeting;
  itemId: string;
  onClose: () => void;
}

/** Who said what to an item. */
export function SpeechDialog({ meeting, itemId, onClose }: RecordDialogProps) {
  const { meetings } = useWords();
  const [id] = useState(uuidv7);
  const [personId, setPersonId] = useState<string | null>(null);
  const [speaker, setSpeaker] = useState("");
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  const nobody = personId === null && speaker.trim() === "";
  return (
    <FormDialog
      title={meetings.noteSpeech}
      submit={meetings.noteSpeech}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (nobody || words.trim() === "") return;
        const said = { id, itemId, personId, speaker: personId === null ? speaker.trim() : "", words: words.trim() };
        step.mutate({ name: "note-speech", input: said });
      }}
    >
      <Labelled label={meetings.speaker} error={attempted && nobody ? meetings.speakerMissing : null}>
        {({ id: field }) => (
          <Select
            id={field}
            className="picker"
            aria-label={meetings.speaker}
            allowClear
            options={meeting.attendance
              .filter(({ present }) => present)
              .map((member) => ({ value: member.personId, label: member.name }))}
            value={personId}
            onChange={(chosen: string | undefined) => setPersonId(chosen ?? null)}
          />
        )}
      </Labelled>
      {personId === null && (
        <Labelled label={meetings.speakerOther} optional>
          {(ties) => (
            <Input {...ties} maxLength={60} value={speaker} onChange={({ target }) => setSpeaker(target.value)} />
          )}
        </Labelled>
      )}
      <LongField
        label={meetings.said}
        error={attempted && words.trim() === "" ? meetings.saidMissing : null}
        rows={[3, 10]}
        maxLength={4000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}

/** What was decided, by how many hands, and who does it until when. */
export function DecisionDialog({ meeting, itemId, onClose }: RecordDialogProps) {
  const { meetings } = useWords();
  const [id] = useState(uuidv7);
  const [words, setWords] = useState("");
  const [byHands, setByHands] = useState(true);
  const [hands, setHands] = useState({ for: meeting.quorum?.present ?? 0, against: 0, abstained: 0 });
  const [isTask, setIsTask] = useState(false);
  const [owner, setOwner] = useState<PickedPost | null>(null);
  const [dueOn, setDueOn] = useState("");
  const [attempted, setAttempted] = useState(false);
  const step = useStep(meeting, onClose);
  const counts = [
    ["for", meetings.handsFor],
    ["against", meetings.handsAgainst],
    ["abstained", meetings.handsAbstained],
  ] as const;
  return (
    <FormDialog
      title={meetings.recordDecision}
      submit={meetings.recordDecision}
      busy={step.isPending}
      failure={step.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (words.trim() === "" || (isTask && (owner === null || dueOn === ""))) return;
        const task = isTask && owner !== null ? { ownerPostId: owner.id, dueOn } : null;
        const input = { id, itemId, words: words.trim(), hands: byHands ? hands : null, task };
        step.mutate({ name: "record-decision", input });
      }}
    >
      <LongField
        label={meetings.decided}
        error={attempted && words.trim() === "" ? meetings.decidedMissing : null}
        autoFocus
        rows={[2, 8]}
        maxLength={4000}
        value={words}
        onChange={(written) => setWords(written)}
      />
      <Checkbox checked={byHands} onChange={({ target }) => setByHands(target.checked)}>
        {meetings.byHands}
      </Checkbox>
      {byHands && (
        <div className="row">
          {counts.map(([key, label]) => (
            <Labelled key={key} label={label}>
              {({ id: field }) => (
                <InputNumber
                  id={field}
                  min={0}
                  max={10_000}
                  value={hands[key]}
                  onChange={(count) => setHands((all) => ({ ...all, [key]: count ?? 0 }))}
                />
              )}
            </Labelled>
          ))}
        </div>
      )}
      <Checkbox checked={isTask} onChange={({ target }) => setIsTask(target.checked)}>
        {meetings.asTask}
      </Checkbox>
      {isTask && (
        <>
          <Labelled label={meetings.owner} error={attempted && owner === null ? meetings.ownerMissing : null}>
            {({ id: field }) => <PostSelect id={field} label={meetings.owner} value={owner} onChange={setOwner} />}
          </Labelled>
          <Labelled label={meetings.dueOn} error={attempted && dueOn === "" ? meetings.whenMissing : null}>
            {(ties) => (
              <input
                {...ties}
                className="date-input"
                type="date"
                value={dueOn}
                onChange={({ target }) => setDueOn(target.value)}
              />
            )}
          </Labelled>
        </>
      )}
    </FormDialog>
  );
}
