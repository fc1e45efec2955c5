import { newId } from "../../platform/ids.ts";
import type { Post } from "../../platform/operations/actor.ts";
import type { JobRequest } from "../../platform/operations/operation.ts";
import type { Topic, TopicContext } from "./open-topic.ts";
import type { TopicState } from "./states.ts";
import type { Names, ToldFacts, ToldKind } from "./told.ts";
import { isNews } from "./topic-notices.ts";

export interface Teller extends TopicContext {
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
  enqueue(job: JobRequest): void;
}

export interface Told {
  kind: ToldKind;
  words?: string;
  facts?: ToldFacts;
}

type Doer = Pick<Post, "id" | "name" | "nameEn">;

interface Written {
  /** In which post it is done; undefined: by a resident or the clock. */
  post?: Post | undefined;
  change?: Record<string, unknown>;
  told: readonly Told[];
}

/** Writes the change and its lines on the timeline; answers how the topic stands now. */
export async function writeTopic(
  teller: Teller,
  { topic, state }: { topic: Pick<Topic, "id" | "version">; state: TopicState },
  { post, change = {}, told }: Written,
): Promise<{ version: number; state: TopicState }> {
  const { tx, district } = teller;
  const version = topic.version + 1;
  await Promise.all([
    tx
      .updateTable("deliberations.topics")
      .set({ ...change, state, version })
      .where("district_id", "=", district.id)
      .where("id", "=", topic.id)
      .execute(),
    tell(teller, topic.id, told, post),
  ]);
  return { version, state };
}

/** Puts what happened on the timeline, emits it, and has those concerned told of what is news to them. */
export async function tell(teller: Teller, topicId: string, told: readonly Told[], post?: Doer): Promise<void> {
  const { tx, district, actor, now, emit, enqueue } = teller;
  const who = post && namesOf(post);
  const entries = told.map(({ kind, words = "", facts = {} }) => ({
    district_id: district.id,
    topic_id: topicId,
    id: newId(now),
    at: now.toString(),
    kind,
    // Who supports or objects stands with that alone.
    account_id: post ? actor.accountId : null,
    post_id: post?.id ?? null,
    words: words.trim(),
    facts: JSON.stringify(who ? { who, ...facts } : facts),
  }));
  await tx.insertInto("deliberations.timeline").values(entries).execute();
  for (const { id, kind } of entries) {
    emit(`topic.${kind}`, topicId);
    // Not as a reaction to the event: it has to know which entry it tells of.
    if (isNews(kind)) enqueue({ task: "tell-topic-news", payload: { topicId, entryId: id, after: null } });
  }
}

function namesOf({ name, nameEn }: { name: string; nameEn: string }): Names {
  return { zh: name, en: nameEn };
}
