import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";
import type { VoterNews } from "./vote-notices.ts";

const newsOf: Readonly<Record<string, VoterNews>> = {
  "vote.opened": "opened",
  "vote.published": "result",
  "vote.cancelled": "cancelled",
};

/** What happened to a vote concerns many: the telling is cut into pages. */
export const tellVoteNews = operation({
  name: "tell-vote-news",
  summary: "Begins to tell those who may vote that a vote has opened, was published or called off.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ tx, district, input, enqueue, emit, alreadyDone }) {
    const { rows } = await sql<{ name: string }>`
      select e.name from platform.told_events e
       where e.district_id = ${district.id} and e.id = ${input.eventId}::uuid`.execute(tx);
    const news = newsOf[rows[0]?.name ?? ""];
    if (news === undefined) {
      alreadyDone();
      return {};
    }
    const payload = { voteId: input.subjectId, news, noticeId: input.eventId, after: "" };
    enqueue({ task: "tell-voters", payload, key: `tell-voters ${input.eventId}` });
    emit("vote.telling-begun", input.subjectId, { news });
    return {};
  },
});
