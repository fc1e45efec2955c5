import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import { useSettled } from "../../../workbench/pickers/settled.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { findUnits } from "../calls.ts";

export interface PickedUnit {
  id: string;
  name: string;
}

interface UnitSelectProps {
  id?: string;
  label: string;
  many?: boolean;
  value: readonly PickedUnit[];
  invalid?: boolean;
  onChange: (units: PickedUnit[]) => void;
}

interface Option {
  value: string;
  label: string;
}

/** Picks one unit or several by part of the name. */
export function UnitSelect({ id, label, many = false, value, invalid = false, onChange }: UnitSelectProps) {
  const { whistles, frame } = useWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ["units", "picked", locale, text],
    queryFn: () => findUnits(text),
    staleTime: 60_000,
  });
  const chosen = value.map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <Select<Option | Option[] | null>
      {...(id !== undefined && { id })}
      className="picker"
      aria-label={label}
      {...(many && { mode: "multiple" as const })}
      {...(invalid && { status: "error" as const })}
      placeholder={whistles.unitHint}
      allowClear
      labelInValue
      showSearch={{ filterOption: false, onSearch: setTyped, autoClearSearchValue: true }}
      notFoundContent={found.isPending ? frame.searching : whistles.unitNone}
      options={(found.data?.units ?? []).map((unit) => ({
        value: unit.id,
        label: unit.name,
        areaName: unit.areaName,
      }))}
      optionRender={({ label: name, data }) => (
        <div className="post-option">
          <span>{name}</span>
          <span className="soft small">{(data as unknown as { areaName?: string }).areaName}</span>
        </div>
      )}
      value={many ? chosen : (chosen[0] ?? null)}
      onChange={(picked) =>
        onChange(
          (Array.isArray(picked) ? picked : picked ? [picked] : []).map((one) => ({
            id: one.value,
            name: one.label,
          })),
        )
      }
    />
  );
}
