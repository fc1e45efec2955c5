import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { attachPhotos, attachRefusals } from "../photos/index.ts";
import { personalPartOf } from "../requests/index.ts";
import { openForStage, stageRefusals } from "./open-for-stage.ts";
import { runsTopics } from "./policy.ts";
import type { Need, Stage } from "./procedure-shape.ts";
import { lastDayOf, overOn } from "./rules.ts";
import { sentBefore } from "./sent-before.ts";
import { operation } from "./tables.ts";
import type { ToldKind } from "./told.ts";
import { Changed, ofTopic, PhotoIds, Words } from "./topic-input.ts";
import { writeStage } from "./write-stage.ts";

const kinds = ["notice", "minutes", "publication"] as const;
const asked: Readonly<Record<(typeof kinds)[number], { need: Need; told: ToldKind }>> = {
  notice: { need: "notice-given", told: "notice-published" },
  minutes: { need: "minutes-published", told: "minutes-published" },
  publication: { need: "published", told: "published" },
};

/**
 * Staff publish what the open stage asks for: a notice, the minutes, a decision or a result, with photos. It stays as it is;
 * a correction is another publication, and its days begin anew.
 */
export const publishStage = operation({
  name: "publish-stage",
  summary: "Staff publish a notice, minutes, a decision or a result for the open stage of a topic.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, id: Uuid, kind: oneOf(kinds), words: Words, photoIds: PhotoIds }),
  output: Changed,
  refusals: {
    ...stageRefusals,
    ...attachRefusals,
    "publication-unfit": 409,
    "publication-id-taken": 409,
    "words-personal": 422,
  },
  async run(context) {
    const { actor, tx, district, now, input, refuse, alreadyDone } = context;
    const { id, kind, photoIds } = input;
    const before = await sentBefore(context, "publication", id);
    if (before) {
      if (before.topicId !== input.topicId) throw refuse("publication-id-taken");
      alreadyDone();
      return { version: before.version, state: before.state };
    }
    const opened = await openForStage(context);
    const { stage, row, topic, post } = opened;
    const { need, told } = asked[kind];
    // Minutes are of a meeting that was held.
    if (!stage.needs.includes(need) || (kind === "minutes" && row.held_on === null))
      throw refuse("publication-unfit");
    const what = personalPartOf(input.words, "");
    if (what) throw refuse("words-personal", { what });
    const today = dayOf(district, now);
    const days = daysOf(kind, stage);
    const lastDay = days === 0 ? null : lastDayOf(today, days);
    await tx
      .insertInto("deliberations.publications")
      .values({
        district_id: district.id,
        id,
        topic_id: topic.id,
        stage_id: row.id,
        kind,
        words: input.words.trim(),
        photo_ids: photoIds,
        published_at: now.toString(),
        published_on: today,
        last_day: lastDay,
        account_id: actor.accountId,
        post_id: post.id,
      })
      .execute();
    await attachPhotos(context, photoIds);
    return writeStage(context, opened, {
      topic: days === 0 ? {} : { next_on: overOn(today, days) },
      told: { kind: told, facts: lastDay === null ? {} : { day: lastDay } },
    });
  },
});

function daysOf(kind: (typeof kinds)[number], { noticeDays, lastsDays }: Stage): number {
  if (kind === "minutes") return 0;
  return kind === "notice" ? noticeDays : lastsDays;
}
