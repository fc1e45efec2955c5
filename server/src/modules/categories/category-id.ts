import { stableId } from "../../platform/stable-id.ts";

/** A shipped category has the same id in every district, so that loading it twice finds it again. */
export function categoryIdOf(code: string): string {
  return stableId("category", code);
}
