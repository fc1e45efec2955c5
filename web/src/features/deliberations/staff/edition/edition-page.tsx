import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, Select, Skeleton } from "antd";
import { useRef, useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { Procedure } from "../../../../api/staff-contract.ts";
import { useAnnounce } from "../../../../ui/live-region.tsx";
import { ReadFailure, WriteFailure } from "../../../../workbench/failure.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { queries } from "../../../../workbench/queries.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { listProcedures, putProcedure } from "../calls.ts";
import { moved, type Parts, type Stage, type StageKind, withNew, without } from "./draft.ts";
import { StageForm } from "./stage-form.tsx";
import { useFaults } from "./use-faults.ts";
import "../deliberations.css";

/** The newest edition of a procedure becomes another one: its steps and their numbers, from a day on, with the source. */
export default function EditionPage() {
  const { deliberations } = useWords();
  const { code } = useParams<{ code: string }>();
  const list = useQuery({ queryKey: ["procedures"], queryFn: listProcedures });
  const all = list.data?.procedures.filter((procedure) => procedure.code === code) ?? [];
  const newest = all.reduce<Procedure | null>(
    (before, one) => (before !== null && before.edition > one.edition ? before : one),
    null,
  );
  if (list.data !== undefined && newest !== null && list.data.mayPut)
    return <EditionForm key={newest.edition} procedure={newest} parts={list.data.parts} />;
  return (
    <StaffPage title={deliberations.putEdition} over={<ToRules />}>
      {list.isError && <ReadFailure error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {list.data !== undefined && <p>{deliberations.noEdition}</p>}
    </StaffPage>
  );
}

function ToRules() {
  const { deliberations } = useWords();
  return <Link href="/deliberation-rules">{deliberations.rulesTitle}</Link>;
}

function EditionForm({ procedure, parts }: { procedure: Procedure; parts: Parts }) {
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const { today } = useMoments();
  const [, go] = useLocation();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const [names, setNames] = useState({ name: procedure.name, nameEn: procedure.nameEn });
  const [stages, setStages] = useState<readonly Stage[]>(procedure.stages);
  const [day, setDay] = useState(() => [today, procedure.effectiveFrom].sort()[1] ?? today);
  const [source, setSource] = useState("");
  const [kind, setKind] = useState<StageKind>("meeting");
  const [attempted, setAttempted] = useState(false);
  const faults = useFaults(stages);
  const putting = useMutation({
    mutationFn: putProcedure,
    onSuccess: () => {
      announce(deliberations.saved);
      void queries.invalidateQueries({ queryKey: ["procedures"] });
      go("/deliberation-rules");
    },
  });
  const edition = procedure.edition + 1;
  const unnamed = stages.filter(({ name, nameEn }) => name.trim() === "" || nameEn.trim() === "");
  const missing = (lacks: boolean) => (attempted && lacks ? deliberations.fieldMissing : null);

  function move(stage: Stage, by: -1 | 1) {
    const next = moved(stages, stage.code, by);
    setStages(next);
    announce(deliberations.movedTo({ stage: stage.name, position: next.indexOf(stage) + 1 }));
    // What is moved in the page loses the focus: it goes on where it was pressed.
    const own = `[data-stage="${stage.code}"] button`;
    focusSoon(`${own}[data-by="${by}"]:not(:disabled)`, `${own}:not(:disabled)`);
  }

  function add() {
    const added = withNew(stages, kind, parts);
    setStages(added.stages);
    focusSoon(`[data-stage="${added.code}"] input`);
  }

  function remove(stage: Stage) {
    const at = stages.indexOf(stage);
    const next = without(stages, stage.code);
    setStages(next);
    announce(deliberations.removedStage({ stage: stage.name }));
    const near = next[Math.min(at, next.length - 1)];
    if (near) focusSoon(`[data-stage="${near.code}"] button`);
  }

  /** The first of these that there is. */
  function focusSoon(...selectors: string[]) {
    requestAnimationFrame(() => {
      for (const selector of selectors) {
        const found = list.current?.querySelector<HTMLElement>(selector);
        if (found) return found.focus();
      }
    });
  }

  function put() {
    setAttempted(true);
    const nameless = names.name.trim() === "" || names.nameEn.trim() === "";
    if (nameless || unnamed.length > 0 || source.trim() === "" || day === "" || faults.found.length > 0) return;
    putting.mutate({
      code: procedure.code,
      edition,
      name: names.name.trim(),
      nameEn: names.nameEn.trim(),
      effectiveFrom: day,
      source: source.trim(),
      stages: [...stages],
    });
  }

  return (
    <StaffPage
      narrow
      title={deliberations.newEdition({ name: locale === "en" ? procedure.nameEn : procedure.name, edition })}
      over={<ToRules />}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!putting.isPending) put();
        }}
      >
        <p>{deliberations.putLead({ edition: procedure.edition })}</p>
        <Labelled label={deliberations.procedureName} error={missing(names.name.trim() === "")}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={60}
              value={names.name}
              onChange={({ target }) => setNames({ ...names, name: target.value })}
            />
          )}
        </Labelled>
        <Labelled label={deliberations.procedureNameEn} error={missing(names.nameEn.trim() === "")}>
          {(ties) => (
            <Input
              {...ties}
              maxLength={60}
              value={names.nameEn}
              onChange={({ target }) => setNames({ ...names, nameEn: target.value })}
            />
          )}
        </Labelled>
        <h2>{deliberations.stages}</h2>
        <ol className="edition-stages" ref={list}>
          {stages.map((stage, position) => (
            <li key={stage.code} data-stage={stage.code}>
              <StageForm
                stage={stage}
                position={position}
                before={stages.slice(0, position)}
                last={position === stages.length - 1}
                alone={stages.length === 1}
                parts={parts}
                attempted={attempted}
                faults={faults.found.filter((fault) => fault.stage === stage.code)}
                onChange={(next) => setStages(stages.map((one) => (one.code === stage.code ? next : one)))}
                onMove={(by) => move(stage, by)}
                onRemove={() => remove(stage)}
              />
            </li>
          ))}
        </ol>
        <div className="row">
          <Select<StageKind>
            className="edition-kind"
            aria-label={deliberations.stageKind}
            options={parts.map((part) => ({ value: part.kind, label: deliberations.stageKinds[part.kind] }))}
            value={kind}
            onChange={setKind}
          />
          <Button onClick={add}>{deliberations.addStage}</Button>
        </div>
        {faults.error !== null && <ReadFailure error={faults.error} onRetry={faults.again} />}
        <Labelled label={deliberations.holdsFrom} hint={deliberations.holdsFromHint} error={missing(day === "")}>
          {(ties) => (
            <input
              {...ties}
              className="date-input"
              type="date"
              min={today}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          )}
        </Labelled>
        <Labelled
          label={deliberations.source}
          error={attempted && source.trim() === "" ? deliberations.sourceMissing : null}
        >
          {(ties) => (
            <Input {...ties} maxLength={600} value={source} onChange={({ target }) => setSource(target.value)} />
          )}
        </Labelled>
        <WriteFailure error={putting.error} />
        {attempted && faults.found.length + unnamed.length > 0 && (
          <p className="labelled-error" role="alert">
            {deliberations.faultsLeft({
              count: new Set([...faults.found.map((fault) => fault.stage), ...unnamed.map(({ code }) => code)]).size,
            })}
          </p>
        )}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={putting.isPending}>
            {deliberations.putEdition}
          </Button>
          <Button onClick={() => go("/deliberation-rules")}>{deliberations.leaveEdition}</Button>
        </div>
      </form>
    </StaffPage>
  );
}
