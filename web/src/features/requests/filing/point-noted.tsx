import { useQuery } from "@tanstack/react-query";
import type { Building, Location } from "../../../api/contract.ts";
import { useLocale } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { PickList } from "../../../ui/pick-list.tsx";
import { metresBetween } from "../../../ui/shape-map/mercator.ts";
import { findBuildings } from "./calls.ts";

const mostShown = 4;
/** Metres; beyond that a building says nothing about where somebody stands. */
const nearMetres = 300;

interface PointNotedProps {
  location: Location;
  from: "phone" | "map";
  onPick: (building: Building) => void;
  onForget: () => void;
}

/** A place that is only a point so far: the buildings around it, of which one can be taken and none need be. */
export function PointNoted({ location, from, onPick, onForget }: PointNotedProps) {
  const { words, locale } = useLocale();
  const { lng, lat } = location;
  const { data } = useQuery({
    queryKey: ["buildings-near", locale, lng, lat],
    queryFn: () => findBuildings({ lng, lat }),
  });
  const near = (data?.buildings ?? [])
    .map((building) => ({ building, metres: building.location && metresBetween(location, building.location) }))
    .filter(({ metres }) => metres !== null && metres <= nearMetres)
    .slice(0, mostShown);

  return (
    <div className="stack">
      <Notice>
        <p role="status">{from === "map" ? words.filing.whereMapNoted : words.filing.whereNowFound}</p>
        <Button kind="quiet" onClick={onForget}>
          {words.filing.whereForget}
        </Button>
      </Notice>
      {near.length > 0 && (
        <PickList
          id="near-building"
          label={words.filing.whereNear}
          hint={words.filing.whereNearHint}
          choices={near.map(({ building, metres }) => ({
            value: building.id,
            label: building.name,
            note: words.filing.whereAway({ address: building.address, metres: roundedMetres(metres ?? 0) }),
          }))}
          onPick={(id) => {
            const found = near.find(({ building }) => building.id === id);
            if (found) onPick(found.building);
          }}
        />
      )}
    </div>
  );
}

/** A phone knows its place to ten metres at best. */
function roundedMetres(metres: number): number {
  return Math.max(10, Math.round(metres / 10) * 10);
}
