import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Checkbox, Input, Radio, Select } from "antd";
import { useState } from "react";
import type { MembershipToBegin, ShownCouncil } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { beginMembership, endMembership, findCandidates, findUnits } from "./calls.ts";
import { DayField } from "./day-field.tsx";

type Role = MembershipToBegin["role"];
const roles = ["chair", "secretary", "member"] as const satisfies readonly Role[];

interface AddMemberDialogProps {
  council: ShownCouncil;
  onClose: () => void;
  onDone: () => void;
}

/** Somebody of the register becomes a member: found by whole name or phone, seated for a term. */
export function AddMemberDialog({ council, onClose, onDone }: AddMemberDialogProps) {
  const { councils } = useWords();
  const { today } = useMoments();
  const [id] = useState(uuidv7);
  const [text, setText] = useState("");
  const [personId, setPersonId] = useState<string | null>(null);
  const [role, setRole] = useState<Role>("member");
  const [unitId, setUnitId] = useState<string | null>(null);
  const [startsOn, setStartsOn] = useState(today);
  const [endsOn, setEndsOn] = useState("");
  const [namePublic, setNamePublic] = useState(false);
  const [attempted, setAttempted] = useState(false);
  const finding = useMutation({
    mutationFn: () => findCandidates(council.id, text.trim()),
    onSuccess: ({ people }) => setPersonId(people.length === 1 ? (people[0]?.id ?? null) : null),
  });
  const seating = useMutation({
    mutationFn: (body: MembershipToBegin) => beginMembership(council.id, body),
    onSuccess: onDone,
  });
  const people = finding.data?.people;
  const find = () => text.trim().length > 1 && finding.mutate();
  return (
    <FormDialog
      title={councils.addMember}
      lead={councils.addMemberLead}
      submit={councils.addMember}
      busy={seating.isPending}
      failure={seating.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (personId === null || startsOn === "") return;
        seating.mutate({ id, personId, unitId, role, startsOn, endsOn: endsOn === "" ? null : endsOn, namePublic });
      }}
    >
      <Labelled label={councils.find} error={attempted && personId === null ? councils.personMissing : null}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            maxLength={50}
            value={text}
            onChange={({ target }) => setText(target.value)}
            onPressEnter={(event) => {
              event.preventDefault();
              find();
            }}
            suffix={
              <Button size="small" loading={finding.isPending} onClick={find}>
                {councils.findButton}
              </Button>
            }
          />
        )}
      </Labelled>
      <div role="status">
        {people?.length === 0 && <p>{councils.foundNone}</p>}
        {people !== undefined && people.length > 0 && (
          <Radio.Group
            aria-label={councils.person}
            value={personId}
            onChange={({ target }) => setPersonId(target.value as string)}
            options={people.map((person) => ({
              value: person.id,
              label: [person.name, ...person.knownBy].join(" · "),
            }))}
          />
        )}
      </div>
      <WriteFailure error={finding.error} />
      <Labelled label={councils.role}>
        {({ id: field }) => (
          <Select<Role>
            id={field}
            className="picker"
            aria-label={councils.role}
            options={roles.map((value) => ({ value, label: councils.roles[value] }))}
            value={role}
            onChange={setRole}
          />
        )}
      </Labelled>
      <UnitField value={unitId} onChange={setUnitId} />
      <DayField
        label={councils.startsOn}
        error={attempted && startsOn === "" ? councils.dayMissing : null}
        value={startsOn}
        onChange={setStartsOn}
      />
      <DayField label={councils.endsOn} optional value={endsOn} onChange={setEndsOn} />
      <Checkbox checked={namePublic} onChange={({ target }) => setNamePublic(target.checked)}>
        {councils.namePublic}
      </Checkbox>
    </FormDialog>
  );
}

function UnitField({ value, onChange }: { value: string | null; onChange: (id: string | null) => void }) {
  const { councils, frame } = useWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState("");
  const found = useQuery({
    queryKey: ["units", "found", locale, typed],
    queryFn: () => findUnits(typed.trim()),
    staleTime: 60_000,
  });
  return (
    <Labelled label={councils.unit} optional>
      {({ id }) => (
        <Select
          id={id}
          className="picker"
          aria-label={councils.unit}
          placeholder={councils.noUnit}
          allowClear
          showSearch={{ filterOption: false, onSearch: setTyped }}
          notFoundContent={found.isPending ? frame.searching : null}
          options={(found.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          value={value}
          onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
        />
      )}
    </Labelled>
  );
}

interface EndTermDialogProps {
  councilId: string;
  member: ShownCouncil["members"][number];
  onClose: () => void;
  onDone: () => void;
}

export function EndTermDialog({ councilId, member, onClose, onDone }: EndTermDialogProps) {
  const { councils } = useWords();
  const { today } = useMoments();
  const [endsOn, setEndsOn] = useState(member.endsOn ?? today);
  const ending = useMutation({
    mutationFn: () => endMembership(councilId, { membershipId: member.id, endsOn }),
    onSuccess: onDone,
  });
  return (
    <FormDialog
      title={councils.endTermTitle({ name: member.name })}
      submit={councils.endTerm}
      busy={ending.isPending}
      failure={ending.error}
      onClose={onClose}
      onSubmit={() => endsOn !== "" && ending.mutate()}
    >
      <DayField
        label={councils.lastDay}
        error={endsOn === "" ? councils.dayMissing : null}
        value={endsOn}
        onChange={setEndsOn}
      />
    </FormDialog>
  );
}
