import { useMutation } from "@tanstack/react-query";
import { Button, Input, Segmented, Select } from "antd";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import type { CouncilKind, CouncilLine, CouncilsAsked } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { AreaSelect, type PickedArea } from "../../../workbench/pickers/area-select.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listCouncils, openCouncil } from "./calls.ts";
import { DayField } from "./day-field.tsx";
import "./councils.css";

type Show = CouncilsAsked["show"];
const shows = ["standing", "dissolved"] as const satisfies readonly Show[];
const kinds = [
  "residents-council",
  "joint-meeting",
  "coordination-committee",
] as const satisfies readonly CouncilKind[];

/** 议事组织: the councils of the areas of whoever reads. */
export default function CouncilsPage() {
  const { councils } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((known) => known === asked) ?? "standing";
  const [opening, setOpening] = useState(false);
  const list = usePages(["councils", "list", locale, show], async (after) => {
    const found = await listCouncils({ show, ...(after !== null && { after }) });
    return { rows: found.councils, next: found.next, mayOpen: found.mayOpen };
  });
  const mayOpen = list.data?.pages.some((page) => "mayOpen" in page && page.mayOpen === true) ?? false;
  return (
    <StaffPage
      title={councils.title}
      beside={mayOpen && <Button onClick={() => setOpening(true)}>{councils.open}</Button>}
    >
      <p className="council-lead">{councils.lead}</p>
      <div className="filters">
        <Segmented<Show>
          className="council-shows"
          aria-label={councils.show}
          name="show"
          options={shows.map((value) => ({ value, label: councils.shows[value] }))}
          value={show}
          onChange={(chosen) =>
            go(chosen === "standing" ? "/councils" : "/councils?show=dissolved", { replace: true })
          }
        />
      </div>
      <Pages pages={list} empty={<p>{councils.empty[show]}</p>}>
        {(rows) => <CouncilTable rows={rows} />}
      </Pages>
      {opening && <OpenDialog onClose={() => setOpening(false)} onOpened={(id) => go(`/councils/${id}`)} />}
    </StaffPage>
  );
}

function CouncilTable({ rows }: { rows: readonly CouncilLine[] }) {
  const { councils, matters } = useWords();
  const columns: Column<CouncilLine>[] = [
    { key: "name", title: councils.name, cell: ({ id, name }) => <Link href={`/councils/${id}`}>{name}</Link> },
    { key: "kind", short: true, title: councils.kind, cell: ({ kind }) => councils.kinds[kind] },
    {
      key: "area",
      title: councils.area,
      cell: ({ area }) => (
        <>
          {[area.within, area.name].filter(Boolean).join(" ")}{" "}
          <span className="soft small">{matters.levels[area.level - 1]}</span>
        </>
      ),
    },
    {
      key: "members",
      short: true,
      title: councils.members,
      cell: ({ memberCount }) => councils.memberCount({ count: memberCount }),
    },
    {
      key: "rules",
      short: true,
      title: councils.rules,
      cell: ({ rulesInForce }) =>
        rulesInForce ? councils.rulesSet : <strong className="council-warn">{councils.rulesUnset}</strong>,
    },
  ];
  return <DataTable label={councils.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function OpenDialog({ onClose, onOpened }: { onClose: () => void; onOpened: (id: string) => void }) {
  const { councils } = useWords();
  const { today } = useMoments();
  const [id] = useState(uuidv7);
  const [kind, setKind] = useState<CouncilKind>("residents-council");
  const [name, setName] = useState("");
  const [area, setArea] = useState<PickedArea | null>(null);
  const [foundedOn, setFoundedOn] = useState(today);
  const [words, setWords] = useState("");
  const [attempted, setAttempted] = useState(false);
  const opening = useMutation({ mutationFn: openCouncil, onSuccess: () => onOpened(id) });
  // A council of a place is usually called by both.
  const usual = area === null ? "" : `${area.name}${councils.kinds[kind]}`;
  const called = name.trim() === "" ? usual : name.trim();
  return (
    <FormDialog
      title={councils.open}
      lead={councils.openLead}
      submit={councils.open}
      busy={opening.isPending}
      failure={opening.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (area === null || called === "" || foundedOn === "") return;
        opening.mutate({ id, kind, name: called, words: words.trim(), areaId: area.id, foundedOn });
      }}
    >
      <Labelled label={councils.kind}>
        {({ id: field }) => (
          <Select<CouncilKind>
            id={field}
            className="picker"
            aria-label={councils.kind}
            options={kinds.map((value) => ({ value, label: councils.kinds[value] }))}
            value={kind}
            onChange={setKind}
          />
        )}
      </Labelled>
      <Labelled label={councils.area} error={attempted && area === null ? councils.areaMissing : null}>
        {({ id: field }) => <AreaSelect id={field} label={councils.area} value={area} onChange={setArea} />}
      </Labelled>
      <Labelled label={councils.name} error={attempted && called === "" ? councils.nameMissing : null}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={60}
            placeholder={usual}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Labelled>
      <DayField
        label={councils.founded}
        error={attempted && foundedOn === "" ? councils.dayMissing : null}
        value={foundedOn}
        onChange={setFoundedOn}
      />
      <LongField
        label={councils.words}
        optional
        rows={[2, 6]}
        maxLength={2000}
        value={words}
        onChange={(written) => setWords(written)}
      />
    </FormDialog>
  );
}
