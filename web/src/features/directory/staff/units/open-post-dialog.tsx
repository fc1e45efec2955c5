import { useMutation } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import type { PostRole, ShownUnit } from "../../../../api/staff-contract.ts";
import { FormDialog } from "../../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../../workbench/labelled.tsx";
import { AreaSelect } from "../../../../workbench/pickers/area-select.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { openPost } from "../calls.ts";

interface OpenPostDialogProps {
  unit: ShownUnit["unit"];
  onClose: () => void;
  onOpened: () => void;
}

const roles: readonly PostRole[] = [
  "grid-worker",
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "department-officer",
  "property-officer",
  "partner-officer",
  "district-officer",
  "district-leader",
  "administrator",
];

/** A new post of a unit; its area is the unit's own unless another is chosen. */
export function OpenPostDialog({ unit, onClose, onOpened }: OpenPostDialogProps) {
  const { directory, matters } = useWords();
  const [name, setName] = useState("");
  const [nameEn, setNameEn] = useState("");
  const [role, setRole] = useState<PostRole | null>(null);
  const [area, setArea] = useState<{ id: string; name: string } | null>({ id: unit.areaId, name: unit.areaName });
  const [attempted, setAttempted] = useState(false);
  const opening = useMutation({ mutationFn: openPost, onSuccess: onOpened });
  const submit = () => {
    setAttempted(true);
    if (name.trim() === "" || role === null || area === null) return;
    opening.mutate({ unitId: unit.id, areaId: area.id, role, name: name.trim(), nameEn: nameEn.trim() });
  };
  return (
    <FormDialog
      title={directory.openPost}
      submit={directory.openPostSubmit}
      busy={opening.isPending}
      failure={opening.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Labelled label={directory.postName} error={attempted && name.trim() === "" ? directory.postNameMissing : null}>
        {(ties) => (
          <Input {...ties} autoFocus maxLength={80} value={name} onChange={({ target }) => setName(target.value)} />
        )}
      </Labelled>
      <Labelled label={directory.postNameEn} optional>
        {(ties) => (
          <Input
            {...ties}
            lang="en"
            maxLength={120}
            value={nameEn}
            onChange={({ target }) => setNameEn(target.value)}
          />
        )}
      </Labelled>
      <Labelled label={directory.role} error={attempted && role === null ? directory.roleMissing : null}>
        {({ id }) => (
          <Select<PostRole>
            id={id}
            className="picker"
            options={roles.map((value) => ({ value, label: matters.roles[value] }))}
            value={role}
            onChange={setRole}
          />
        )}
      </Labelled>
      <Labelled label={directory.unitArea} error={attempted && area === null ? directory.areaMissing : null}>
        {({ id }) => <AreaSelect id={id} label={directory.unitArea} value={area} onChange={setArea} />}
      </Labelled>
    </FormDialog>
  );
}
