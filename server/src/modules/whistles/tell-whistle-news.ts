import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { postsHearing } from "./posts-hearing.ts";
import { whistleSentence } from "./sentences.ts";
import { operation } from "./tables.ts";
import type { ToldFacts, ToldKind } from "./told.ts";
import { isNews, news, noticeKindOf } from "./whistle-notices.ts";

/** What is a day old is no news. */
const freshHours = 24;

interface Entry {
  kind: ToldKind;
  at: string;
  facts: ToldFacts;
  post_id: string | null;
  number: string;
  urgent: boolean;
  caller_post_id: string;
  street_id: string;
  district_area_id: string;
}

/** Tells those concerned what happened to a whistle, whoever holds their posts now; never who did it themselves. */
export const tellWhistleNews = (notify: Notify) =>
  operation({
    name: "tell-whistle-news",
    summary: "Tells the posts concerned what happened to a whistle.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ whistleId: Uuid, entryId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, now, input, emit, alreadyDone } = context;
      const { whistleId, entryId } = input;
      const { rows } = await sql<Entry>`
        select t.kind, t.at, t.facts, t.post_id, w.number, w.kind = 'urgent' as urgent, w.caller_post_id, w.street_id,
               w.district_area_id
          from whistles.timeline t
          join whistles.whistles w on w.district_id = t.district_id and w.id = t.whistle_id
         where t.district_id = ${district.id} and t.whistle_id = ${whistleId}::uuid
           and t.id = ${entryId}::uuid`.execute(tx);
      const [entry] = rows;
      const fresh = entry && Temporal.Instant.from(entry.at).until(now).total("hours") < freshHours;
      const kind = entry?.kind;
      if (!fresh || !kind || !isNews(kind)) {
        alreadyDone();
        return {};
      }
      const about = { ...entry, whistleId };
      const found = await Promise.all(news[kind].hearers.map((hearers) => postsHearing(context, hearers, about)));
      const reader = { timeZone: district.timeZone, now };
      let told = false;
      for (const postId of new Set(found.flat())) {
        if (postId === entry.post_id) continue;
        const isNew = await notify(context, {
          id: entryId,
          kind: noticeKindOf(kind, entry.urgent),
          to: { postId },
          subjectId: whistleId,
          facts: {
            whistleId,
            number: entry.number,
            zh: whistleSentence({ kind, facts: entry.facts }, { ...reader, locale: "zh-CN" }),
            en: whistleSentence({ kind, facts: entry.facts }, { ...reader, locale: "en" }),
          },
        });
        told ||= isNew;
      }
      if (told) emit("whistle.news-told", whistleId, { kind });
      else alreadyDone();
      return {};
    },
  });
