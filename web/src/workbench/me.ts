import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import type { OwnPost, StaffMe } from "../api/staff-contract.ts";

export const meKey = ["me"];

const showMe = () => answered(api.GET("/api/identity/show-me"));

/** Who is here, with the posts that decide what they see. */
export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: showMe, staleTime: 60_000 });
}

/** The posts of whoever is here; none until that is known. */
export function usePosts(): readonly OwnPost[] {
  return useMe().data?.posts ?? [];
}

export function useIsAdministrator(): boolean {
  return usePosts().some(({ role }) => role === "administrator");
}

/** Whether any post has to do with requests: an administrator's alone has not, and sees none. */
export function useWorksOnRequests(): boolean {
  return usePosts().some(({ role }) => role !== "administrator");
}

/** Whether any post is a desk that blows whistles or comes to them: a grid worker's is not. */
export function useWorksWithWhistles(): boolean {
  return usePosts().some(({ role }) => role !== "administrator" && role !== "grid-worker");
}

const withoutCouncils: readonly OwnPost["role"][] = [
  "administrator",
  "department-officer",
  "property-officer",
  "partner-officer",
];

/** Whether any post answers for an area, and so sees its councils. */
export function useSeesCouncils(): boolean {
  return usePosts().some(({ role }) => !withoutCouncils.includes(role));
}

const blowers: readonly OwnPost["role"][] = [
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
];

/** Whether a post of a community or a street may call other units. */
export function useMayBlow(): boolean {
  return usePosts().some(({ role }) => blowers.includes(role));
}

const raisers: readonly OwnPost["role"][] = [
  "community-officer",
  "community-leader",
  "street-officer",
  "street-leader",
  "district-officer",
  "district-leader",
];

/** Whether a post runs topics of an area. */
export function useMayRaise(): boolean {
  return usePosts().some(({ role }) => raisers.includes(role));
}

/** The district's time zone; until it is known the one that all of China keeps. */
export function useTimeZone(): string {
  return useMe().data?.district.timeZone ?? "Asia/Shanghai";
}

/** The district's Chinese name, which addresses begin with whatever the reader's language. */
export function useDistrictName(): string {
  return useMe().data?.district.name ?? "";
}

/** A resident may be signed in on the same machine: the workbench is for staff. */
export function staffAccountOf(me: StaffMe | undefined) {
  return me?.account?.kind === "staff" ? me.account : null;
}
