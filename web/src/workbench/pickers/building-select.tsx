import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { StaffBuilding } from "../../api/staff-contract.ts";
import { useWords } from "../words/words.tsx";
import { findBuildings } from "./calls.ts";
import { useSettled } from "./settled.ts";

export interface PickedBuilding {
  id: string;
  name: string;
  address: string;
}

interface BuildingSelectProps {
  id?: string;
  label: string;
  value: PickedBuilding | null;
  onChange: (building: PickedBuilding | null) => void;
}

/** Picks a building by part of its name or address. */
export function BuildingSelect({ id, label, value, onChange }: BuildingSelectProps) {
  const { pickers, frame } = useWords();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ["buildings", text],
    queryFn: () => findBuildings(text),
    enabled: text !== "",
    staleTime: 60_000,
  });
  const buildings = found.data?.buildings ?? [];
  return (
    <Select
      {...(id !== undefined && { id })}
      className="picker"
      aria-label={label}
      placeholder={pickers.buildingHint}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={text === "" ? pickers.buildingType : found.isPending ? frame.searching : pickers.buildingNone}
      options={buildings.map((building) => ({ value: building.id, label: building.name, building }))}
      optionRender={({ data }) => <BuildingOption building={data.building} />}
      labelInValue
      value={value === null ? null : { value: value.id, label: `${value.name} · ${value.address}` }}
      onChange={(chosen: { value: string; label: string } | undefined) =>
        onChange(buildings.find((building) => building.id === chosen?.value) ?? null)
      }
    />
  );
}

function BuildingOption({ building }: { building: StaffBuilding }) {
  return (
    <div className="post-option">
      <span>{building.name}</span>
      <span className="soft small">
        {building.address} · {building.community} {building.grid}
      </span>
    </div>
  );
}
