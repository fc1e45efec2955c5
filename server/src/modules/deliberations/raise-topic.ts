import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { personalPartOf } from "../requests/index.ts";
import { livesIn } from "./lives-here.ts";
import type { TopicContext } from "./open-topic.ts";
import { raisesTopics, runnerPost, seesUnit } from "./policy.ts";
import { dayAfter } from "./rules.ts";
import type { TopicState } from "./states.ts";
import { mostOpenTopics, readSupportRules, ruleOn } from "./support-rule.ts";
import { operation } from "./tables.ts";
import { Changed, Title, Words } from "./topic-input.ts";
import { tell } from "./write-topic.ts";

const origins = ["resident", "council", "request", "problem"] as const;

/**
 * Somebody puts forward what is to be decided together: a resident for where they live, whose words staff go over first; or
 * staff, for a council, from a request or a standing problem, which needs no support; or the desk of a unit that sits in a
 * council, where its rules let units propose. Made once, however often it is sent.
 */
export const raiseTopic = operation({
  name: "raise-topic",
  summary: "A resident, a council's member unit, or staff of the place put a topic forward.",
  access: "write",
  permission: raisesTopics,
  input: Type.Object({
    id: Uuid,
    title: Title,
    words: Words,
    areaId: Uuid,
    buildingId: nullable(Uuid),
    named: Type.Boolean({ description: "everybody may read the proposer's name" }),
    origin: oneOf(origins),
    originId: nullable(Uuid),
  }),
  output: Changed,
  refusals: {
    "topic-id-taken": 409,
    "topic-origin-unfit": 422,
    "area-retired": 409,
    "resident-unknown": 409,
    "lives-elsewhere": 409,
    "may-not-propose": 409,
    "unit-may-not-propose": 409,
    "too-many-topics": 409,
    "words-personal": 422,
  },
  async run(context) {
    const { actor, input, tx, district, now, refuse, emit, actAs, alreadyDone } = context;
    const resident = actor.kind === "resident";
    const [place, rules] = await Promise.all([readPlace(context), readSupportRules(tx, district.id)]);
    if (place.existing) {
      if (place.existing.account !== actor.accountId) throw refuse("topic-id-taken");
      alreadyDone();
      return { version: place.existing.version, state: place.existing.state };
    }
    if (place.level === null || !place.buildingFits) throw refuse("not-found");
    const runner = runnerPost(actor, place.path);
    const { memberUnit } = place;
    const post = runner ?? actor.posts.find(({ unitId }) => unitId === memberUnit?.id);
    if (!resident && !post) throw refuse("right-missing");
    if (post) actAs(post.id);
    if (place.retired) throw refuse("area-retired");
    if (resident) {
      if (input.origin !== "resident" || input.originId !== null) throw refuse("topic-origin-unfit");
      if (actor.personId === null) throw refuse("resident-unknown");
      if (!place.livesHere) throw refuse("lives-elsewhere");
      if (!place.mayPropose) throw refuse("may-not-propose");
      if (place.openTopics >= mostOpenTopics) throw refuse("too-many-topics", { most: mostOpenTopics });
    } else {
      if (!runner && !memberUnit?.proposes) throw refuse("unit-may-not-propose");
      if (input.origin === "resident" || !place.originFits) throw refuse("topic-origin-unfit");
      const what = personalPartOf(`${input.title} ${input.words}`, "");
      if (what) throw refuse("words-personal", { what });
    }
    const today = dayOf(district, now);
    const answerBy = resident ? null : dayAfter(today, ruleOn(rules, today).answerDays);
    const state: TopicState = resident ? "raised" : "supported";
    const named = resident && input.named ? place.name : null;
    const unit = resident || runner ? undefined : post;
    const originOf = (origin: (typeof origins)[number]) => (input.origin === origin ? input.originId : null);
    await sql`
      insert into deliberations.topics
             (district_id, id, number, title, words, origin, council_id, request_id, problem_id, proposer_person_id,
              proposer_account_id, proposer_name, proposing_unit_id, area_id, level, district_area_id, street_id, community_id, grid_id,
              building_id, state, answer_by, next_on, post_id, raised_at, released_at)
      select ${district.id}, ${input.id}::uuid,
             ${`Y${today.slice(2).replaceAll("-", "")}-`} || lpad(n.next, greatest(4, length(n.next)), '0'),
             ${input.title.trim()}, ${input.words.trim()}, ${input.origin}, ${originOf("council")}::uuid,
             ${originOf("request")}::uuid, ${originOf("problem")}::uuid, ${resident ? actor.personId : null}::uuid,
             ${actor.accountId}::uuid, ${unit?.unitName ?? named}, ${unit?.unitId ?? null}::uuid, ${input.areaId}::uuid,
             ${place.level}::smallint, ${place.district_area_id}::uuid, ${place.street_id}::uuid,
             ${place.community_id}::uuid, ${place.grid_id}::uuid, ${input.buildingId}::uuid, ${state},
             ${answerBy}::date, ${answerBy}::date, ${runner?.id ?? null}::uuid,
             ${now.toString()}::timestamptz, ${resident ? null : now.toString()}::timestamptz
        from (select nextval('deliberations.topic_number')::text as next) n`.execute(tx);
    await tell(
      context,
      input.id,
      [{ kind: "raised", words: resident ? input.words : "" }],
      resident ? undefined : post,
    );
    emit("topic.put-forward", input.id, { origin: input.origin, areaId: input.areaId });
    return { version: 1, state };
  },
});

