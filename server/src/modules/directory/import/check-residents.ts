import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { ResidenceRow } from "../directory-rows.ts";
import { changesOfAll } from "../put/changes.ts";
import { putResidences, sellHomes } from "../put/put-homes.ts";
import { putPeople } from "../put/put-people.ts";
import { homeKey, homesIn, placedRows } from "./homes-register.ts";
import { distinctBy, type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";
import { peopleOfSheet, personRow, rowsWithPeople } from "./people-of-sheet.ts";
import type { ResidentSheetRow } from "./residents-sheet.ts";

/** People, and in what capacity they are in which home. Co-owners of a home are several rows of it. */
export async function checkResidents(
  ground: ImportGround,
  sheet: ParsedSheet<ResidentSheetRow>,
): Promise<RegisterCheck> {
  const { tx, vault, now, district } = ground;
  const { problems, tell } = problemsOf(sheet);
  const people = await peopleOfSheet(ground, sheet, tell);
  const personOf = new Map(rowsWithPeople(people).map(({ rowNumber, personId }) => [rowNumber, personId]));
  const placed = await placedRows(tx, district.id, sheet.rows, tell);
  const homes = await homesIn(tx, district.id, [...new Set(placed.map(({ buildingId }) => buildingId))]);

  const said = placed.flatMap(({ rowNumber, value, buildingId }) => {
    const home = homes.get(homeKey({ ...value, buildingId }));
    const personId = personOf.get(rowNumber);
    if (!home) tell({ rowNumber }, "roomNo", homeUnknown);
    if (value.since && value.until && Temporal.PlainDate.compare(value.until, value.since) < 0)
      tell({ rowNumber }, "until", endsBeforeStart);
    return home && personId ? [{ rowNumber, value: { ...value, personId, homeId: home.id } }] : [];
  });
  const distinct = distinctBy(
    { rows: said },
    (row, finding) => tell(row, "name", finding),
    ({ personId, homeId, capacity }) => [personId, homeId, capacity].join(" "),
  );
  const rows = [...distinct.values()].map(
    ({ value: { personId, homeId, capacity, since, until } }): ResidenceRow => ({
      personId,
      homeId,
      capacity,
      since: since?.toString() ?? null,
      until: until?.toString() ?? null,
    }),
  );
  const today = now.toZonedDateTimeISO(district.timeZone).toPlainDate().toString();
  const sold = rows.filter(({ capacity, until }) => capacity === "owner" && (until == null || until >= today));

  return {
    problems,
    async put() {
      return changesOfAll(
        await putPeople(tx, vault, people.map(personRow)),
        await putResidences(tx, rows, today),
        await sellHomes(
          tx,
          sold.map(({ homeId }) => homeId),
        ),
      );
    },
  };
}

const homeUnknown: Finding = {
  code: "home-unknown",
  words: {
    "zh-CN": "这栋楼没有登记这个单元和房号。请核对，或先导入房屋表。",
    en: "This building has no such stairway and room. Please check them, or import the homes first.",
  },
};

const endsBeforeStart: Finding = {
  code: "ends-before-start",
  words: { "zh-CN": "止不能早于起。", en: "This cannot end before it begins." },
};
