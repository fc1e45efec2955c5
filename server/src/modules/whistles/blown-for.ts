import type { Transaction } from "../../platform/database/transaction.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { type RequestInSight, requestsInSight } from "../requests/index.ts";
import { blowingPost } from "./policy.ts";
import type { WhistleTables } from "./tables.ts";

/** States in which a request is still worked on. */
const workedOn: readonly string[] = ["dispatched", "accepted", "awaiting-resident", "suspended"];

/** What a whistle is about, where that is, and in whose name it is blown. */
export interface BlownFor {
  requests: RequestInSight[];
  standingProblemId: string | null;
  categoryId: string | null;
  place: string;
  districtAreaId: string;
  streetId: string;
  communityId: string | null;
  /** The areas that hold the place, from the smallest up. */
  path: string[];
  post: Post;
}

interface Asking {
  tx: Transaction<WhistleTables>;
  district: District;
  actor: Actor;
  input: { requestIds: string[]; standingProblemId?: string };
  refuse(
    code: "nothing-to-whistle" | "request-not-open" | "not-found" | "right-missing",
    facts?: RefusalFacts,
  ): Refusal;
}

/** Open requests, a standing problem, or both; all within the area of one of the actor's posts. */
export async function readBlownFor(context: Asking): Promise<BlownFor> {
  const { actor, input, refuse } = context;
  if (input.requestIds.length === 0 && input.standingProblemId === undefined) throw refuse("nothing-to-whistle");
  const [requests, problem] = await Promise.all([
    requestsInSight(context, input.requestIds),
    input.standingProblemId === undefined ? undefined : readProblem(context, input.standingProblemId),
  ]);
  if (requests.length < input.requestIds.length) throw refuse("not-found");
  if (input.standingProblemId !== undefined && !problem) throw refuse("not-found");
  const closed = requests.find(({ state }) => !workedOn.includes(state));
  if (closed) throw refuse("request-not-open", { number: closed.number });
  const places = [...requests, ...(problem ? [problem] : [])];
  const post = postOver(actor, places);
  const [first] = places;
  if (!post || !first) throw refuse("right-missing");
  const path = [
    "micro_grid_id" in first ? first.micro_grid_id : null,
    first.grid_id,
    first.community_id,
    first.street_id,
    first.district_area_id,
  ];
  return {
    requests,
    standingProblemId: problem?.id ?? null,
    categoryId: first.category_id,
    place: "address" in first ? first.address : first.title,
    districtAreaId: first.district_area_id,
    streetId: first.street_id,
    communityId: first.community_id,
    path: path.filter((id) => id !== null),
    post,
  };
}

async function readProblem({ tx, district }: Asking, problemId: string) {
  const problem = await tx
    .selectFrom("standing_problems.open_problems")
    .select(["id", "title", "category_id", "district_area_id", "street_id", "community_id", "grid_id"])
    .where("district_id", "=", district.id)
    .where("id", "=", problemId)
    .executeTakeFirst();
  const { id, title, district_area_id, street_id } = problem ?? {};
  // A problem of the whole district is no one street's to whistle for.
  if (!problem || !id || !district_area_id || !street_id) return undefined;
  return { ...problem, id, title: title ?? "", district_area_id, street_id };
}

type Place = { community_id: string | null; street_id: string };

/** The post whose area holds all of the places. */
function postOver(actor: Actor, places: readonly Place[]): Post | undefined {
  const posts = places.map((place) => blowingPost(actor, place));
  const widest = posts.toSorted((a, b) => (a?.level ?? 9) - (b?.level ?? 9))[0];
  const holds = places.every((place) => [place.community_id, place.street_id].includes(widest?.areaId ?? ""));
  return posts.includes(undefined) || !holds ? undefined : widest;
}
