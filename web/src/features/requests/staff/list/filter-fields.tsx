import { Button, Grid, Select } from "antd";
import { useState } from "react";
import { AreaSelect, useAreaName } from "../../../../workbench/pickers/area-select.tsx";
import { CategorySelect } from "../../../../workbench/pickers/category-select.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type Asked, sorts, states, urgencies, type withCondition } from "./asked.ts";

interface FilterFieldsProps {
  asked: Asked;
  onChange: (change: Parameters<typeof withCondition>[1]) => void;
}

/** Category, area, state, urgency, how far it climbed, order; behind a button on a phone, unless one of them is set. */
export function FilterFields({ asked, onChange }: FilterFieldsProps) {
  const { lists } = useWords();
  const wide = Grid.useBreakpoint().md === true;
  const isSet = asked.categoryId ?? asked.areaId ?? asked.state ?? asked.urgency ?? asked.lateStep;
  const [open, setOpen] = useState(isSet !== undefined);
  if (!wide && !open) {
    return (
      <Button aria-expanded={false} onClick={() => setOpen(true)}>
        {lists.filters}
      </Button>
    );
  }
  return <Fields asked={asked} onChange={onChange} />;
}

function Fields({ asked, onChange }: FilterFieldsProps) {
  const { lists, matters } = useWords();
  const areaName = useAreaName(asked.areaId);
  return (
    <>
      <CategorySelect
        label={lists.category}
        none={lists.category}
        groups
        value={asked.categoryId ?? null}
        onChange={(categoryId) => onChange({ categoryId: categoryId ?? undefined })}
      />
      <AreaSelect
        label={lists.area}
        value={asked.areaId === undefined ? null : { id: asked.areaId, name: areaName ?? "" }}
        onChange={(area) => onChange({ areaId: area?.id })}
      />
      <Select
        className="picker"
        aria-label={lists.state}
        placeholder={lists.state}
        allowClear
        options={states.map((state) => ({ value: state, label: matters.states[state] }))}
        value={asked.state ?? null}
        onChange={(state) => onChange({ state: state ?? undefined })}
      />
      <Select
        className="picker"
        aria-label={lists.urgency}
        placeholder={lists.urgency}
        allowClear
        options={urgencies.map((urgency) => ({ value: urgency, label: matters.urgencies[urgency] }))}
        value={asked.urgency ?? null}
        onChange={(urgency) => onChange({ urgency: urgency ?? undefined })}
      />
      <Select
        className="picker"
        aria-label={lists.lateStep}
        placeholder={lists.lateStep}
        allowClear
        options={[1, 2, 3, 4, 5].map((count) => ({ value: count, label: lists.lateSteps({ count }) }))}
        value={asked.lateStep ?? null}
        onChange={(lateStep) => onChange({ lateStep: lateStep ?? undefined })}
      />
      <Select
        className="picker"
        aria-label={lists.sort}
        options={sorts.map((sort) => ({ value: sort, label: lists.sorts[sort] }))}
        value={asked.sort}
        onChange={(sort) => onChange({ sort })}
      />
    </>
  );
}
