import { newId } from "../../../platform/ids.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { PersonRow } from "../directory-rows.ts";
import { birthYearOf } from "./identity-number-parser.ts";
import type { ImportGround } from "./import-kind.ts";
import { marksOf, peopleWithMarks } from "./people-register.ts";
import type { PersonFacts } from "./person-columns.ts";
import { type MarkedRow, type RecognisedPerson, recognisePeople, type TellPerson } from "./recognise-people.ts";

/** Somebody of the file: from the register, or new with an id of their own. */
export type PersonOfSheet<Row extends PersonFacts> = RecognisedPerson<Row> & { id: string };

/** Whom the rows of a sheet are about. */
export async function peopleOfSheet<Row extends PersonFacts>(
  { tx, vault, now, district }: ImportGround,
  sheet: Pick<ParsedSheet<Row>, "rows">,
  tell: TellPerson,
): Promise<PersonOfSheet<Row>[]> {
  const rows = sheet.rows.map((row) => ({ ...row, marks: marksOf(vault, row.value) }));
  const registered = await peopleWithMarks(
    tx,
    district.id,
    rows.map(({ marks }) => marks),
  );
  return recognisePeople(rows, registered, tell).map((person) => ({ ...person, id: person.known?.id ?? newId(now) }));
}

/** Every row with whom it is about. */
export function rowsWithPeople<Row extends PersonFacts>(
  people: readonly PersonOfSheet<Row>[],
): (MarkedRow<Row> & { personId: string })[] {
  return people.flatMap(({ id, rows }) => rows.map((row) => ({ ...row, personId: id })));
}

export function personRow({ id, facts }: RecognisedPerson & { id: string }): PersonRow {
  const born = facts.identityNumber && birthYearOf(facts.identityNumber);
  return { id, ...facts, birthYear: facts.birthYear ?? (born || null) };
}
