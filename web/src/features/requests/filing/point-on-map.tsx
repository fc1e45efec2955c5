import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { AreaOnMap, Location } from "../../../api/contract.ts";
import { NoAnswer } from "../../../resident/no-answer.tsx";
import { useLocale } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { type NamedShape, ShapeMap } from "../../../ui/shape-map/shape-map.tsx";
import { contains, shapeOf } from "../../../ui/shape-map/shapes.ts";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { findBuildings, showMap } from "./calls.ts";

/** Zoom from which a point says which house is meant, not only which quarter. */
const exactZoom = 14;
/** Zoom from which the areas of the next level, and then the buildings, have room. */
const communitiesZoom = 11;
const gridsZoom = 13;
const buildingsZoom = 15;
const startZoom = 16;

interface PointOnMapProps {
  start: Location | null;
  onTake: (location: Location) => void;
  onClose: () => void;
}

/** Choosing a point on a map of our own areas. Needs no base map; downloaded only when somebody opens it. */
export default function PointOnMap({ start, onTake, onClose }: PointOnMapProps) {
  const { words, locale } = useLocale();
  const [rest, setRest] = useState<{ at: Location; zoom: number } | null>(null);
  const onRest = useCallback((at: Location, zoom: number) => setRest({ at, zoom }), []);
  const zoom = rest?.zoom ?? 0;

  const district = useAreas(null, true);
  const street = areaAt(district.children, rest?.at);
  const streets = useAreas(street?.id ?? null, zoom >= communitiesZoom);
  const community = areaAt(streets.children, rest?.at);
  const grids = useAreas(community?.id ?? null, zoom >= gridsZoom);
  const grid = areaAt(grids.children, rest?.at);
  const dots = useBuildings(rest?.at, zoom >= buildingsZoom);

  if (district.whole === undefined) {
    return district.error ? <NoAnswer error={district.error} onAgain={district.again} /> : <Skeleton lines={6} />;
  }
  const here = [street, community, grid].filter((area) => area !== undefined);
  const outside = rest !== null && here.length === 0;
  const why = outside ? words.filing.mapOutside : zoom < exactZoom ? words.filing.mapTooFar : undefined;
  return (
    <section className="stack">
      <ShapeMap
        label={words.filing.mapLabel}
        start={start === null ? { all: district.whole.shape } : { location: start, zoom: startZoom }}
        shapes={[
          district.whole,
          ...district.children,
          ...streets.children.map((shape) => ({ ...shape, depth: 2 })),
          ...grids.children.map((shape) => ({ ...shape, depth: 3 })),
        ]}
        dots={dots}
        onRest={onRest}
      />
      <p role="status">
        {here.length > 0 &&
          words.filing.mapHere({ place: here.map(({ name }) => name).join(locale === "en" ? ", " : " ") })}
        {outside && words.filing.mapOutside}
      </p>
      {why !== undefined && !outside && <p className="soft">{why}</p>}
      <div className="actions">
        <Button kind="primary" disabledBecause={why} onClick={() => rest && onTake(rest.at)}>
          {words.filing.mapTake}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {words.filing.mapClose}
        </Button>
      </div>
    </section>
  );
}

/** An area and its children as outlines. `areaId` null: the district. */
function useAreas(areaId: string | null, wanted: boolean) {
  const { locale } = useLocale();
  const isDistrict = areaId === null;
  const { data, error, refetch } = useQuery({
    queryKey: ["map", locale, areaId],
    queryFn: () => showMap(areaId),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const features = data?.features ?? [];
    const top = Math.min(...features.map(({ properties }) => properties.level));
    const of = (isTop: boolean) =>
      features
        .filter(({ properties }) => (properties.level === top) === isTop)
        .flatMap((area) => shapesOf(area, isTop ? 0 : 1));
    return {
      whole: isDistrict ? of(true)[0] : undefined,
      children: wanted ? of(false) : [],
      error,
      again: () => void refetch(),
    };
  }, [data, error, refetch, isDistrict, wanted]);
}

/** An area that is a list of buildings has no outline. */
function shapesOf({ properties: { id, name }, geometry }: AreaOnMap, depth: number): NamedShape[] {
  return geometry === null ? [] : [{ id, name, depth, shape: shapeOf(geometry) }];
}

function areaAt(areas: readonly NamedShape[], location: Location | undefined): NamedShape | undefined {
  return location && areas.find(({ shape }) => contains(shape, location));
}

function useBuildings(at: Location | undefined, wanted: boolean) {
  const { locale } = useLocale();
  // About ten metres: coming back to a place asks nothing anew.
  const lng = Number((at?.lng ?? 0).toFixed(4));
  const lat = Number((at?.lat ?? 0).toFixed(4));
  const { data } = useQuery({
    queryKey: ["buildings-near", locale, lng, lat],
    queryFn: () => findBuildings({ lng, lat }),
    enabled: wanted && at !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
  });
  if (!wanted) return [];
  return (data?.buildings ?? []).flatMap(({ id, name, location }) =>
    location === null ? [] : [{ id, name, location }],
  );
}
