import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { LngLat, AreaMap as Outlines } from "../../api/staff-contract.ts";
import { showMap } from "../pickers/calls.ts";
import { useLocale, useWords } from "../words/words.tsx";
import "./area-map.css";

/** The map library is large: it is downloaded where a map stands, and only then. */
const DrawnMap = lazy(() => import("./drawn-map.tsx"));

export function useOutlines(areaId: string | null) {
  const { locale } = useLocale();
  return useQuery({
    queryKey: ["map", locale, areaId],
    queryFn: () => showMap(areaId),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface AreaMapProps {
  label: string;
  outlines: Outlines;
  /** The area all of which is shown. */
  areaId: string;
  /** Shown a little stronger: what the list beside the map points at. */
  pointedAt?: string | null;
  onChoose?: (areaId: string) => void;
  /** A dot, and where the map begins instead of showing all. */
  at?: LngLat | null;
  /** With a cross in the middle that chooses: told whenever the map has come to rest. */
  onRest?: (middle: LngLat) => void;
}

/** A map of our own areas, without any base map. Everything it says is said in words beside it, too. */
export function AreaMap(props: AreaMapProps) {
  const { frame } = useWords();
  return (
    <div className="area-map">
      <Suspense fallback={<p className="visually-hidden">{frame.loading}</p>}>
        <DrawnMap {...props} />
      </Suspense>
    </div>
  );
}
