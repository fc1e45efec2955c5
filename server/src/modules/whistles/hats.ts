/** In which hat an actor does a step, noted for the audit. @throws Refusal right-missing for others */
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { Refusal } from "../../platform/refusals.ts";
import type { OpenCall, OpenDuty, OpenWhistle } from "./open-whistle.ts";
import { calledPost, callerPost, headPost, streetHeadPost } from "./policy.ts";
import type { Hat } from "./states.ts";

interface Wearing {
  actor: Actor;
  refuse(code: "right-missing"): Refusal;
  actAs(postId: string): void;
}

function worn({ refuse, actAs }: Wearing, post: Post | undefined): Post {
  if (!post) throw refuse("right-missing");
  actAs(post.id);
  return post;
}

export function asCaller(context: Wearing, whistle: OpenWhistle): Post {
  return worn(context, callerPost(context.actor, whistle));
}

export function asCalled(context: Wearing, call: OpenCall): Post {
  return worn(context, calledPost(context.actor, call));
}

export function asOwner(context: Wearing, duty: OpenDuty): Post {
  return worn(context, calledPost(context.actor, duty));
}

export function asHead(context: Wearing, whistle: OpenWhistle, call: OpenCall): Post {
  return worn(context, headPost(context.actor, whistle, call));
}

/** The caller, or the unit that leads. */
export function asConvener(context: Wearing, whistle: OpenWhistle): { post: Post; by: Hat } {
  const caller = callerPost(context.actor, whistle);
  return { post: worn(context, caller ?? leadPost(context.actor, whistle)), by: caller ? "caller" : "lead" };
}

/** Of a unit that leads and has come. */
export function leadPost(actor: Actor, { calls }: OpenWhistle): Post | undefined {
  const leading = calls.find(({ lead, state }) => lead && state === "reported-in");
  return leading && calledPost(actor, leading);
}

/** The caller for any unit, or the unit itself. */
export function asCallerOrCalled(context: Wearing, whistle: OpenWhistle, call: OpenCall): { post: Post; by: Hat } {
  const caller = callerPost(context.actor, whistle);
  return { post: worn(context, caller ?? calledPost(context.actor, call)), by: caller ? "caller" : "called-unit" };
}

/** Who may stop it: the caller while nobody has come, the street's head as long as it runs. */
export function asStopper(context: Wearing, whistle: OpenWhistle): { post: Post; by: Hat } {
  const head = streetHeadPost(context.actor, whistle);
  const caller = callerPost(context.actor, whistle);
  return { post: worn(context, head ?? caller), by: head ? "street-head" : "caller" };
}

/** The call or duty that a step names. @throws Refusal not-found */
export function named<Row extends { id: string }>(
  { refuse }: { refuse(code: "not-found"): Refusal },
  rows: readonly Row[],
  id: string,
): Row {
  const row = rows.find((one) => one.id === id.toLowerCase());
  if (!row) throw refuse("not-found");
  return row;
}
