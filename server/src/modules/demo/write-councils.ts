import { type Actor, anyone } from "../../platform/operations/actor.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { PersonRow, World } from "./world/rows.ts";

/** All invented. One meeting of each council, of the past: what it dealt with, who said what, and what was decided. */
const items = [
  {
    title: "楼道照明怎么改",
    speech: "三单元的灯坏了又修，老人晚上不敢下楼。",
    decision: "本月内把声控灯全部换成长明灯，电费从公共收益里出。",
    daysUntilDue: 20,
  },
  { title: "电动自行车停在哪里", speech: "车棚不够，大家才停在楼道里。", decision: null, daysUntilDue: 0 },
];

const heldDaysAgo = 12;
const residentsInEach = 5;

interface Body {
  councilId: string;
  officer: Actor;
  ownerPostId: string;
  members: { personId: string; role: "chair" | "secretary" | "member"; namePublic: boolean }[];
}

/** A residents' council in each street's first community, with rules, members, one meeting behind it and others to come. */
export async function writeCouncils(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const neighbours = residentsByCommunity(world);
  for (const { id: areaId, name, code } of firstCommunities(world)) {
    const ownerPostId = postId(userNames.communityOfficer(code));
    const officer = cast.holderOf(ownerPostId, 0);
    const councilId = stableId("council", code);
    const at = now.subtract({ hours: 24 * 60 });
    await stage.ask("open-council", {
      input: {
        id: councilId,
        kind: "residents-council",
        name: `${name}居民议事会`,
        words: "小区里的照明、停车、卫生、公共收益怎么用，大家坐下来商量。",
        areaId,
        foundedOn: dayOf(stage, at),
      },
      actor: officer,
      now: at,
    });
    await setRules(stage, { councilId, officer, code }, at);
    const residents = neighbours.get(areaId) ?? [];
    const members: Body["members"] = [
      ...residents.map(({ id: personId }, index) => ({
        personId,
        role: index === 0 ? ("chair" as const) : ("member" as const),
        namePublic: index === 0,
      })),
      { personId: officer.personId!, role: "secretary", namePublic: true },
    ];
    for (const member of members) {
      const membershipId = stableId("member", `${code} ${member.personId}`);
      const input = {
        councilId,
        id: membershipId,
        ...member,
        unitId: null,
        startsOn: dayOf(stage, at),
        endsOn: null,
      };
      await stage.ask("begin-membership", { input, actor: officer, now: at });
    }
    await holdMeeting(stage, { councilId, officer, ownerPostId, members }, { code, now });
  }
  await stage.job("plan-regular-meetings", {}, now);
  for (const { code } of firstCommunities(world)) {
    await conveneNext(stage, cast.holderOf(postId(userNames.communityOfficer(code)), 0), { code, now });
  }
}

const firstCommunities = ({ areas }: World) => areas.filter(({ level, code }) => level === 3 && code.endsWith("001"));

/** The next regular meeting for which there is time enough: its members are invited. */
async function conveneNext(
  stage: Stage,
  actor: Actor,
  { code, now }: { code: string; now: Temporal.Instant },
): Promise<void> {
  const councilId = stableId("council", code);
  const { meetings } = await stage.ask<{ meetings: { id: string; startsAt: string; state: string }[] }>(
    "list-meetings",
    { input: { show: "coming", councilId }, actor, now },
  );
  if (meetings.some(({ state }) => state === "convened")) return;
  const next = meetings.find(({ startsAt }) => now.until(startsAt).total("hours") > 24 * 5);
  if (!next) return;
  const item = { id: stableId("agenda-item", `${code} next`), title: "公共收益怎么用", words: "", presenter: "" };
  const ask = (name: string, input: object) =>
    stage.ask<{ version: number }>(name, { input: { meetingId: next.id, ...input }, actor, now });
  const { version } = await ask("show-meeting", {});
  const agenda = await ask("set-agenda", { version, items: [{ ...item, topicId: null }] });
  await ask("convene-meeting", { version: agenda.version });
}

async function setRules(
  stage: Stage,
  { councilId, officer, code }: { councilId: string; officer: Actor; code: string },
  at: Temporal.Instant,
): Promise<void> {
  await stage.ask("set-council-rules", {
    input: {
      councilId,
      id: stableId("council-rules", code),
      startsOn: dayOf(stage, at),
      quorum: { numerator: 2, denominator: 3 },
      noticeDays: 3,
      proposers: ["members", "residents"],
      presider: "chair",
      supportThreshold: 10,
      rhythm: {
        ...{ every: "month", weekday: 5, nth: 1, monthDay: null, monthOfQuarter: null },
        ...{ time: "19:00", minutes: 90, place: "社区议事厅", onRestDay: "next-working-day" },
      },
      source: "示例：本社区居民议事会议事规则第三条、第五条",
    },
    actor: officer,
    now: at,
  });
}

