import { useMutation, useQuery } from "@tanstack/react-query";
import { Input, InputNumber, Radio, Select } from "antd";
import { useState } from "react";
import { Refused } from "../../../api/problem.ts";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { PhotoField } from "../../../workbench/photos/photo-field.tsx";
import { sendPhotos } from "../../../workbench/photos/send-photo.ts";
import { type PickedPost, PostSelect } from "../../../workbench/pickers/post-select.tsx";
import { queries } from "../../../workbench/queries.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listProcedures, type Step, takeStep } from "./calls.ts";

/** Which step somebody wants to take, and of what. */
export type Asked =
  | { name: Exclude<Step["name"], "publish-stage" | "answer-objection"> }
  | { name: "publish-stage"; kind: "notice" | "minutes" | "publication" }
  | { name: "answer-objection"; objectionId: string };

/** What has a dialog of its own. */
export type AskedElsewhere =
  | { name: "plan-stage-meeting" | "link-meeting" | "draft-stage-vote" | "link-vote" }
  | { name: "finish-decision-task"; task: { id: string; words: string } };

interface StepDialogProps {
  topic: Deliberation;
  asked: Asked;
  onClose: () => void;
  onDone: () => void;
}

interface Form {
  id: string;
  title: string;
  words: string;
  day: string;
  due: number | null;
  present: number | null;
  yes: boolean | null;
  procedureCode: string | null;
  post: PickedPost | null;
  photoIds: string[];
}

const withDay = ["record-sitting", "note-committee-told", "give-task"];
const withoutWords = ["take-up-topic", "record-sitting", "note-committee-told", "complete-stage"];

/** What a step takes: words, and where it needs them a day, numbers, a post, photos, a yes or no. */
export function StepDialog({ topic, asked, onClose, onDone }: StepDialogProps) {
  const { deliberations } = useWords();
  const { today } = useMoments();
  const releases = asked.name === "release-topic";
  const [form, setForm] = useState<Form>(() => ({
    id: uuidv7(),
    title: topic.title,
    words: releases ? topic.words : "",
    day: today,
    due: null,
    present: null,
    yes: null,
    procedureCode: null,
    post: null,
    photoIds: [],
  }));
  const [attempted, setAttempted] = useState(false);
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const taking = useMutation({
    mutationFn: async (step: Step) => {
      if (form.photoIds.length > 0) await sendPhotos(form.photoIds);
      return takeStep(topic.id, topic.version, step);
    },
    onSuccess: onDone,
    // Somebody was first: the page shows what is there now, and the sentence says why nothing was done.
    onError: (error) =>
      error instanceof Refused && error.status === 409
        ? queries.invalidateQueries({ queryKey: ["deliberation"] })
        : undefined,
  });
  const said = asked.name === "publish-stage" ? deliberations.publish[asked.kind] : deliberations.steps[asked.name];
  const asksAgreement = asked.name === "complete-stage" && isMeeting(topic);
  const step = stepOf(asked, form, asksAgreement);
  const missing = attempted && step === null ? deliberations.fieldMissing : null;
  return (
    <FormDialog
      title={said.button}
      lead={said.lead}
      submit={said.button}
      busy={taking.isPending}
      failure={taking.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (step !== null) taking.mutate(step);
      }}
    >
      {releases && (
        <Labelled label={deliberations.what}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={60}
              value={form.title}
              onChange={({ target }) => change({ title: target.value })}
            />
          )}
        </Labelled>
      )}
      {asked.name === "take-up-topic" && (
        <ProcedureField
          value={form.procedureCode}
          error={missing}
          onChange={(code) => change({ procedureCode: code })}
        />
      )}
      {!withoutWords.includes(asked.name) && (
        <LongField
          label={asked.name === "give-task" ? deliberations.taskWords : deliberations.words}
          hint={asked.name === "send-topic-back" ? undefined : deliberations.publicHint}
          error={attempted && form.words.trim() === "" ? deliberations.fieldMissing : null}
          autoFocus
          rows={[3, 12]}
          maxLength={asked.name === "publish-stage" || releases ? 4000 : 1000}
          value={form.words}
          onChange={(words) => change({ words })}
        />
      )}
      {asked.name === "give-task" && (
        <Labelled
          label={deliberations.taskOwner}
          error={attempted && form.post === null ? deliberations.fieldMissing : null}
        >
          {({ id }) => (
            <PostSelect
              id={id}
              label={deliberations.taskOwner}
              value={form.post}
              onChange={(post) => change({ post })}
            />
          )}
        </Labelled>
      )}
      {withDay.includes(asked.name) && (
        <Labelled
          label={asked.name === "give-task" ? deliberations.taskDay : deliberations.day}
          error={form.day === "" ? missing : null}
        >
          {(ties) => (
            <input
              {...ties}
              className="date-input"
              type="date"
              value={form.day}
              onChange={({ target }) => change({ day: target.value })}
            />
          )}
        </Labelled>
      )}
      {asked.name === "record-sitting" && (
        <>
          <CountField
            label={deliberations.due}
            value={form.due}
            error={missing}
            onChange={(due) => change({ due })}
          />
          <CountField
            label={deliberations.present}
            value={form.present}
            error={missing}
            onChange={(present) => change({ present })}
          />
        </>
      )}
      {asked.name === "answer-objection" && (
        <YesNo
          label={deliberations.upheld}
          words={deliberations.upheldWords}
          value={form.yes}
          error={missing}
          onChange={(yes) => change({ yes })}
        />
      )}
      {asksAgreement && (
        <YesNo
          label={deliberations.agreed}
          words={deliberations.agreedWords}
          value={form.yes}
          error={missing}
          onChange={(yes) => change({ yes })}
        />
      )}
      {asked.name === "publish-stage" && (
        <PhotoField label={deliberations.photos} ids={form.photoIds} onIds={(photoIds) => change({ photoIds })} />
      )}
    </FormDialog>
  );
}

