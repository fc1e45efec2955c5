import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { personalPartOf } from "../requests/index.ts";
import { residentCount } from "./lives-here.ts";
import { openForStaff, staffRefusals, stateRefusals, type Topic, type TopicContext } from "./open-topic.ts";
import { runsTopics } from "./policy.ts";
import { dayAfter, supportNeeded } from "./rules.ts";
import { readSupportRules, ruleOn } from "./support-rule.ts";
import { operation } from "./tables.ts";
import { Changed, ofTopic, Title, Words } from "./topic-input.ts";
import { writeTopic } from "./write-topic.ts";

/**
 * Staff let everybody read a resident's topic, in words they have gone over; from now on it collects support. How much it
 * needs is counted by today's rule and stays so.
 */
export const releaseTopic = operation({
  name: "release-topic",
  summary: "Staff release a resident's topic in words they have gone over, and it begins to collect support.",
  access: "write",
  at: "{topicId}",
  permission: runsTopics,
  input: Type.Object({ ...ofTopic, title: Title, words: Words }),
  output: Changed,
  refusals: {
    ...staffRefusals,
    ...stateRefusals("topic-released", "topic-sent-back", "topic-taken-up", "topic-ended"),
    "words-personal": 422,
  },
  async run(context) {
    const { tx, district, now, input, refuse } = context;
    const opened = await openForStaff(context, "release-topic");
    const today = dayOf(district, now);
    const rule = ruleOn(await readSupportRules(tx, district.id), today);
    const bornUntil = Number(today.slice(0, 4)) - rule.youngest;
    const { residents, name, council } = await readFacts(context, opened.topic, bornUntil);
    // Who wants to be named is named beside the words, not in them.
    const what = personalPartOf(`${input.title} ${input.words}`, name ?? "");
    if (what) throw refuse("words-personal", { what });
    // The rules of the residents' council of the place go before the district's.
    const needed = council?.threshold ?? supportNeeded(rule, residents);
    const until = dayAfter(today, rule.collectDays);
    const change = {
      title: input.title.trim(),
      words: input.words.trim(),
      youngest: rule.youngest,
      support_needed: needed,
      support_source: council ? `《${council.name}议事规则》` : rule.source,
      collect_until: until,
      next_on: until,
      released_at: now.toString(),
    };
    const { post } = opened;
    return writeTopic(context, opened, { post, change, told: [{ kind: "released", facts: { needed, day: until } }] });
  },
});

async function readFacts({ tx, district }: TopicContext, topic: Topic, bornUntil: number) {
  const place = { areaId: sql`${topic.area_id}::uuid`, buildingId: sql`${topic.building_id}::uuid` };
  const { rows } = await sql<{
    residents: number;
    name: string | null;
    council: { threshold: number; name: string } | null;
  }>`
    select ${residentCount(district.id, place, bornUntil)} as residents,
           (select p.name from directory.known_people p
             where p.district_id = ${district.id} and p.id = ${topic.proposer_person_id}::uuid) as name,
           (select json_build_object('threshold', c.support_threshold, 'name', c.name)
              from councils.standing_councils c
             where c.district_id = ${district.id} and c.area_id = any(${topic.path}::uuid[])
               and c.kind = 'residents-council' and c.support_threshold is not null
             order by c.level desc, c.id limit 1) as council`.execute(tx);
  return rows[0]!;
}