interface RaisingPlace {
  existing: { version: number; state: TopicState; account: string | null } | null;
  level: number | null;
  path: string[];
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  retired: boolean;
  buildingFits: boolean;
  livesHere: boolean;
  /** Nothing in the rules of the place's residents' council keeps this person from it. */
  mayPropose: boolean;
  /** Of the council that was named: the actor's unit that sits in it, and whether its rules let units propose. */
  memberUnit: { id: string; proposes: boolean } | null;
  originFits: boolean;
  openTopics: number;
  name: string | null;
}

type Raising = TopicContext & {
  input: { id: string; areaId: string; buildingId: string | null; origin: string; originId: string | null };
};

async function readPlace({ tx, district, actor, input }: Raising): Promise<RaisingPlace> {
  const { id, areaId, buildingId, originId, origin } = input;
  const inArea = (row: string) => {
    const column = (name: string) => sql.ref(`${row}.${name}`);
    const areas = ["grid_id", "community_id", "street_id", "district_area_id"].map(column);
    return sql`${areaId}::uuid in (${sql.join(areas)})`;
  };
  const ownPath = sql`a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id`;
  const units = actor.posts.filter(seesUnit).map(({ unitId }) => unitId);
  const originFits =
    origin === "request"
      ? sql`exists (select from requests.placed_requests q
                     where q.district_id = ${district.id} and q.request_id = ${originId}::uuid
                       and (${inArea("q")} or q.micro_grid_id = ${areaId}::uuid))`
      : origin === "problem"
        ? sql`exists (select from standing_problems.open_problems q
                       where q.district_id = ${district.id} and q.id = ${originId}::uuid
                         and (${inArea("q")} or q.area_id = ${areaId}::uuid))`
        : sql`(${originId}::uuid is null or exists (
                 select from councils.standing_councils q
                  where q.district_id = ${district.id} and q.id = ${originId}::uuid
                    and (${inArea("q")} or q.area_id in (${ownPath}))))`;
  const place = { areaId: sql`${areaId}::uuid`, buildingId: sql`${buildingId}::uuid` };
  const { rows } = await sql<RaisingPlace>`
    select (select json_build_object('version', t.version, 'state', t.state, 'account', t.proposer_account_id)
              from deliberations.topics t where t.district_id = ${district.id} and t.id = ${id}::uuid) as existing,
           a.level, a.district_area_id, a.street_id, a.community_id, a.grid_id, a.retired_at is not null as retired,
           array_remove(array[a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id], null) as path,
           ${buildingId}::uuid is null or exists (
             select from directory.places b where b.district_id = ${district.id} and b.building_id = ${buildingId}::uuid
                and a.id in (b.micro_grid_id, b.grid_id, b.community_id)) as "buildingFits",
           ${livesIn(district.id, place, actor.personId)} as "livesHere", ${originFits} as "originFits",
           not exists (
             select from councils.standing_councils q
              where q.district_id = ${district.id} and q.kind = 'residents-council'
                and q.area_id in (a.id, a.community_id) and not ('residents' = any(q.proposers))
                and not ('members' = any(q.proposers) and exists (
                      select from councils.sitting_members m
                       where m.district_id = q.district_id and m.council_id = q.id
                         and m.person_id = ${actor.personId}::uuid))) as "mayPropose",
           (select json_build_object('id', m.unit_id, 'proposes', coalesce('units' = any(q.proposers), true))
              from councils.standing_councils q
              join councils.sitting_members m on m.district_id = q.district_id and m.council_id = q.id
             where q.district_id = ${district.id} and ${origin} = 'council' and q.id = ${originId}::uuid
               and q.area_id in (${ownPath}) and m.unit_id = any(${units}::uuid[]) limit 1) as "memberUnit",
           (select count(*)::integer from deliberations.topics t
             where t.district_id = ${district.id} and t.proposer_account_id = ${actor.accountId}::uuid
               and t.ended_at is null) as "openTopics",
           (select p.name from directory.known_people p
             where p.district_id = ${district.id} and p.id = ${actor.personId}::uuid) as name
      from (select 1) as one
      left join directory.area_names a on a.district_id = ${district.id} and a.id = ${areaId}::uuid`.execute(tx);
  return rows[0]!;
}
