import { newId } from "../../platform/ids.ts";
import type { Post } from "../../platform/operations/actor.ts";
import type { OpenCall, OpenWhistle } from "./open-whistle.ts";
import type { Decision, Side } from "./rules.ts";
import { type Teller, type Told, writeStep } from "./write-step.ts";

interface Said {
  side: Side;
  call: OpenCall;
  post: Post;
  decision: Decision;
  answers: Record<string, boolean>;
  words: string;
  told: Told;
}

/** Keeps what one side said of the other; the last one closes the whistle. */
export async function keepAssessment(teller: Teller, whistle: OpenWhistle, said: Said) {
  const { tx, district, actor, now } = teller;
  const { decision, post, call } = said;
  await tx
    .insertInto("whistles.assessments")
    .values({
      district_id: district.id,
      whistle_id: whistle.id,
      id: newId(now),
      at: now.toString(),
      side: said.side,
      unit_id: call.unit_id,
      by_post_id: post.id,
      by_account_id: actor.accountId,
      words: said.words.trim(),
      ...said.answers,
    })
    .execute();
  const closed = decision.state === "closed";
  return writeStep(teller, whistle, {
    decision,
    post,
    ...(closed && { whistle: { closed_at: now.toString() } }),
    told: [said.told, ...(closed ? [{ kind: "closed" as const }] : [])],
  });
}
