import { Type } from "typebox";
import { DateText } from "../../platform/schemas.ts";
import { seesSettings, setsRates } from "./policy.ts";
import { readSettings } from "./settings.ts";
import { operation } from "./tables.ts";

/** By what rates are counted, from which day of filing on, and who says so. */
export const listSettings = operation({
  name: "list-settings",
  summary: "Staff read what a fair is worth, from how many on is compared and how many are called back.",
  access: "read",
  permission: seesSettings,
  input: Type.Object({}),
  output: Type.Object({
    settings: Type.Array(
      Type.Object({
        startsOn: DateText,
        fairPercent: Type.Integer(),
        fewestForRank: Type.Integer(),
        callbackPercent: Type.Integer(),
        source: Type.String(),
      }),
    ),
    maySet: Type.Boolean(),
  }),
  refusals: {},
  async run({ actor, tx, district }) {
    return { settings: (await readSettings(tx, district.id)).reverse(), maySet: setsRates(actor) };
  },
});
