import type { Actor } from "../../platform/operations/actor.ts";
import { anyone } from "../../platform/operations/actor.ts";
import { Refusal } from "../../platform/refusals.ts";
import { Cast } from "./cast.ts";
import { type PlannedVote, plannedVotes } from "./planned-votes.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import { createRandom } from "./world/random.ts";
import type { World } from "./world/rows.ts";

/** Residents with a phone up to this one have not voted: whoever tries the demo can vote as one of them. */
const leftForVisitors = "19900010060";

/** Votes for the demo, in the community whose desk one can sign in at: coming, open and decided ones. */
export async function writeVotes(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const community = world.areas.find(({ level, code }) => level === 3 && code.endsWith("001001"))!;
  const desk = cast.holderOf(postId(userNames.communityOfficer(community.code)), 0);
  for (const plan of plannedVotes) {
    const estate = estateOf(world, community.id, plan.estate);
    await tellVote(
      { stage, desk, now, areaId: community.id, estate },
      plan,
      votersOf(world, community.id, estate, plan),
    );
  }
}

interface Telling {
  stage: Stage;
  desk: Actor;
  now: Temporal.Instant;
  areaId: string;
  estate: readonly string[];
}

async function tellVote(
  { stage, desk, now, areaId, estate }: Telling,
  { key, draft, announced, opens, closes, turnout, choose }: PlannedVote,
  voters: readonly string[],
): Promise<void> {
  const voteId = stableId("vote", key);
  const at = (days: number, plainTime: string) => momentOf(stage, now, days, plainTime);
  const opensAt = at(opens, "08:00");
  const closesAt = at(closes, "18:00");
  const { version, state } = await stage.ask<{ version: number; state: string }>("prepare-vote", {
    input: {
      voteId,
      secrecy: "open",
      options: [],
      ...draft,
      ...(draft["electorate"] === "owners" && { buildingIds: estate }),
      areaId,
      opensAt: opensAt.toString(),
      closesAt: closesAt.toString(),
    },
    actor: desk,
    now: at(announced, "10:00"),
  });
  // A load that was cut off may have announced it before.
  if (version === 1 && state === "prepared") {
    await stage.ask("announce-vote", { input: { voteId, version }, actor: desk, now: at(announced, "10:30") });
  }
  if (opens > 0) return;
  await stage.job("open-due-votes", {}, opensAt);
  // Nobody hears here that a vote has opened.
  await stage.job("make-ballot-box", { eventId: voteId, subjectId: voteId }, opensAt);
  for (const { personId, choice, minutes } of ballotsOf(key, voters, { opens, closes, turnout, choose })) {
    const actor: Actor = { ...anyone, kind: "resident", personId };
    await stage
      .ask("cast-ballot", { input: { voteId, choice }, actor, now: opensAt.add({ minutes }) })
      .catch(ignoreCastAlready);
  }
  if (closes > 0) return;
  await stage.job("close-due-votes", {}, closesAt);
  const shown = await stage.ask<{ version: number; state: string }>("show-vote", {
    input: { voteId },
    actor: desk,
    now: closesAt,
  });
  if (shown.state !== "closed") return;
  await stage.ask("publish-result", {
    input: { voteId, version: shown.version },
    actor: desk,
    now: closesAt.add({ minutes: 40 }),
  });
}

/** Who comes, with what and when, in the order of time. */
function ballotsOf(
  key: string,
  voters: readonly string[],
  { opens, closes, turnout, choose }: Pick<PlannedVote, "opens" | "closes" | "turnout" | "choose">,
) {
  const random = createRandom("votes", key);
  const lastMinute = Math.max(60, (Math.min(0, closes) - opens) * 24 * 60 - 60);
  const drawn = voters.map((personId) => ({
    personId,
    comes: random.chance(turnout),
    choice: choose(random),
    minutes: random.between(30, lastMinute),
  }));
  return drawn.filter(({ comes }) => comes).sort((a, b) => a.minutes - b.minutes);
}

/** By a co-owner, or by a load that was cut off. */
function ignoreCastAlready(error: unknown): void {
  if (!(error instanceof Refusal && error.code === "voted-already")) throw error;
}

function momentOf(stage: Stage, now: Temporal.Instant, days: number, plainTime: string): Temporal.Instant {
  const { timeZone } = stage.district;
  return now
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone, plainTime })
    .toInstant();
}

/** Some buildings of one of the community's micro-grids that have homes. */
function estateOf({ areas, buildings, homes }: World, communityId: string, index = 0): string[] {
  const gridIds = areas.filter(({ parentId }) => parentId === communityId).map(({ id }) => id);
  const microGrids = areas
    .filter(({ parentId }) => parentId !== null && gridIds.includes(parentId))
    .map(({ id }) => id);
  const lived = new Set(homes.map(({ buildingId }) => buildingId));
  const here = buildings.filter(({ id, microGridId }) => lived.has(id) && microGrids.includes(microGridId));
  const estates = [...new Set(here.map(({ microGridId }) => microGridId))];
  return here
    .filter(({ microGridId }) => microGridId === estates[index])
    .map(({ id }) => id)
    .slice(0, 3);
}

/** Grown-up people of the community with a phone; of an owners' decision one owner a home. */
function votersOf(
  { areas, buildings, homes, people }: World,
  communityId: string,
  estate: readonly string[],
  plan: PlannedVote,
) {
  const owners = plan.draft["electorate"] === "owners";
  const gridIds = new Set(areas.filter(({ parentId }) => parentId === communityId).map(({ id }) => id));
  const microGrids = new Set(areas.filter(({ parentId }) => gridIds.has(parentId ?? "")).map(({ id }) => id));
  const inPlace = new Set(
    owners ? estate : buildings.filter(({ microGridId }) => microGrids.has(microGridId)).map(({ id }) => id),
  );
  const homesHere = new Set(homes.filter(({ buildingId }) => inPlace.has(buildingId)).map(({ id }) => id));
  return people
    .filter(
      ({ homeId, residence, phone, birthYear }) =>
        homeId !== null &&
        homesHere.has(homeId) &&
        phone !== null &&
        phone > leftForVisitors &&
        (birthYear ?? 2026) <= 2005 &&
        (!owners || residence === "owner"),
    )
    .map(({ id }) => id);
}
