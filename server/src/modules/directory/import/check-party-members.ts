import { sql } from "kysely";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { PartyMembershipRow } from "../directory-rows.ts";
import { changesOfAll } from "../put/changes.ts";
import { putPartyMemberships } from "../put/put-party-memberships.ts";
import { putPeople } from "../put/put-people.ts";
import type { DirectoryTransaction } from "../tables.ts";
import { unitUnknown } from "./findings.ts";
import { type Finding, type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";
import type { PartyMemberSheetRow } from "./party-members-sheet.ts";
import { peopleOfSheet, personRow, rowsWithPeople } from "./people-of-sheet.ts";
import { unitsCalled } from "./units-register.ts";

interface Membership extends PartyMembershipRow {
  /** Of the file; null for one that is only in the register. */
  rowNumber: number | null;
}

/** People and their Party organisations. Whoever is transferred leaves the earlier one the day before. */
export async function checkPartyMembers(
  ground: ImportGround,
  sheet: ParsedSheet<PartyMemberSheetRow>,
): Promise<RegisterCheck> {
  const { tx, vault, district } = ground;
  const { problems, tell } = problemsOf(sheet);
  const units = await unitsCalled(
    tx,
    district.id,
    sheet.rows.map(({ value }) => value.unitName),
  );
  const people = await peopleOfSheet(ground, sheet, tell);
  const ofFile = rowsWithPeople(people).flatMap(({ rowNumber, value, personId }): Membership[] => {
    const { unitName, since, until } = value;
    const unit = units.get(unitName);
    if (!unit) tell({ rowNumber }, "unitName", unitUnknown(unitName));
    else if (!unit.kind.startsWith("party-")) tell({ rowNumber }, "unitName", noPartyOrganisation);
    else if (until && Temporal.PlainDate.compare(until, since) < 0) tell({ rowNumber }, "until", endsBeforeStart);
    else return [{ personId, unitId: unit.id, since: since.toString(), until: until?.toString() ?? null, rowNumber }];
    return [];
  });
  const registered = await membershipsOf(
    tx,
    district.id,
    people.flatMap(({ known }) => known?.id ?? []),
  );

  const put = [...Map.groupBy([...ofFile, ...registered], ({ personId }) => personId).values()].flatMap((all) =>
    inOrder(all, (row, finding) => tell({ rowNumber: row.rowNumber! }, "since", finding)),
  );
  return {
    problems,
    async put() {
      return changesOfAll(
        await putPeople(tx, vault, people.map(personRow)),
        await putPartyMemberships(
          tx,
          put.map(({ rowNumber: _, ...membership }) => membership),
        ),
      );
    },
  };
}

/** One person's memberships one after the other: of the file, and those of the register that end by them. */
function inOrder(all: readonly Membership[], tell: (row: Membership, finding: Finding) => void): Membership[] {
  const together: Membership[] = [];
  for (const same of Map.groupBy(all, ({ unitId, since }) => `${since} ${unitId}`).values()) {
    const [first, second] = same;
    if (second && second.rowNumber !== null) tell(second, sameAsRow(first!.rowNumber!));
    together.push({ ...first!, until: first!.until ?? second?.until ?? null });
  }
  together.sort((one, other) => (one.since < other.since ? -1 : 1));
  return together.flatMap((membership, index) => {
    const next = together[index + 1];
    if (next && next.since === membership.since) {
      tell(next.rowNumber === null ? membership : next, overlaps(membership.since));
      return [];
    }
    if (next && membership.until === null) {
      const until = Temporal.PlainDate.from(next.since).subtract({ days: 1 }).toString();
      return next.rowNumber === null && membership.rowNumber === null ? [] : [{ ...membership, until }];
    }
    if (next && membership.until !== null && membership.until >= next.since) {
      tell(next.rowNumber === null ? membership : next, overlaps(membership.since));
      return [];
    }
    return membership.rowNumber === null ? [] : [membership];
  });
}

async function membershipsOf(
  tx: DirectoryTransaction,
  districtId: number,
  personIds: readonly string[],
): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    select person_id as "personId", unit_id as "unitId", since::text, until::text, null as "rowNumber"
      from directory.party_memberships
     where district_id = ${districtId} and person_id = any(${personIds}::uuid[])`.execute(tx);
  return rows;
}

const noPartyOrganisation: Finding = {
  code: "no-party-organisation",
  words: {
    "zh-CN": "这个单位不是党组织。请写党支部（或党委、党总支、党小组）的全称。",
    en: "This unit is no Party organisation. Please write the full name of a branch, committee, general branch or group.",
  },
};

const endsBeforeStart: Finding = {
  code: "ends-before-start",
  words: { "zh-CN": "转出日期不能早于转入日期。", en: "A membership cannot end before it begins." },
};

function overlaps(since: string): Finding {
  return {
    code: "membership-overlaps",
    words: {
      "zh-CN": `与${since}起在另一个党支部的时间重叠。一名党员同一时间只在一个党支部，请核对日期。`,
      en: `This overlaps with another branch from ${since} on. A member is in one branch at a time; please check the dates.`,
    },
  };
}

function sameAsRow(rowNumber: number): Finding {
  return {
    code: "duplicate-row",
    words: {
      "zh-CN": `与第${rowNumber}行是同一个人、同一党支部、同一转入日期，请只留一行。`,
      en: `Row ${rowNumber} is the same membership; please keep one of them.`,
    },
  };
}
