import { Input, Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { UnitKind, UnitLine } from "../../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { Pages, usePages } from "../../../../workbench/pages.tsx";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { findUnits } from "../calls.ts";

/** Units of every kind, found by name and kind. */
export default function UnitsPage() {
  const { directory, matters } = useWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState<UnitKind | null>(null);
  const text = useSettled(typed.trim());
  const units = usePages(["units", locale, text, kind], async (after) => {
    const { units: rows, next } = await findUnits({
      ...(text !== "" && { text }),
      ...(kind !== null && { kind }),
      ...(after !== null && { after }),
    });
    return { rows, next };
  });
  const columns: Column<UnitLine>[] = [
    {
      key: "name",
      title: directory.unitName,
      cell: ({ id, name }) => <Link href={`/units/${id}`}>{name}</Link>,
    },
    { key: "kind", title: directory.unitKind, cell: (unit) => matters.unitKinds[unit.kind] },
    { key: "area", title: directory.unitArea, cell: ({ areaName }) => areaName },
    { key: "parent", title: directory.unitParent, cell: ({ parentName }) => parentName },
  ];
  return (
    <StaffPage title={directory.unitsTitle}>
      <search className="filters-row filters">
        <Input
          className="search-input"
          type="search"
          aria-label={directory.unitSearch}
          placeholder={directory.unitSearch}
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Select<UnitKind>
          className="search-input"
          aria-label={directory.unitKind}
          placeholder={directory.unitKind}
          allowClear
          options={kinds.map((value) => ({ value, label: matters.unitKinds[value] }))}
          value={kind}
          onChange={(chosen) => setKind(chosen ?? null)}
        />
      </search>
      <Pages pages={units} empty={<p>{directory.unitsEmpty}</p>}>
        {(rows) => <DataTable label={directory.unitsTitle} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      </Pages>
    </StaffPage>
  );
}

/** In the order in which people look for them. */
const kinds: readonly UnitKind[] = [
  "community-committee",
  "street-office",
  "street-department",
  "department",
  "district-office",
  "service-station",
  "property-company",
  "owners-committee",
  "police-station",
  "school",
  "social-organisation",
  "volunteer-team",
  "company",
  "partner-unit",
  "party-committee",
  "party-general-branch",
  "party-branch",
  "party-group",
];
