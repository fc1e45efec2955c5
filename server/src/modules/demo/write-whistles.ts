import type { Actor } from "../../platform/operations/actor.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import type { DepartmentKey } from "./world/departments.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { World } from "./world/rows.ts";
import { unitId, unitKey } from "./world/units.ts";

interface Plan {
  kind: "urgent" | "joint-enforcement" | "key-work";
  units: [lead: DepartmentKey, ...supporting: DepartmentKey[]];
  words: string;
  /** Days before the demo's present. */
  daysAgo: number;
  /** How far it has come. */
  until: "called" | "objected" | "together" | "done" | "assessed";
}

/** One after the other, for the first community of each street. */
const planned: readonly Plan[] = [
  {
    kind: "joint-enforcement",
    units: ["urban-management", "market-regulation", "traffic-police"],
    words: "沿街几家店占了人行道，车也乱停，请一起到现场看，商量怎么管住。",
    daysAgo: 2,
    until: "together",
  },
  {
    kind: "key-work",
    units: ["housing-construction", "water-company"],
    words: "老楼水管常年漏，物业和产权单位说不清，请一起定个修的办法。",
    daysAgo: 1,
    until: "objected",
  },
  {
    kind: "urgent",
    units: ["power-company", "fire-rescue"],
    words: "楼道电线冒火花，请马上到场。",
    daysAgo: 4,
    until: "assessed",
  },
  {
    kind: "joint-enforcement",
    units: ["ecology-environment", "urban-management"],
    words: "夜里施工和烧烤油烟两件事一起查。",
    daysAgo: 5,
    until: "called",
  },
  {
    kind: "key-work",
    units: ["transport", "traffic-police"],
    words: "学校门口上下学堵车，请一起定个疏导方案。",
    daysAgo: 3,
    until: "done",
  },
];

interface Call {
  id: string;
  unitId: string;
}

/** Whistles for the demo: in each state, each blown by a community for what is open there. */
export async function writeWhistles(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const communities = world.areas.filter(({ level, code }) => level === 3 && code.endsWith("001"));
  for (const [index, { id: areaId, code }] of communities.entries()) {
    const plan = planned[index % planned.length]!;
    const officer = cast.holderOf(postId(userNames.communityOfficer(code)), 0);
    const at = morningOf(stage, now, plan.daysAgo);
    const requestIds = await openSince(stage, { actor: officer, areaId, at, now });
    if (requestIds.length > 0) await tellWhistle({ stage, cast, plan, officer, at }, code, requestIds);
  }
  // What is late by now has begun to climb.
  await stage.job("climb-late-whistles", {}, now);
}

function morningOf(stage: Stage, now: Temporal.Instant, daysAgo: number): Temporal.Instant {
  const day = now.toZonedDateTimeISO(stage.district.timeZone).toPlainDate().subtract({ days: daysAgo });
  return day.toZonedDateTime({ timeZone: stage.district.timeZone, plainTime: "09:10" }).toInstant();
}

interface Open {
  actor: Actor;
  areaId: string;
  at: Temporal.Instant;
  now: Temporal.Instant;
}

const workedOn = ["dispatched", "accepted", "awaiting-resident"];

/** What is worked on now and had been filed by then, two at most. */
async function openSince(stage: Stage, { actor, areaId, at, now }: Open): Promise<string[]> {
  const { requests } = await stage.ask<{ requests: { id: string; filedAt: string; state: string }[] }>(
    "list-requests",
    { input: { scope: "area", show: "open", areaId, limit: 50 }, actor, now },
  );
  return requests
    .filter(({ state, filedAt }) => workedOn.includes(state) && Temporal.Instant.compare(filedAt, at) < 0)
    .slice(0, 2)
    .map(({ id }) => id);
}

interface Telling {
  stage: Stage;
  cast: Cast;
  plan: Plan;
  officer: Actor;
  at: Temporal.Instant;
}

async function tellWhistle(
  { stage, cast, plan, officer, at }: Telling,
  code: string,
  requestIds: string[],
): Promise<void> {
  const whistleId = stableId("whistle", code);
  const units = plan.units.map((key) => ({ id: unitId(unitKey.department(key)), actor: deskOf(cast, key) }));
  let moment = at;
  const ask = <Answer>(name: string, actor: Actor, input: object, minutes = 10) => {
    moment = moment.add({ minutes });
    return stage.ask<Answer>(name, { input: { whistleId, ...input }, actor, now: moment });
  };
  const blown = await ask<{ version: number; state: string }>("blow-whistle", officer, {
    kind: plan.kind,
    requestIds,
    leadUnitId: units[0]!.id,
    supportingUnitIds: units.slice(1).map(({ id }) => id),
    words: plan.words,
  });
  // A load that was cut off has told it before.
  if (blown.version > 1 || plan.until === "called") return;
  const { calls } = await ask<{ calls: Call[] }>("show-whistle", officer, {}, 0);
  const callTo = (id: string) => calls.find((call) => call.unitId === id)!.id;
  const [lead, ...others] = units;
  await ask("report-in", lead!.actor, { callId: callTo(lead!.id) });
  if (plan.until === "objected") {
    const [other] = others;
    await ask("object-to-call", other!.actor, {
      callId: callTo(other!.id),
      reason: "漏的是楼内管道，不归本单位管。",
    });
    return;
  }
  for (const { id, actor } of others) await ask("report-in", actor, { callId: callTo(id) }, 2);
  const visitId = stableId("visit", code);
  const startsAt = moment.add({ minutes: 30 }).toString();
  await ask("arrange-visit", officer, { visitId, startsAt, place: "社区便民服务站门口", words: "" });
  for (const { id } of units)
    await ask("record-attendance", officer, { visitId, callId: callTo(id), came: true }, 30);
  const steps = ["现场看清问题", "各单位认领任务", "办完回头看"];
  const { version } = await ask<{ version: number }>("show-whistle", officer, {}, 0);
  await ask("set-path", officer, {
    version,
    steps: steps.map((words, index) => ({ id: stableId("path-step", `${code} ${index}`), words })),
  });
  await ask("finish-path-step", officer, { stepId: stableId("path-step", `${code} 0`) });
  for (const [index, { id, actor }] of units.entries()) {
    const dutyId = stableId("whistle-duty", `${code} ${index}`);
    const dueAt = moment.add({ hours: 24 * 4 }).toString();
    await ask("give-duty", officer, {
      dutyId,
      callId: callTo(id),
      words: dutyWords[index % dutyWords.length],
      dueAt,
    });
    // Of those who still work together the lead has done its part.
    if (plan.until === "together" && index > 0) continue;
    await ask("finish-duty", actor, { dutyId, words: "已经办了，现场看过。", photoIds: [] }, 120);
    await ask("sign-off-duty", officer, { dutyId });
  }
  if (plan.until === "together") return;
  const { version: last } = await ask<{ version: number }>("show-whistle", officer, {}, 0);
  await ask("sign-off-whistle", officer, { version: last, solved: true, words: "几家一起看过，问题解决了。" }, 60);
  for (const [index, { id, actor }] of units.entries()) {
    const callId = callTo(id);
    await ask("assess-unit", officer, { callId, came: true, inTime: true, solved: index === 0, words: "" });
    if (plan.until === "assessed")
      await ask("assess-whistle", actor, { callId, warranted: true, clear: true, words: "" });
  }
}

const dutyWords = ["先把占道的清走，一周内天天来看", "查证照，该立案的立案", "画好停车线，早晚各来一趟"];

function deskOf(cast: Cast, key: DepartmentKey): Actor {
  return cast.holderOf(postId(userNames.department(key)), 0);
}
