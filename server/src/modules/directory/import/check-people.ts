import type { ParsedSheet } from "../../../platform/sheets/parse-rows.ts";
import { changesOfAll } from "../put/changes.ts";
import { putPeople } from "../put/put-people.ts";
import { putPosts, putTerms } from "../put/put-posts.ts";
import { checkPosts } from "./check-posts.ts";
import { type ImportGround, problemsOf, type RegisterCheck } from "./import-kind.ts";
import { peopleOfSheet, personRow, rowsWithPeople } from "./people-of-sheet.ts";
import type { PersonSheetRow } from "./people-sheet.ts";

/** People first, then the posts they hold: a person, a post and a term each count as one entry. */
export async function checkPeople(ground: ImportGround, sheet: ParsedSheet<PersonSheetRow>): Promise<RegisterCheck> {
  const { tx, vault, now } = ground;
  const { problems, tell } = problemsOf(sheet);
  const people = await peopleOfSheet(ground, sheet, tell);
  const { posts, terms } = await checkPosts(ground, rowsWithPeople(people), tell);

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
