import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale } from "../../../resident/words/words.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { findBuildings } from "./calls.ts";
import type { StepProps } from "./filing-page.tsx";
import { useSettledText } from "./settled-text.ts";

const outside = "outside";
const shortestText = 2;

/** Finds a building by what people call it, and lets one be chosen. */
export function BuildingSearch({ filing, change, error }: StepProps & { error: string | undefined }) {
  const { words, locale } = useLocale();
  const [text, setText] = useState("");
  const settled = useSettledText(text, 300);
  const asked = settled.length >= shortestText;
  const { data, isError } = useQuery({
    queryKey: ["find-buildings", locale, settled],
    queryFn: () => findBuildings(settled),
    enabled: asked,
  });
  const chosen = filing.building;
  const found = asked ? (data?.buildings ?? []) : [];
  const shown = chosen === null || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];

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
      {asked && data?.buildings.length === 0 && <p role="status">{words.filing.whereNoneFound({ text: settled })}</p>}
      {shown.length > 0 && (
        <ChoiceList
          id="found-building"
          label={words.filing.whereFound}
          value={chosen?.id ?? null}
          choices={[
            ...shown.map(({ id, name, address }) => ({ value: id, label: name, note: address })),
            { value: outside, label: words.filing.whereOutside },
          ]}
          onChange={(id) =>
            change({ building: shown.find((building) => building.id === id) ?? null, fromDoor: false })
          }
        />
      )}
    </div>
  );
}
