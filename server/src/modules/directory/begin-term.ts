import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { DateText, Uuid } from "../../platform/schemas.ts";
import { termManners } from "./kinds.ts";
import { keepsRegister } from "./policy.ts";
import { operation } from "./tables.ts";

/** The administrator puts somebody into a post, from a day on. Several people may hold one post; nobody holds it twice. */
export const beginTerm = operation({
  name: "begin-term",
  summary: "Begins a person's term in a post.",
  access: "write",
  at: "{postId}",
  permission: keepsRegister,
  input: Type.Object({
    postId: Uuid,
    personId: Uuid,
    startsOn: DateText,
    endsOn: Type.Optional(DateText),
    manner: Type.Enum([...termManners]),
  }),
  output: Type.Object({ termId: Uuid }),
  refusals: { "post-closed": 409, "term-overlaps": 409, "ends-before-start": 422 },
  async run({ input, tx, now, district, refuse, emit }) {
    const { postId, personId, startsOn, endsOn = null, manner } = input;
    if (endsOn !== null && endsOn < startsOn) throw refuse("ends-before-start");
    const { rows } = await sql<{ closed: boolean }>`
      select p.closed_at is not null as closed
        from directory.posts p
        join directory.people e on e.district_id = p.district_id and e.id = ${personId}::uuid and e.left_at is null
       where p.district_id = ${district.id} and p.id = ${postId}::uuid for key share of p`.execute(tx);
    const post = rows[0];
    if (!post) throw refuse("not-found");
    if (post.closed) throw refuse("post-closed");
    const termId = newId(now);
    const begun = await sql`
      insert into directory.post_terms (district_id, id, post_id, person_id, starts_on, ends_on, manner)
      values (${district.id}, ${termId}::uuid, ${postId}::uuid, ${personId}::uuid, ${startsOn}::date, ${endsOn}::date, ${manner})
      on conflict do nothing
      returning id`.execute(tx);
    if (begun.rows.length === 0) throw refuse("term-overlaps");
    emit("post.term-begun", postId, { termId, personId, startsOn, endsOn });
    return { termId };
  },
});
