import { sql } from "kysely";
import { Type } from "typebox";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { type ProblemContext, tell } from "./change-problem.ts";
import { countInArea, link } from "./linking.ts";
import { ownerToBe } from "./owner.ts";
import { mayOpenProblems, overseerPost } from "./policy.ts";
import { Changed, RequestIds, ReviewDate, reviewFits, Title, Words } from "./problem-input.ts";
import { operation } from "./tables.ts";

/**
 * 未诉先办: who oversees a place writes down a problem that shows there again and again, names the post that owns it, and
 * the day on which it is looked at again. Made once, however often it is sent: the id is the sender's.
 */
export const openProblem = operation({
  name: "open-problem",
  summary:
    "Writes down a standing problem of a place, with its owner, its review date and the requests that show it.",
  access: "write",
  permission: mayOpenProblems,
  input: Type.Object({
    id: Uuid,
    title: Title,
    words: Type.Optional(Words),
    categoryId: nullable(Uuid),
    areaId: Uuid,
    ownerPostId: Uuid,
    reviewOn: ReviewDate,
    requestIds: RequestIds,
    origin: oneOf(["hand", "topic"]),
  }),
  output: Changed,
  refusals: {
    "problem-id-taken": 409,
    "area-retired": 409,
    "category-retired": 409,
    "owner-unfit": 422,
    "review-not-ahead": 422,
    "request-elsewhere": 422,
  },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, actAs, alreadyDone } = context;
    const [place, owner, inArea] = await Promise.all([
      readPlace(context, input),
      ownerToBe(context, input.ownerPostId),
      countInArea(context, input.requestIds, input.areaId),
    ]);
    if (place.existing) {
      if (place.existing.area_id !== input.areaId || !overseerPost(actor, place.path))
        throw refuse("problem-id-taken");
      alreadyDone();
      return { version: place.existing.version, state: place.existing.state };
    }
    if (place.level === null || !place.categoryFound) throw refuse("not-found");
    const post = overseerPost(actor, place.path);
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    if (place.areaRetired) throw refuse("area-retired");
    if (place.categoryRetired) throw refuse("category-retired");
    if (!owner) throw refuse("owner-unfit");
    if (!reviewFits(input.reviewOn, district, now)) throw refuse("review-not-ahead");
    if (inArea < input.requestIds.length) throw refuse("request-elsewhere");
    await tx
      .insertInto("standing_problems.problems")
      .values({
        district_id: district.id,
        id: input.id,
        title: input.title.trim(),
        words: input.words?.trim() ?? "",
        category_id: input.categoryId,
        area_id: input.areaId,
        level: place.level,
        district_area_id: place.district_area_id,
        street_id: place.street_id,
        community_id: place.community_id,
        grid_id: place.grid_id,
        ...owner,
        state: "open",
        review_on: input.reviewOn,
        origin: input.origin,
        opened_at: now.toString(),
      })
      .execute();
    await Promise.all([
      link(context, input.id, input.requestIds),
      tell(context, input.id, {
        kind: "opened",
        postId: post.id,
        facts: { postId: owner.owner_post_id, reviewOn: input.reviewOn, count: input.requestIds.length },
      }),
    ]);
    const { categoryId, areaId, origin } = input;
    emit("standing-problem.opened", input.id, { categoryId, areaId, ownerPostId: owner.owner_post_id, origin });
    return { version: 1, state: "open" as const };
  },
});

interface Place {
  existing: { version: number; state: "open" | "under-way" | "settled"; area_id: string } | null;
  level: number | null;
  path: string[];
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  areaRetired: boolean;
  categoryFound: boolean;
  categoryRetired: boolean;
}

async function readPlace(
  { tx, district }: ProblemContext,
  { id, areaId, categoryId }: { id: string; areaId: string; categoryId: string | null },
): Promise<Place> {
  const { rows } = await sql<Place>`
    select (select json_build_object('version', p.version, 'state', p.state, 'area_id', p.area_id)
              from standing_problems.problems p
             where p.district_id = ${district.id} and p.id = ${id}::uuid) as existing,
           a.level, a.district_area_id, a.street_id, a.community_id, a.grid_id,
           array_remove(array[a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id], null) as path,
           a.retired_at is not null as "areaRetired",
           ${categoryId}::uuid is null or c.id is not null as "categoryFound",
           c.retired_at is not null as "categoryRetired"
      from (select 1) as one
      left join directory.area_names a on a.district_id = ${district.id} and a.id = ${areaId}::uuid
      left join categories.category_names c on c.district_id = ${district.id} and c.id = ${categoryId}::uuid`.execute(
    tx,
  );
  return rows[0]!;
}
