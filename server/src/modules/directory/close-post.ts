import { sql } from "kysely";
import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { keepsRegister } from "./policy.ts";
import { type DirectoryTransaction, operation } from "./tables.ts";

/**
 * The administrator closes a post that answers for nothing any more. Duties and open requests are handed on first, and
 * the district's last resort cannot be closed: nothing may ever be without somebody answerable.
 */
export const closePost = operation({
  name: "close-post",
  summary: "Closes a post that answers for no duty and no open request.",
  access: "write",
  at: "{postId}",
  permission: keepsRegister,
  input: Type.Object({ postId: Uuid }),
  output: Nothing,
  refusals: { "post-still-answerable": 409, "post-is-backstop": 409 },
  async run({ input: { postId }, tx, now, district, refuse, emit, alreadyDone }) {
    // For update: whoever is about to give the post a duty waits for this, or this for them.
    const { rows } = await sql<{ backstop: boolean; closed: boolean }>`
      select backstop, closed_at is not null as closed from directory.posts
       where district_id = ${district.id} and id = ${postId}::uuid for update`.execute(tx);
    const post = rows[0];
    if (!post) throw refuse("not-found");
    if (post.closed) {
      alreadyDone();
      return {};
    }
    if (post.backstop) throw refuse("post-is-backstop");
    const { duties, requests } = await answerableFor(tx, district.id, postId);
    if (duties + requests > 0) throw refuse("post-still-answerable", { duties, requests });
    await tx
      .updateTable("directory.posts")
      .set({ closed_at: now.toString(), version: sql`version + 1` })
      .where("district_id", "=", district.id)
      .where("id", "=", postId)
      .execute();
    emit("post.closed", postId);
    return {};
  },
});

async function answerableFor(
  tx: DirectoryTransaction,
  districtId: number,
  postId: string,
): Promise<{ duties: number; requests: number }> {
  const { rows } = await sql<{ duties: number; requests: number }>`
    select (select count(*) from duties.standing_duties
             where district_id = ${districtId} and post_id = ${postId}::uuid) as duties,
           (select count(distinct request_id) from requests.open_request_posts
             where district_id = ${districtId} and post_id = ${postId}::uuid) as requests`.execute(tx);
  return rows[0]!;
}
