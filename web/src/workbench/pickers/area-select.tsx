import { useQuery } from "@tanstack/react-query";
import { Cascader } from "antd";
import { useState } from "react";
import type { Area } from "../../api/staff-contract.ts";
import { queries } from "../queries.ts";
import { useLocale } from "../words/words.tsx";
import { listAreas, showMap } from "./calls.ts";

const staleTime = 600_000;
/** Micro-grids have no areas below them. */
const lowestLevel = 5;

export function useAreas(parentId: string | null, enabled = true) {
  const { locale } = useLocale();
  return useQuery({ queryKey: ["areas", locale, parentId], queryFn: () => listAreas(parentId), staleTime, enabled });
}

/** The name of an area that an address speaks of. */
export function useAreaName(areaId: string | null | undefined): string | undefined {
  const { locale } = useLocale();
  const map = useQuery({
    queryKey: ["map", locale, areaId],
    queryFn: () => showMap(areaId ?? null),
    staleTime,
    enabled: areaId !== null && areaId !== undefined,
  });
  return map.data?.features.find(({ properties }) => properties.id === areaId)?.properties.name;
}

interface AreaOption {
  value: string;
  label: string;
  isLeaf: boolean;
  children?: AreaOption[];
}

export interface PickedArea {
  id: string;
  name: string;
  level: number;
}

interface AreaSelectProps {
  id?: string;
  label: string;
  value: { id: string; name: string } | null;
  onChange: (area: PickedArea | null) => void;
  invalid?: boolean;
}

/** Picks an area of any level, from the district downwards; each level is asked for when it is opened. */
export function AreaSelect({ id, label, value, onChange, invalid = false }: AreaSelectProps) {
  const { locale } = useLocale();
  const district = useAreas(null).data?.areas[0];
  const streets = useAreas(district?.id ?? null, district !== undefined).data?.areas ?? [];
  const [below, setBelow] = useState<ReadonlyMap<string, readonly Area[]>>(new Map());
  const optionOf = (area: Area): AreaOption => {
    const children = below.get(area.id);
    return {
      value: area.id,
      label: area.name,
      isLeaf: area.level >= lowestLevel,
      ...(children && { children: children.map(optionOf) }),
    };
  };
  const open = async (areaId: string) => {
    const { areas } = await queries.fetchQuery({
      queryKey: ["areas", locale, areaId],
      queryFn: () => listAreas(areaId),
      staleTime,
    });
    setBelow((known) => new Map(known).set(areaId, areas));
  };
  const all = [...(district ? [district] : []), ...streets, ...Array.from(below.values()).flat()];
  // The district stands beside what lies in it: one press less for everything else.
  const options = [
    ...(district ? [{ value: district.id, label: district.name, isLeaf: true }] : []),
    ...streets.map(optionOf),
  ];
  return (
    <Cascader<AreaOption>
      {...(id !== undefined && { id })}
      className="picker"
      aria-label={label}
      {...(invalid && { status: "error" as const })}
      placeholder={label}
      changeOnSelect
      expandTrigger="click"
      options={options}
      loadData={(path) => {
        const last = path[path.length - 1];
        if (last !== undefined) void open(last.value);
      }}
      value={value === null ? [] : [value.id]}
      displayRender={() => value?.name}
      onChange={(path) => {
        const chosen = all.find((area) => area.id === path?.[path.length - 1]);
        onChange(chosen === undefined ? null : { id: chosen.id, name: chosen.name, level: chosen.level });
      }}
    />
  );
}
