import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { describeBuildings } from "./building-rows.ts";
import { Building } from "./schemas.ts";
import { operation } from "./tables.ts";

/** Where the QR plate on a door leads: the building of this code. */
export const showBuilding = operation({
  name: "show-building",
  summary: "Shows the building whose door plate carries this code.",
  access: "read",
  at: "{code}",
  permission: everybody,
  input: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) }),
  output: Building,
  refusals: {},
  async run({ input, tx, district, locale, refuse }) {
    const ofCode = sql`(
      select * from directory.buildings
       where district_id = ${district.id} and code = ${input.code.trim().toUpperCase()} and retired_at is null)`;
    const [building] = await describeBuildings(tx, locale, ofCode);
    if (!building) throw refuse("not-found");
    return building;
  },
});
