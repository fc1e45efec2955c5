import { Type } from "typebox";
import { DateText } from "../../platform/schemas.ts";
import { definitions, type FigureName } from "./definitions.ts";
import { seesSettings } from "./policy.ts";
import { operation } from "./tables.ts";

/** What every figure means: above and below its line, and what is left out. Shown beside the number. */
export const listDefinitions = operation({
  name: "list-definitions",
  summary: "Staff read what each figure counts and what it leaves out.",
  access: "read",
  permission: seesSettings,
  input: Type.Object({}),
  output: Type.Object({
    definitions: Type.Array(
      Type.Object({
        figure: Type.Unsafe<FigureName>(Type.String({ enum: definitions.map(({ name }) => name) })),
        name: Type.String(),
        above: Type.String(),
        below: Type.String(),
        leftOut: Type.String(),
        since: DateText,
        source: Type.String(),
      }),
    ),
  }),
  refusals: {},
  async run({ locale }) {
    return {
      definitions: definitions.map((definition) => ({
        figure: definition.name,
        ...definition[locale],
        since: definition.since,
        source: definition.source,
      })),
    };
  },
});
