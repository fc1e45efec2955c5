import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Building } from "../../../api/contract.ts";
import { useLocale } from "../../../resident/words/words.tsx";
import { PickList } from "../../../ui/pick-list.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { findBuildings } from "./calls.ts";
import { useSettledText } from "./settled-text.ts";

const shortestText = 2;
/** As many as can be looked over; for more, people write more. */
const mostShown = 8;

interface BuildingSearchProps {
  onPick: (building: Building) => void;
  error: string | undefined;
}

/** Finds a building by what people call it. */
export function BuildingSearch({ onPick, error }: BuildingSearchProps) {
  const { words, locale } = useLocale();
  const [text, setText] = useState("");
  const settled = useSettledText(text, 300);
  const asked = settled.length >= shortestText;
  const { data, isError } = useQuery({
    queryKey: ["find-buildings", locale, settled],
    queryFn: () => findBuildings({ text: settled }),
    enabled: asked,
  });
  const found = asked ? data?.buildings : undefined;

  return (
    <div className="stack">
      <TextField
        id="building"
        type="search"
        inputMode="search"
        autoComplete="off"
        label={words.filing.whereSearch}
        hint={words.filing.whereSearchHint}
        value={text}
        onChange={setText}
        error={error}
      />
      {isError && <p className="soft">{words.frame.unreachable}</p>}
      <div role="status">
        {found?.length === 0 && <p>{words.filing.whereNoneFound({ text: settled })}</p>}
        {found !== undefined && found.length > mostShown && (
          <p className="soft">{words.filing.whereManyFound({ most: mostShown })}</p>
        )}
      </div>
      {found !== undefined && found.length > 0 && (
        <PickList
          id="found-building"
          label={words.filing.whereFound}
          choices={found
            .slice(0, mostShown)
            .map(({ id, name, address }) => ({ value: id, label: name, note: address }))}
          onPick={(id) => {
            const building = found.find((one) => one.id === id);
            if (building) onPick(building);
          }}
        />
      )}
    </div>
  );
}
