import { useMutation } from "@tanstack/react-query";
import { Checkbox, Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { CouncilRules, CouncilRulesToSet, ShownCouncil } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { setCouncilRules } from "./calls.ts";
import { DayField } from "./day-field.tsx";
import { type RhythmDraft, RhythmFields, rhythmDraftOf, rhythmOf } from "./rhythm-fields.tsx";

type Presider = CouncilRules["presider"];
type Proposer = CouncilRules["proposers"][number];
const presiders = ["chair", "secretary", "in-turn"] as const satisfies readonly Presider[];
const proposers = ["members", "residents", "units"] as const satisfies readonly Proposer[];
const fractions = ["1/2", "2/3", "3/4", "1/1"] as const;

interface RulesDialogProps {
  council: ShownCouncil;
  onClose: () => void;
  onDone: () => void;
}

/** New rules of procedure from a day on, filled in with those in force. */
export function RulesDialog({ council, onClose, onDone }: RulesDialogProps) {
  const { councils } = useWords();
  const { today } = useMoments();
  const now = council.rules;
  const [id] = useState(uuidv7);
  const [startsOn, setStartsOn] = useState(now === null ? council.foundedOn : today);
  const [quorum, setQuorum] = useState(now ? `${now.quorum.numerator}/${now.quorum.denominator}` : "2/3");
  const [noticeDays, setNoticeDays] = useState(now?.noticeDays ?? 3);
  const [who, setWho] = useState<Proposer[]>(now?.proposers ?? ["members", "residents"]);
  const [presider, setPresider] = useState<Presider>(now?.presider ?? "chair");
  const [support, setSupport] = useState(now?.supportThreshold ?? 10);
  const [rhythm, setRhythm] = useState<RhythmDraft>(() => rhythmDraftOf(now?.rhythm ?? null));
  const [source, setSource] = useState("");
  const [attempted, setAttempted] = useState(false);
  const setting = useMutation({
    mutationFn: (body: CouncilRulesToSet) => setCouncilRules(council.id, body),
    onSuccess: onDone,
  });
  const [numerator = 2, denominator = 3] = quorum.split("/").map(Number);
  const placeMissing = rhythm.every !== "none" && rhythm.place.trim() === "";
  return (
    <FormDialog
      title={councils.setRules}
      lead={councils.setRulesLead}
      submit={councils.setRules}
      busy={setting.isPending}
      failure={setting.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (startsOn === "" || source.trim() === "" || who.length === 0 || placeMissing) return;
        setting.mutate({
          id,
          startsOn,
          quorum: { numerator, denominator },
          noticeDays,
          proposers: who,
          presider,
          supportThreshold: support,
          rhythm: rhythmOf(rhythm),
          source: source.trim(),
        });
      }}
    >
      <DayField
        label={councils.effective}
        error={attempted && startsOn === "" ? councils.dayMissing : null}
        value={startsOn}
        onChange={setStartsOn}
      />
      <Labelled label={councils.quorum}>
        {({ id: field }) => (
          <Select
            id={field}
            className="picker"
            aria-label={councils.quorum}
            options={[...new Set([...fractions, quorum])].map((value) => {
              const [over = 1, under = 1] = value.split("/").map(Number);
              return { value, label: councils.quorumOf({ numerator: over, denominator: under }) };
            })}
            value={quorum}
            onChange={(chosen: string) => setQuorum(chosen)}
          />
        )}
      </Labelled>
      <Labelled label={councils.notice}>
        {({ id: field }) => (
          <InputNumber id={field} min={0} max={60} value={noticeDays} onChange={(days) => setNoticeDays(days ?? 0)} />
        )}
      </Labelled>
      <Labelled label={councils.presider}>
        {({ id: field }) => (
          <Select<Presider>
            id={field}
            className="picker"
            aria-label={councils.presider}
            options={presiders.map((value) => ({ value, label: councils.presiders[value] }))}
            value={presider}
            onChange={setPresider}
          />
        )}
      </Labelled>
      <fieldset className="council-found">
        <legend>{councils.proposers}</legend>
        <Checkbox.Group<Proposer>
          options={proposers.map((value) => ({ value, label: councils.proposer[value] }))}
          value={who}
          onChange={setWho}
        />
      </fieldset>
      <Labelled label={councils.support}>
        {({ id: field }) => (
          <InputNumber
            id={field}
            min={1}
            max={1_000_000}
            value={support}
            onChange={(count) => setSupport(count ?? 1)}
          />
        )}
      </Labelled>
      <RhythmFields
        value={rhythm}
        onChange={setRhythm}
        placeError={attempted && placeMissing ? councils.placeMissing : null}
      />
      <Labelled
        label={councils.source}
        hint={councils.sourceHint}
        error={attempted && source.trim() === "" ? councils.sourceMissing : null}
      >
        {(ties) => (
          <Input {...ties} maxLength={300} value={source} onChange={({ target }) => setSource(target.value)} />
        )}
      </Labelled>
    </FormDialog>
  );
}
