import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import type { Transaction } from "../../platform/database/transaction.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, nullable, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { desksOf } from "./desks.ts";
import { topicSentence } from "./sentences.ts";
import { operation, type TopicTables } from "./tables.ts";
import type { ToldFacts, ToldKind } from "./told.ts";
import { type Hearers, isNews, news, noticeKindOf } from "./topic-notices.ts";

/** What is a day old is no news. */
const freshHours = 24;
/** So many residents in one transaction; the rest in the next job. */
const mostAtOnce = 200;

interface Entry {
  kind: ToldKind;
  at: string;
  facts: ToldFacts;
  post_id: string | null;
  number: string;
  area_id: string;
  runner: string | null;
  proposer: string | null;
}

/** Tells those concerned what happened to a topic; never who did it themselves. */
export const tellTopicNews = (notify: Notify) =>
  operation({
    name: "tell-topic-news",
    summary: "Tells residents and posts concerned what happened to a topic.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ topicId: Uuid, entryId: Uuid, after: nullable(Uuid) }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, now, input, emit, enqueue, alreadyDone } = context;
      const { topicId, entryId, after } = input;
      const { rows } = await sql<Entry>`
        select l.kind, l.at, l.facts, l.post_id, t.number, t.area_id, t.post_id as runner,
               t.proposer_account_id as proposer
          from deliberations.timeline l
          join deliberations.topics t on t.district_id = l.district_id and t.id = l.topic_id
         where l.district_id = ${district.id} and l.topic_id = ${topicId}::uuid and l.id = ${entryId}::uuid`.execute(
        tx,
      );
      const [entry] = rows;
      const fresh = entry && Temporal.Instant.from(entry.at).until(now).total("hours") < freshHours;
      const kind = entry?.kind;
      if (!fresh || !kind || !isNews(kind)) {
        alreadyDone();
        return {};
      }
      const facts = {
        topicId,
        number: entry.number,
        zh: topicSentence({ kind, facts: entry.facts }, "zh-CN"),
        en: topicSentence({ kind, facts: entry.facts }, "en"),
      };
      const hearers: readonly Hearers[] = news[kind].hearers;
      const posts = after === null ? await postsHearing(tx, district.id, hearers, entry) : [];
      const accounts = await accountsHearing(tx, district.id, hearers, { topicId, after, entry });
      let told = false;
      for (const postId of posts) {
        if (postId === entry.post_id) continue;
        const notice = { id: entryId, kind: noticeKindOf(kind, true), to: { postId }, subjectId: topicId, facts };
        told = (await notify(context, notice)) || told;
      }
      for (const accountId of accounts) {
        // Whoever took it back knows.
        if (kind === "withdrawn" && accountId === entry.proposer) continue;
        const notice = { id: entryId, kind: noticeKindOf(kind, false), to: { accountId }, subjectId: topicId, facts };
        told = (await notify(context, notice)) || told;
      }
      if (accounts.length === mostAtOnce)
        enqueue({ task: "tell-topic-news", payload: { topicId, entryId, after: accounts.at(-1)! } });
      if (told) emit("topic.news-told", topicId, { kind });
      else alreadyDone();
      return {};
    },
  });

async function postsHearing(
  tx: Transaction<TopicTables>,
  districtId: number,
  hearers: readonly Hearers[],
  entry: Entry,
): Promise<string[]> {
  const found: (string | null | undefined)[] = [];
  if (hearers.includes("runner")) found.push(entry.runner);
  if (hearers.includes("staff")) found.push(...(await desksOf(tx, districtId, entry.area_id, "desk")));
  return [...new Set(found.filter((id) => typeof id === "string"))];
}

async function accountsHearing(
  tx: Transaction<TopicTables>,
  districtId: number,
  hearers: readonly Hearers[],
  { topicId, after, entry }: { topicId: string; after: string | null; entry: Entry },
): Promise<string[]> {
  if (hearers.includes("residents")) {
    const beyond: RawBuilder<unknown> = after === null ? sql`true` : sql`account_id > ${after}::uuid`;
    const { rows } = await sql<{ id: string }>`
      select account_id as id from (
        select s.account_id from deliberations.supporters s
         where s.district_id = ${districtId} and s.topic_id = ${topicId}::uuid and s.withdrawn_at is null
         union
        select f.account_id from deliberations.followers f
         where f.district_id = ${districtId} and f.topic_id = ${topicId}::uuid
         union
        select ${entry.proposer}::uuid where ${entry.proposer}::uuid is not null) as hearing
       where ${beyond} order by account_id limit ${sql.lit(mostAtOnce)}`.execute(tx);
    return rows.map(({ id }) => id);
  }
  return hearers.includes("proposer") && entry.proposer !== null && after === null ? [entry.proposer] : [];
}