/** Whether staff have to say what was agreed: a vote has its count, a publication its objections. */
function isMeeting({ steps }: Deliberation): boolean {
  const open = steps.find(({ state }) => state === "open");
  return open?.kind === "meeting" || (open?.kind === "proposal" && open.sitting !== null);
}

/** The step with all it takes; null while something is missing. */
function stepOf(asked: Asked, form: Form, asksAgreement: boolean): Step | null {
  const words = form.words.trim();
  if (words === "" && !withoutWords.includes(asked.name)) return null;
  switch (asked.name) {
    case "release-topic":
      return form.title.trim() === "" ? null : { name: asked.name, input: { title: form.title.trim(), words } };
    case "send-topic-back":
    case "refuse-topic":
      return { name: asked.name, input: { words } };
    case "take-up-topic":
      return form.procedureCode === null ? null : { name: asked.name, input: { procedureCode: form.procedureCode } };
    case "record-sitting":
      return form.day === "" || form.due === null || form.present === null
        ? null
        : { name: asked.name, input: { heldOn: form.day, dueCount: form.due, presentCount: form.present } };
    case "note-committee-told":
      return form.day === "" ? null : { name: asked.name, input: { toldOn: form.day } };
    case "publish-stage":
      return { name: asked.name, input: { id: form.id, kind: asked.kind, words, photoIds: form.photoIds } };
    case "answer-objection":
      return form.yes === null
        ? null
        : { name: asked.name, input: { objectionId: asked.objectionId, answer: words, upheld: form.yes } };
    case "give-task":
      return form.post === null || form.day === ""
        ? null
        : { name: asked.name, input: { id: form.id, words, postId: form.post.id, dueOn: form.day } };
    case "complete-stage":
      return asksAgreement && form.yes === null ? null : { name: asked.name, input: { agreed: form.yes ?? true } };
  }
}

interface FieldProps<Value> {
  label: string;
  value: Value | null;
  error: string | null;
  onChange: (value: Value) => void;
}

function ProcedureField({ value, error, onChange }: Omit<FieldProps<string>, "label">) {
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const procedures = useQuery({ queryKey: ["procedures"], queryFn: listProcedures });
  const inForce = (procedures.data?.procedures ?? []).filter((procedure) => procedure.inForce);
  const chosen = inForce.find(({ code }) => code === value);
  const stageNames = chosen?.stages.map((stage) => (locale === "en" ? stage.nameEn : stage.name)).join(" → ");
  return (
    <Labelled label={deliberations.procedure} hint={stageNames} error={value === null ? error : null}>
      {({ id }) => (
        <Select
          id={id}
          className="picker"
          aria-label={deliberations.procedure}
          placeholder={deliberations.choose}
          options={inForce.map(({ code, name, nameEn }) => ({ value: code, label: locale === "en" ? nameEn : name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Labelled>
  );
}

function CountField({ label, value, error, onChange }: FieldProps<number>) {
  return (
    <Labelled label={label} error={value === null ? error : null}>
      {(ties) => (
        <InputNumber
          {...ties}
          min={0}
          max={1_000_000}
          precision={0}
          value={value}
          onChange={(written) => written !== null && onChange(written)}
        />
      )}
    </Labelled>
  );
}

function YesNo({
  label,
  words,
  value,
  error,
  onChange,
}: FieldProps<boolean> & { words: { yes: string; no: string } }) {
  return (
    <fieldset className="topic-question">
      <legend>{label}</legend>
      <Radio.Group
        value={value}
        onChange={({ target }) => onChange(target.value as boolean)}
        options={[
          { value: true, label: words.yes },
          { value: false, label: words.no },
        ]}
      />
      {value === null && error && <p className="labelled-error">{error}</p>}
    </fieldset>
  );
}
