import { differsFromRow } from "./findings.ts";
import type { Finding } from "./import-kind.ts";
import { type MarkName, type Marks, markNames, type RegisteredPerson } from "./people-register.ts";
import type { PersonFacts } from "./person-columns.ts";

export interface MarkedRow<Row extends PersonFacts = PersonFacts> {
  rowNumber: number;
  value: Row;
  marks: Marks;
}

/** One person of the file: all their rows, and who they are in the register. */
export interface RecognisedPerson<Row extends PersonFacts = PersonFacts> {
  known: RegisteredPerson | null;
  rows: MarkedRow<Row>[];
  /** What the rows say together. */
  facts: PersonFacts;
  marks: Marks;
}

export type TellPerson = (row: { rowNumber: number }, key: keyof PersonFacts, finding: Finding) => void;

const columnOf = { reference: "reference", identity: "identityNumber", phone: "phone" } as const;

/**
 * Who is who. A stronger mark decides (reference before identity number before phone), so that somebody with a new phone
 * is still themselves. A phone alone is enough only under the same name: numbers are given on to strangers.
 */
export function recognisePeople<Row extends PersonFacts>(
  rows: readonly MarkedRow<Row>[],
  registered: readonly RegisteredPerson[],
  tell: TellPerson,
): RecognisedPerson<Row>[] {
  const holders = new Map(
    registered.flatMap((one) => markNames.map((mark) => [`${mark}:${one[mark]}`, one] as const)),
  );
  const people = groupByMark(rows, tell).map((group): RecognisedPerson<Row> => {
    const marks = together(group);
    return { known: find(holders, marks), rows: group, facts: agreed(group, tell), marks };
  });
  const byId = new Map(people.flatMap((person) => (person.known ? [[person.known.id, person] as const] : [])));
  for (const person of people) {
    const { known, marks, rows: own, facts } = person;
    const first = own[0]!;
    if (known && byId.get(known.id) !== person) tell(first, "name", samePersonTwice);
    if (known && known.name !== facts.name && !isBacked(known, marks)) tell(first, "name", phoneOfAnother);
    for (const mark of markNames) {
      const holder = marks[mark] === null ? undefined : holders.get(`${mark}:${marks[mark]}`);
      if (!holder || holder.id === known?.id) continue;
      // Fine where this very file gives the holder another one.
      const kept = byId.get(holder.id)?.marks[mark] ?? holder[mark];
      if (kept === marks[mark]) tell(first, columnOf[mark], numberOfAnother);
    }
  }
  return people;
}

/** Rows that share their strongest mark, or any mark where one of them has nothing stronger, are one person. */
function groupByMark<Row extends PersonFacts>(rows: readonly MarkedRow<Row>[], tell: TellPerson): MarkedRow<Row>[][] {
  const groups = new Map<string, MarkedRow<Row>[]>();
  const fullest = rows.toSorted((one, other) => strength(other) - strength(one) || one.rowNumber - other.rowNumber);
  const all: MarkedRow<Row>[][] = [];
  for (const row of fullest) {
    const own = markNames.filter((mark) => row.marks[mark] !== null);
    if (own.length === 0) {
      tell(row, "phone", noMark);
      continue;
    }
    const keys = own.map((mark) => `${mark}:${row.marks[mark]}`);
    const group = keys.map((key) => groups.get(key)).find((found) => found && agree(found, row));
    if (group) group.push(row);
    else all.push([row]);
    for (const key of keys) if (!groups.has(key)) groups.set(key, group ?? all.at(-1)!);
  }
  for (const group of all) group.sort((one, other) => one.rowNumber - other.rowNumber);
  tellSharedMarks(all, tell);
  return all;
}

function strength({ marks }: MarkedRow): number {
  return (marks.reference ? 4 : 0) + (marks.identity ? 2 : 0) + (marks.phone ? 1 : 0);
}

/** No stronger mark says that these are two people. */
function agree(group: readonly MarkedRow[], row: MarkedRow): boolean {
  const marks = together(group);
  const strongest = markNames.find((mark) => marks[mark] !== null && row.marks[mark] !== null);
  return strongest !== undefined && marks[strongest] === row.marks[strongest];
}

