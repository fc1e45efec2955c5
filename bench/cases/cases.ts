import { isAskedFor } from "../options.ts";
import type { Case, Material } from "./case.ts";
import { casting, castingName } from "./casting.ts";
import { intake } from "./intake.ts";
import { oneRequest } from "./one-request.ts";
import { rates } from "./rates.ts";
import { whistles } from "./whistles.ts";
import { worklists } from "./worklist.ts";

/** @param only parts of names; none: all cases */
export async function casesOf(material: Material, only: string[]): Promise<Case[]> {
  const cases = [
    ...(await worklists(material)),
    ...(await oneRequest(material)),
    ...rates(material),
    ...(await whistles(material)),
    // A million ballots are written for it.
    ...(isAskedFor(castingName, { only }) ? await casting(material) : []),
    // Last: it adds requests.
    await intake(material),
  ];
  return cases.filter(({ name }) => isAskedFor(name, { only }));
}
