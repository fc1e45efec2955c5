import { sql } from "kysely";
import { Type } from "typebox";
import { DateText, Nothing, Uuid } from "../../platform/schemas.ts";
import { keepsRegister } from "./policy.ts";
import { operation } from "./tables.ts";

/** The administrator says which day is the last of a term; an earlier or later last day may be named again. */
export const endTerm = operation({
  name: "end-term",
  summary: "Sets the last day of a person's term in a post.",
  access: "write",
  at: "{termId}",
  permission: keepsRegister,
  input: Type.Object({ termId: Uuid, endsOn: DateText }),
  output: Nothing,
  refusals: { "ends-before-start": 422, "term-overlaps": 409 },
  async run({ input: { termId, endsOn }, tx, district, refuse, emit, alreadyDone }) {
    const { rows } = await sql<{
      postId: string;
      personId: string;
      startsOn: string;
      endsOn: string | null;
      next: boolean;
    }>`
      select t.post_id as "postId", t.person_id as "personId", t.starts_on as "startsOn", t.ends_on as "endsOn",
             exists (select from directory.post_terms o
                      where o.district_id = t.district_id and o.post_id = t.post_id and o.person_id = t.person_id
                        and o.starts_on > t.starts_on and o.starts_on <= ${endsOn}::date) as next
        from directory.post_terms t
       where t.district_id = ${district.id} and t.id = ${termId}::uuid for update`.execute(tx);
    const term = rows[0];
    if (!term) throw refuse("not-found");
    if (endsOn < term.startsOn) throw refuse("ends-before-start");
    if (term.next) throw refuse("term-overlaps");
    if (term.endsOn === endsOn) {
      alreadyDone();
      return {};
    }
    await tx
      .updateTable("directory.post_terms")
      .set({ ends_on: endsOn })
      .where("district_id", "=", district.id)
      .where("id", "=", termId)
      .execute();
    emit("post.term-ended", term.postId, { termId, personId: term.personId, endsOn });
    return {};
  },
});
