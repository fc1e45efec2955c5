import { sql } from "kysely";
import { Type } from "typebox";
import { decided, staffRefusals, stateRefusalsOf, writeChange } from "./change-request.ts";
import { refusalOf } from "./decisions.ts";
import { followInto, mergingPost, openTogether } from "./merging.ts";
import { parseRequestNumber } from "./numbers.ts";
import { worksOnRequests } from "./policy.ts";
import { readableBy } from "./scope.ts";
import { Changed, ofRequest, Reason } from "./staff-input.ts";
import { operation } from "./tables.ts";

/**
 * Several residents reported one matter: the others are merged into the request that stays. Nobody is lost: each reporter
 * keeps their number and link, which show the one that stays, hears its news and judges its solution.
 */
export const mergeRequests = operation({
  name: "merge-requests",
  summary: "Requests of the same matter are merged into this one; their reporters are kept and told.",
  access: "write",
  at: "{requestId}",
  permission: worksOnRequests,
  input: Type.Object({
    ...ofRequest,
    numbers: Type.Array(Type.String({ minLength: 1, maxLength: 40 }), {
      minItems: 1,
      maxItems: 20,
      uniqueItems: true,
    }),
    reason: Reason,
  }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusalsOf("merged-already", "is-part", "has-parts", "appeal-must-be-heard"),
    "other-not-found": 404,
    "merging-itself": 422,
  },
  async run(context) {
    const { actor, input, now, refuse, actAs } = context;
    const numbers = input.numbers.map((said) => ({ said, number: parseRequestNumber(said) }));
    const found = await openTogether(
      context,
      sql<boolean>`(r.id = ${input.requestId}::uuid or r.number = any(${numbers.map(({ number }) => number)}::text[]))
        and ${readableBy(actor)}`,
    );
    const stays = found.find(({ id }) => id === input.requestId);
    if (!stays) throw refuse("not-found");
    if (stays.version !== input.version) throw refuse("changed-meanwhile", { version: stays.version });
    const missing = numbers.find(({ number }) => found.every((one) => one.number !== number));
    if (missing) throw refuse("other-not-found", { number: missing.said });
    if (numbers.some(({ number }) => number === stays.number)) throw refuse("merging-itself");
    const others = found.filter(({ id }) => id !== stays.id);
    const post = mergingPost(actor, stays, others);
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    const { change } = decided(context, stays, { action: "merge-requests" });
    for (const other of others) {
      const refused = refusalOf(other, "merge-into", now);
      if (refused) throw refuse(refused.code as "wrong-state", { ...refused.facts, number: other.number });
    }
    const along = await openTogether(
      context,
      sql<boolean>`r.merged_into_id = any(${others.map(({ id }) => id)}::uuid[])`,
    );
    await followInto(context, stays, others);
    const words = input.reason.trim();
    for (const other of others) {
      await writeChange(context, other.id, {
        change: decided(context, other, { action: "merge-into", intoId: stays.id }).change,
        told: [{ kind: "merged", words, postId: post.id, facts: { number: stays.number } }],
      });
    }
    for (const { id, version } of along) {
      await writeChange(context, id, {
        change: { merged_into_id: stays.id, version: version + 1 },
        told: [{ kind: "merged", words, postId: post.id, facts: { number: stays.number } }],
      });
    }
    await writeChange(context, stays.id, {
      change,
      told: [...others, ...along].map(({ number }) => ({
        kind: "merged-in" as const,
        words,
        postId: post.id,
        facts: { number },
      })),
    });
    return { version: change.version ?? stays.version, state: stays.state };
  },
});
