import { Select } from "antd";
import { useMoments } from "../../../workbench/moments.ts";
import { AreaSelect, useAreaName } from "../../../workbench/pickers/area-select.tsx";
import { CategorySelect } from "../../../workbench/pickers/category-select.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import type { Of } from "./asked.ts";
import "../../../workbench/filters.css";

interface ConditionsProps {
  of: Of;
  unitName: string | undefined;
  onChange: (change: Partial<Of>) => void;
}

/** Which requests the figures are about, beside the period: area, category, source, unit, and as known when. */
export function Conditions({ of, unitName, onChange }: ConditionsProps) {
  const { figures: words, matters } = useWords();
  const { today } = useMoments();
  const areaName = useAreaName(of.areaId);
  return (
    <div className="filters-fields filters-row">
      <AreaSelect
        label={words.area}
        value={of.areaId === undefined ? null : { id: of.areaId, name: areaName ?? "" }}
        onChange={(area) => onChange({ areaId: area?.id })}
      />
      <CategorySelect
        label={words.category}
        none={words.category}
        groups
        value={of.categoryId ?? null}
        onChange={(categoryId) => onChange({ categoryId: categoryId ?? undefined })}
      />
      <Select
        className="picker"
        aria-label={words.channel}
        placeholder={words.channel}
        allowClear
        options={Object.entries(matters.channels).map(([value, label]) => ({ value, label }))}
        value={of.channel ?? null}
        onChange={(channel) => onChange({ channel: channel ?? undefined })}
      />
      <label className="known-on">
        {words.knownOn}{" "}
        <input
          className="date-input"
          type="date"
          max={today}
          value={of.knownOn ?? ""}
          onChange={({ target }) => onChange({ knownOn: target.value === "" ? undefined : target.value })}
        />
      </label>
      {of.unitId !== undefined && (
        <button type="button" className="chip chip-on" onClick={() => onChange({ unitId: undefined })}>
          {words.onlyUnit({ unit: unitName ?? "" })} <span aria-hidden="true">×</span>
          <span className="visually-hidden">{words.takeAway}</span>
        </button>
      )}
    </div>
  );
}
