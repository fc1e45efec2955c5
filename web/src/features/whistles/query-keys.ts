import type { WhistlesAsked } from "../../api/staff-contract.ts";
import { queries } from "../../workbench/queries.ts";

const whistlesKey = ["whistles"];
export const listKey = (asked: WhistlesAsked) => [...whistlesKey, "list", asked];
export const whistleKey = (whistleId: string) => [...whistlesKey, "one", whistleId];

/** After a step: the whistle, the lists it stands in, and the requests whose timelines tell of it. */
export async function forgetWhistles(): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: whistlesKey }),
    queries.invalidateQueries({ queryKey: ["requests"] }),
  ]);
}
