import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { Uuid } from "../../platform/schemas.ts";
import { staffRefusals, writeChange } from "./change-request.ts";
import { actAsHolder } from "./holder.ts";
import { openForStaff } from "./open-request.ts";
import { worksOnRequests } from "./policy.ts";
import { personalPartOf } from "./public-words.ts";
import { releaseRefusalOf, withdrawCurrent } from "./release.ts";
import { Changed, ofRequest, Words } from "./staff-input.ts";
import { operation } from "./tables.ts";

/**
 * The answerable post lets everybody read what a request is about, in words it has gone over, with the photos it chose:
 * neighbours know their own matter again. A new release takes the place of the one before.
 */
export const releaseForPublic = operation({
  name: "release-for-public",
  summary: "The answerable post releases words it has gone over, and photos, of a request for everybody.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    ...ofRequest,
    words: Words,
    photoIds: Type.Array(Uuid, { maxItems: 12, uniqueItems: true }),
  }),
  output: Changed,
  refusals: { ...staffRefusals, "words-personal": 422, "photo-not-of-request": 422 },
  async run(context) {
    const { actor, input, tx, district, now, refuse } = context;
    const request = await openForStaff(context);
    const post = actAsHolder(context, request);
    const refused = releaseRefusalOf(request);
    if (refused) throw refuse(refused, { state: request.state });
    const facts = await releaseFacts(context);
    const what = personalPartOf(input.words, facts.reporterName);
    if (what) throw refuse("words-personal", { what });
    if (facts.photosFound < input.photoIds.length) throw refuse("photo-not-of-request");
    await withdrawCurrent(context, request.id);
    await tx
      .insertInto("requests.releases")
      .values({
        district_id: district.id,
        request_id: request.id,
        id: newId(now),
        released_at: now.toString(),
        account_id: actor.accountId!,
        post_id: post.id,
        words: input.words.trim(),
        photo_ids: input.photoIds,
      })
      .execute();
    const version = request.version + 1;
    await writeChange(context, request.id, { change: { version }, told: [{ kind: "made-public", postId: post.id }] });
    return { version, state: request.state };
  },
});

interface ReleaseFacts {
  reporterName: string;
  /** How many of the photos chosen are this request's. */
  photosFound: number;
}

async function releaseFacts({
  tx,
  district,
  input,
}: {
  tx: Parameters<ReturnType<typeof sql<ReleaseFacts>>["execute"]>[0];
  district: { id: number };
  input: { requestId: string; photoIds: string[] };
}): Promise<ReleaseFacts> {
  const { rows } = await sql<ReleaseFacts>`
    select r.reporter_name as "reporterName",
           (select count(*)::integer from requests.request_photos p
             where p.district_id = r.district_id and p.request_id = r.id
               and p.photo_id = any(${input.photoIds}::uuid[])) as "photosFound"
      from requests.requests r
     where r.district_id = ${district.id} and r.id = ${input.requestId}::uuid`.execute(tx);
  return rows[0]!;
}