/** Two people of the file with the same phone or number: only one of them can have it. */
function tellSharedMarks(groups: readonly MarkedRow[][], tell: TellPerson): void {
  for (const mark of markNames) {
    const holder = new Map<string, MarkedRow[]>();
    for (const group of groups) {
      const row = group.find(({ marks }) => marks[mark] !== null);
      const value = row?.marks[mark];
      if (!row || !value) continue;
      const other = holder.get(value);
      if (other) tell(row, columnOf[mark], sharedWithRow(other[0]!.rowNumber));
      else holder.set(value, group);
    }
  }
}

function together(group: readonly MarkedRow[]): Marks {
  const first = (mark: MarkName) => group.find(({ marks }) => marks[mark] !== null)?.marks[mark] ?? null;
  return { reference: first("reference"), identity: first("identity"), phone: first("phone") };
}

function agreed(group: readonly MarkedRow[], tell: TellPerson): PersonFacts {
  const said = <Key extends keyof PersonFacts>(key: Key): PersonFacts[Key] => {
    const first = group.find(({ value }) => value[key] !== null) ?? group[0]!;
    for (const row of group) {
      if (row.value[key] !== null && row.value[key] !== first.value[key])
        tell(row, key, differsFromRow(first.rowNumber));
    }
    return first.value[key];
  };
  return {
    name: said("name"),
    phone: said("phone"),
    identityNumber: said("identityNumber"),
    birthYear: said("birthYear"),
    reference: said("reference"),
  };
}

function find(holders: ReadonlyMap<string, RegisteredPerson>, marks: Marks): RegisteredPerson | null {
  for (const mark of markNames) {
    const found = marks[mark] === null ? undefined : holders.get(`${mark}:${marks[mark]}`);
    if (found && !contradicts(found, marks)) return found;
  }
  return null;
}

/** The strongest mark that both have is a different one. */
function contradicts(known: RegisteredPerson, marks: Marks): boolean {
  const strongest = markNames.find((mark) => known[mark] !== null && marks[mark] !== null);
  return strongest !== undefined && known[strongest] !== marks[strongest];
}

/** Recognised by more than a phone. */
function isBacked(known: RegisteredPerson, marks: Marks): boolean {
  return (
    (marks.reference !== null && known.reference === marks.reference) ||
    (marks.identity !== null && known.identity === marks.identity)
  );
}

const noMark: Finding = {
  code: "person-unrecognisable",
  words: {
    "zh-CN": "手机号、身份证号、人员编号至少填一项，否则认不出是谁。",
    en: "Fill in at least one of mobile, identity number and person number, so that we know who this is.",
  },
};

const samePersonTwice: Finding = {
  code: "same-person-twice",
  words: {
    "zh-CN": "文件里另有一行认出的也是这个人。请让各行的手机号、身份证号、人员编号一致。",
    en: "Another row of the file is recognised as the same person. Please give both the same numbers.",
  },
};

// Whose number it is, the register tells; a list of problems may be passed around.
const phoneOfAnother: Finding = {
  code: "phone-of-another",
  words: {
    "zh-CN": "这个手机号登记的是另一个姓名。同一个人改了名的，请加填身份证号或人员编号。",
    en: "This phone is registered under another name. If the person has a new name, please add an identity or person number.",
  },
};

const numberOfAnother: Finding = {
  code: "number-of-another",
  words: {
    "zh-CN": "这个号码已登记在别人名下。请核对，或先给那个人换号码。",
    en: "This number is registered for somebody else. Please check it, or give that person another one first.",
  },
};

function sharedWithRow(rowNumber: number): Finding {
  return {
    code: "number-shared-with-row",
    words: {
      "zh-CN": `与第${rowNumber}行是同一个号码，却像是两个人。请核对。`,
      en: `Row ${rowNumber} has the same number, but seems to be somebody else. Please check.`,
    },
  };
}
