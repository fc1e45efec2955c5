import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Refusal } from "../../platform/refusals.ts";
import { answerablePost, approvingPost, type OpenRequest, offeredPost } from "./open-request.ts";

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

/**
 * The post asked to approve, in which the actor does this. Where nothing is asked, any holder may learn that from the
 * law. Nobody approves what they asked for themselves, whatever posts they hold.
 */
export function actAsApprover(
  {
    actor,
    refuse,
    actAs,
  }: { actor: Actor; refuse(code: "right-missing" | "own-ask"): Refusal; actAs(id: string): void },
  request: OpenRequest,
): Post {
  const post = approvingPost(actor, request) ?? (request.approval_post_id === null ? actor.posts[0] : undefined);
  if (!post) throw refuse("right-missing");
  if (request.approval_post_id !== null && request.approval_asked_by === actor.accountId) throw refuse("own-ask");
  actAs(post.id);
  return post;
}
