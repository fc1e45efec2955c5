import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { answerablePost, type OpenRequest, offeredPost } from "./open-request.ts";

interface HolderContext {
  actor: Actor;
  refuse(code: "right-missing"): Refusal;
  actAs(postId: string): void;
}

/** The answerable post in which the actor does this; noted for the audit. @throws Refusal right-missing for others */
export function actAsHolder({ actor, refuse, actAs }: HolderContext, request: OpenRequest): Post {
  const post = answerablePost(actor, request);
  if (!post) throw refuse("right-missing");
  actAs(post.id);
  return post;
}

/** The offered post in which the actor does this. Where nothing is offered, any holder may learn that from the law. */
export function actAsOffered({ actor, refuse, actAs }: HolderContext, request: OpenRequest): Post {
  const post = offeredPost(actor, request) ?? (request.offered_post_id === null ? actor.posts[0] : undefined);
  if (!post) throw refuse("right-missing");
  actAs(post.id);
  return post;
}
