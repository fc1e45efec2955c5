import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { answerOf, Figures, FiguresRow } from "./answers.ts";
import { By, type Grouping, ofRequests } from "./asked.ts";
import { readFigures } from "./figures.ts";
import { seesRates } from "./policy.ts";
import { rangeOf, rangeRefusals } from "./range.ts";
import { settingsOn } from "./rules.ts";
import { standardSettings } from "./standard-settings.ts";
import { operation } from "./tables.ts";

/**
 * The rates (响应率、解决率、满意率), the share closed at each level and the times, with what they are counted from: of
 * the requests filed in a period in an area or with a unit, as known now or at the end of a past day.
 */
export const showRates = operation({
  name: "show-rates",
  summary: "Staff see the rates of their area or unit, by unit, area, category, source or time.",
  access: "read",
  permission: seesRates,
  input: Type.Object({ ...ofRequests, by: By }),
  output: Type.Object({
    areaId: Uuid,
    areaLevel: Type.Integer(),
    unitId: nullable(Uuid),
    fewestForRank: Type.Integer({ description: "below so many nothing is compared" }),
    fairPercent: Type.Integer({ description: "what a fair is worth, by the settings of the last day" }),
    total: Figures,
    rows: Type.Array(FiguresRow),
  }),
  refusals: rangeRefusals,
  async run(context) {
    const { input } = context;
    const range = await rangeOf(context);
    const { fewestForRank, fairPercent } = settingsOn(range.to, range.settings) ?? standardSettings;
    const rows = await readFigures(context, range, input.by);
    const comparable = input.by === "unit" || input.by === "area";
    return {
      areaId: range.area.id,
      areaLevel: range.area.level,
      unitId: range.unitId,
      fewestForRank,
      fairPercent,
      ...answerOf(inOrder(rows, input.by), { comparable, fewestForRank }),
    };
  },
});

const times: readonly Grouping[] = ["day", "week", "month"];

/** Times run on; everything else begins with what has most. */
function inOrder(rows: Awaited<ReturnType<typeof readFigures>>, by: Grouping) {
  const filed = ({ byCategory }: (typeof rows)[number]) =>
    byCategory.reduce((sum, { counts }) => sum + counts.filed, 0);
  return rows.toSorted(
    times.includes(by)
      ? (one, other) => (one.key < other.key ? -1 : 1)
      : (one, other) => filed(other) - filed(one) || (one.key < other.key ? -1 : 1),
  );
}
