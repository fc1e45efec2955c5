import { lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import type { Building, Location } from "../../../api/contract.ts";
import { useWords } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useFocusMove } from "../../../ui/use-focus-move.ts";
import { useProblems } from "../../../ui/use-problems.ts";
import { BuildingSearch } from "./building-search.tsx";
import { problemsOfWhere } from "./filing-checks.ts";
import type { StepProps } from "./filing-page.tsx";
import { HereNow } from "./here-now.tsx";
import { PointNoted } from "./point-noted.tsx";
import { SimilarRequests } from "./similar-requests.tsx";
import { StepFrame } from "./step-frame.tsx";

const PointOnMap = lazy(() => import("./point-on-map.tsx"));

/** The second page of filing: where it is. A building's code on the door has answered it already. */
export function WherePage({ filing, change }: StepProps) {
  const words = useWords();
  const [, go] = useLocation();
  const checks = useProblems(problemsOfWhere(filing, words));
  const moveFocus = useFocusMove();
  const [mapOpen, setMapOpen] = useState(false);

  const next = () => {
    if (checks.check()) go("/file/reach");
  };
  const pick = (building: Building) => {
    change({ doorCode: null, building, fromDoor: false, location: null });
    setMapOpen(false);
    moveFocus("other-building");
  };
  const leaveBuilding = () => {
    change({ doorCode: null, building: null, fromDoor: false });
    moveFocus("building");
  };
  const note = (location: Location, locationFrom: "phone" | "map") => {
    change({ location, locationFrom });
    setMapOpen(false);
    moveFocus(locationFrom === "map" ? "open-map" : "building");
  };

  return (
    <StepFrame
      at={2}
      title={words.filing.whereTitle}
      backHref="/file"
      checks={checks}
      next={words.filing.toReach}
      onNext={next}
    >
      {filing.building !== null ? (
        <div className="stack">
          {filing.fromDoor && <p className="soft">{words.filing.whereFromDoor}</p>}
          <p className="big-line">
            {filing.building.name}
            <span className="line-note">{filing.building.address}</span>
          </p>
          <Button id="other-building" kind="quiet" onClick={leaveBuilding}>
            {words.filing.whereNotHere}
          </Button>
        </div>
      ) : (
        <div className="stack">
          <BuildingSearch onPick={pick} error={checks.errorOf("building")} />
          <div className="pair">
            <HereNow onFound={(location) => note(location, "phone")} />
            {!mapOpen && (
              <Button id="open-map" wide onClick={() => setMapOpen(true)}>
                {words.filing.mapOpen}
              </Button>
            )}
          </div>
          {mapOpen && (
            <Suspense fallback={<Skeleton lines={6} />}>
              <PointOnMap
                start={filing.location}
                onTake={(location) => note(location, "map")}
                onClose={() => {
                  setMapOpen(false);
                  moveFocus("open-map");
                }}
              />
            </Suspense>
          )}
          {filing.location !== null && !mapOpen && (
            <PointNoted
              location={filing.location}
              from={filing.locationFrom}
              onPick={pick}
              onForget={() => {
                change({ location: null });
                moveFocus("building");
              }}
            />
          )}
        </div>
      )}
      <TextField
        id="address"
        label={words.filing.whereDetail}
        hint={words.filing.whereDetailHint}
        optional={filing.building !== null || filing.location !== null}
        maxLength={200}
        value={filing.address}
        onChange={(address) => change({ address })}
      />
      <SimilarRequests filing={filing} />
    </StepFrame>
  );
}