async function holdMeeting(
  stage: Stage,
  { councilId, officer, ownerPostId, members }: Body,
  { code, now }: { code: string; now: Temporal.Instant },
): Promise<void> {
  const meetingId = stableId("meeting", code);
  const starts = eveningOf(stage, now.subtract({ hours: 24 * heldDaysAgo }));
  const before = starts.subtract({ hours: 24 * 6 });
  const step = <Answer>(name: string, input: object, at: Temporal.Instant, actor = officer) =>
    stage.ask<Answer>(name, { input: { meetingId, ...input }, actor, now: at });
  const { state } = await stage.ask<{ state: string }>("plan-meeting", {
    input: {
      ...{ id: meetingId, councilId, title: "楼道照明和停车", startsAt: starts.toString() },
      ...{ minutesLong: 90, place: "社区议事厅", forPublic: true, codeRotates: true },
    },
    actor: officer,
    now: before,
  });
  const shown = await step<{ version: number; state: string }>("show-meeting", {}, now);
  // A load that was cut off has told it already.
  if (state !== "planned" || shown.state !== "planned") return;
  let { version } = shown;
  const change = async (name: string, input: object, at: Temporal.Instant, actor = officer) => {
    ({ version } = await step<{ version: number }>(name, { version, ...input }, at, actor));
  };
  const agenda = items.map(({ title }, index) => ({
    ...{ id: stableId("agenda-item", `${code} ${index}`), title, words: "", presenter: "", topicId: null },
  }));
  await change("set-agenda", { items: agenda }, before);
  await change("convene-meeting", {}, before);
  await change("open-meeting", {}, starts);
  const present = members.slice(0, -1);
  for (const { personId } of present) {
    await step("mark-attendance", { personId, present: true }, starts);
  }
  for (const [index, { speech, decision, daysUntilDue }] of items.entries()) {
    const at = starts.add({ minutes: 10 + index * 20 });
    const itemId = agenda[index]!.id;
    const speaker = present[index % present.length]!;
    const noted = { id: stableId("speech", itemId), itemId, personId: speaker.personId, speaker: "", words: speech };
    await step("note-speech", noted, at);
    if (decision === null) continue;
    const dueOn = dayOf(stage, now.add({ hours: 24 * daysUntilDue }));
    await step(
      "record-decision",
      {
        ...{ id: stableId("decision", itemId), itemId, words: decision },
        hands: { for: present.length, against: 0, abstained: 0 },
        task: { ownerPostId, dueOn },
      },
      at,
    );
  }
  const after = starts.add({ minutes: 80 });
  await change("close-meeting", {}, after);
  const chair: Actor = { ...anyone, kind: "resident", personId: members[0]!.personId };
  await change("approve-minutes", { signedPaperId: null }, after.add({ hours: 15 }), chair);
  const { minutes } = await step<{ minutes: { draftForPublic: string } }>("show-meeting", {}, now);
  await change("publish-minutes", { words: minutes.draftForPublic, haveRead: true }, after.add({ hours: 20 }));
}

/** The first few people of each community who live there and hold no post. */
function residentsByCommunity(world: World): Map<string, PersonRow[]> {
  const parents = new Map(world.areas.map(({ id, parentId }) => [id, parentId]));
  const buildings = new Map(world.buildings.map(({ id, microGridId }) => [id, microGridId]));
  const homes = new Map(world.homes.map(({ id, buildingId }) => [id, buildings.get(buildingId) ?? ""]));
  const found = new Map<string, PersonRow[]>();
  for (const person of world.people) {
    if (person.homeId === null || person.userName !== null || person.phone === null) continue;
    const communityId = parents.get(parents.get(homes.get(person.homeId) ?? "") ?? "") ?? "";
    const known = found.get(communityId) ?? [];
    if (known.length < residentsInEach) found.set(communityId, [...known, person]);
  }
  return found;
}

function dayOf(stage: Stage, at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(stage.district.timeZone).toPlainDate().toString();
}

function eveningOf(stage: Stage, at: Temporal.Instant): Temporal.Instant {
  const day = at.toZonedDateTimeISO(stage.district.timeZone).toPlainDate();
  return day.toZonedDateTime({ timeZone: stage.district.timeZone, plainTime: "19:00" }).toInstant();
}
