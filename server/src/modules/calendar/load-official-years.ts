import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { officialYear, publishedSource } from "./official-years.ts";
import { putYear, yearId } from "./put-year.ts";
import { operation } from "./tables.ts";

/** At the founding of a district: years that are published and not loaded yet. What a district has loaded itself stays. */
export const loadOfficialYears = operation({
  name: "load-official-years",
  summary: "Loads the published holiday arrangements of some years into a new district.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ years: Type.Array(Type.Integer({ minimum: 2000, maximum: 2100 }), { maxItems: 100 }) }),
  output: Type.Object({ loaded: Type.Array(Type.Integer()) }),
  refusals: {},
  async run({ input, tx, district, now, emit, alreadyDone }) {
    const known = await tx
      .selectFrom("calendar.years")
      .select("year")
      .where("district_id", "=", district.id)
      .where("year", "in", [0, ...input.years])
      .execute();
    const loaded: number[] = [];
    for (const year of new Set(input.years)) {
      const days = officialYear(year);
      if (!days || known.some((row) => row.year === year)) continue;
      await putYear(tx, district.id, { year, source: publishedSource(year), days }, now);
      emit("calendar.year-loaded", yearId(district.id, year), { year });
      loaded.push(year);
    }
    if (loaded.length === 0) alreadyDone();
    return { loaded };
  },
});
