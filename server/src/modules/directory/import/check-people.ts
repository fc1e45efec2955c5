import { newId } from "../../../platform/ids.ts";
import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import type { PersonRow } from "../directory-rows.ts";
import { changesOfAll } from "../put/changes.ts";
import { putPeople } from "../put/put-people.ts";
import { putPosts, putTerms } from "../put/put-posts.ts";
import { checkPosts } from "./check-posts.ts";
import { birthYearOf } from "./identity-number-parser.ts";
import { type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";
import { marksOf, peopleWithMarks } from "./people-register.ts";
import type { PersonSheetRow } from "./people-sheet.ts";
import { type RecognisedPerson, recognisePeople } from "./recognise-people.ts";

/** People first, then the posts they hold: a person, a post and a term each count as one entry. */
export async function checkPeople(ground: ImportGround, sheet: ParsedSheet<PersonSheetRow>): Promise<RegisterCheck> {
  const { tx, vault, now, district } = ground;
  const { problems, tell } = problemsOf(sheet);
  const rows = sheet.rows.map((row) => ({ ...row, marks: marksOf(vault, row.value) }));
  const registered = await peopleWithMarks(
    tx,
    district.id,
    rows.map(({ marks }) => marks),
  );
  const people = recognisePeople(rows, registered, tell).map((person) => ({
    ...person,
    id: person.known?.id ?? newId(now),
  }));
  const inPosts = people.flatMap(({ id, rows: own }) => own.map((row) => ({ ...row, personId: id })));
  const { posts, terms } = await checkPosts(ground, inPosts, tell);

  return {
    problems,
    async put() {
      return changesOfAll(
        await putPeople(tx, vault, people.map(personRow)),
        await putPosts(tx, posts),
        await putTerms(tx, now, terms),
      );
    },
  };
}

function personRow({ id, facts }: RecognisedPerson & { id: string }): PersonRow {
  const born = facts.identityNumber && birthYearOf(facts.identityNumber);
  return { id, ...facts, birthYear: facts.birthYear ?? (born || null) };
}
