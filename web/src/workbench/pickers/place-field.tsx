import { Button, Input } from "antd";
import { useState } from "react";
import type { LngLat } from "../../api/staff-contract.ts";
import { Labelled } from "../labelled.tsx";
import { useWords } from "../words/words.tsx";
import { BuildingSelect, type PickedBuilding } from "./building-select.tsx";
import { PointPicker } from "./point-picker.tsx";

export interface SaidPlace {
  building: PickedBuilding | null;
  /** Chosen on the map, where there is no building. */
  location: LngLat | null;
  /** What the resident adds: the floor, the gate; or the whole address. */
  detail: string;
}

interface PlaceFieldProps {
  place: SaidPlace;
  onChange: (part: Partial<SaidPlace>) => void;
  error?: string | null;
}

export function isPlaceSaid({ building, location, detail }: SaidPlace): boolean {
  return building !== null || location !== null || detail.trim() !== "";
}

/** Where it is: a building, else a point on the map, else an address; and the words that say exactly where. */
export function PlaceField({ place, onChange, error }: PlaceFieldProps) {
  const { filing } = useWords();
  const [picking, setPicking] = useState(false);
  return (
    <>
      <Labelled label={filing.building} error={error}>
        {({ id }) => (
          <BuildingSelect
            id={id}
            label={filing.building}
            value={place.building}
            onChange={(building) => onChange({ building, location: null })}
          />
        )}
      </Labelled>
      {place.building === null && (
        <p className="row">
          {place.location === null ? (
            <Button onClick={() => setPicking(true)}>{filing.pickOnMap}</Button>
          ) : (
            <>
              <span>{filing.pickedPoint}</span>
              <Button type="link" onClick={() => onChange({ location: null })}>
                {filing.removePoint}
              </Button>
            </>
          )}
        </p>
      )}
      <Labelled label={filing.detail} hint={filing.detailHint} optional={place.building !== null}>
        {(ties) => (
          <Input
            {...ties}
            maxLength={200}
            value={place.detail}
            onChange={({ target }) => onChange({ detail: target.value })}
          />
        )}
      </Labelled>
      {picking && (
        <PointPicker
          start={place.location}
          onClose={() => setPicking(false)}
          onTake={(location) => {
            onChange({ location, building: null });
            setPicking(false);
          }}
        />
      )}
    </>
  );
}
