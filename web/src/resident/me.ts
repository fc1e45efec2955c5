import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { Me } from "../api/contract.ts";
import { keepSetting, keptSetting } from "../kept/settings.ts";

export const meKey = ["me"];

const showMe = () => answered(api.GET("/api/identity/show-me"));

/** Who is here and in which district. Undefined until the server has answered. */
export function useMe(): Me | undefined {
  return useQuery({ queryKey: meKey, queryFn: showMe, staleTime: 60_000 }).data;
}

/** Who is signed in as a resident, if anybody; staff work in the workbench and own nothing here. */
export function useResident(): Me["account"] | undefined {
  const me = useMe();
  if (me === undefined) return undefined;
  return me.account?.kind === "resident" ? me.account : null;
}

/** The district's time zone; until it is known the one that all of China keeps. */
export function useTimeZone(): string {
  return useMe()?.district.timeZone ?? "Asia/Shanghai";
}

export interface Place {
  community: string;
  grid: string;
  /** The building whose code was scanned; of where somebody lives the server knows by itself. */
  buildingId?: string | undefined;
}

/** Where the reader is: where they live, else the building whose code they scanned last on this phone. */
export function usePlace(): Place | null {
  const lives = useMe()?.place;
  if (lives) return lives;
  const [community, grid, buildingId] = keptSetting("place")?.split("\n") ?? [];
  return community && grid ? { community, grid, buildingId } : null;
}

export function rememberPlace({ id, community, grid }: { id: string; community: string; grid: string }): void {
  keepSetting("place", `${community}\n${grid}\n${id}`);
}
