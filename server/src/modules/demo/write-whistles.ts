import type { Actor } from "../../platform/operations/actor.ts";
import { Cast } from "./cast.ts";
import type { Stage } from "./stage.ts";
import type { DepartmentKey } from "./world/departments.ts";
import { stableId } from "./world/ids.ts";
import { postId, userNames } from "./world/posts.ts";
import type { World } from "./world/rows.ts";
import { unitId, unitKey } from "./world/units.ts";

interface Plan {
  /** Days before the demo's present. */
  daysAgo: number;
  /** How far it has come. */
  until: "called" | "objected" | "together" | "done" | "assessed";
}

/** One after the other, for the first community of each street. */
const planned: readonly Plan[] = [
  { daysAgo: 2, until: "together" },
  { daysAgo: 1, until: "objected" },
  { daysAgo: 4, until: "assessed" },
  { daysAgo: 5, until: "called" },
  { daysAgo: 3, until: "done" },
];

interface Called {
  kind: "urgent" | "joint-enforcement" | "key-work";
  units: readonly [lead: DepartmentKey, ...supporting: DepartmentKey[]];
}

/** How and whom one whistles for a matter of each group of categories; for no other, as one unit is enough there. */
const calledFor: Readonly<Record<string, Called>> = {
  "city-environment": { kind: "joint-enforcement", units: ["urban-management", "market-regulation"] },
  "housing-property": { kind: "key-work", units: ["housing-construction", "fire-rescue"] },
  "public-facilities": { kind: "key-work", units: ["urban-management", "power-company", "housing-construction"] },
  "roads-parking": { kind: "joint-enforcement", units: ["traffic-police", "urban-management", "transport"] },
  "noise-pollution": { kind: "joint-enforcement", units: ["ecology-environment", "public-security"] },
  "water-power-gas": { kind: "urgent", units: ["water-company", "power-company", "housing-construction"] },
  "public-safety": { kind: "urgent", units: ["fire-rescue", "public-security"] },
  "market-consumer": { kind: "joint-enforcement", units: ["market-regulation", "urban-management"] },
};

interface Call {
  id: string;
  unitId: string;
}

/** Whistles for the demo: in each state, each blown by a community for what is open there. */
export async function writeWhistles(stage: Stage, world: World, now: Temporal.Instant): Promise<void> {
  const cast = await Cast.gather(stage, world, now);
  const groupOf = await groupsByName(stage, now);
  const communities = world.areas.filter(({ level, code }) => level === 3 && code.endsWith("001"));
  for (const [index, { id: areaId, code }] of communities.entries()) {
    const plan = planned[index % planned.length]!;
    const officer = cast.holderOf(postId(userNames.communityOfficer(code)), 0);
    const at = morningOf(stage, now, plan.daysAgo);
    const matter = matterOf(await openSince(stage, { actor: officer, areaId, at, now }), groupOf);
    if (matter) await tellWhistle({ stage, cast, plan, officer, at }, code, matter);
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

interface OpenRequest {
  id: string;
  filedAt: string;
  state: string;
  category: string;
}

const workedOn = ["dispatched", "accepted", "awaiting-resident"];

/** What is worked on now and had been filed by then. */
async function openSince(stage: Stage, { actor, areaId, at, now }: Open): Promise<OpenRequest[]> {
  const { requests } = await stage.ask<{ requests: OpenRequest[] }>("list-requests", {
    input: { scope: "area", show: "open", areaId, limit: 50 },
    actor,
    now,
  });
  return requests.filter(
    ({ state, filedAt }) => workedOn.includes(state) && Temporal.Instant.compare(filedAt, at) < 0,
  );
}

/** Group of categories by the name of a category. */
async function groupsByName(stage: Stage, now: Temporal.Instant): Promise<ReadonlyMap<string, string>> {
  const { groups } = await stage.ask<{ groups: { code: string; categories: { name: string }[] }[] }>(
    "list-categories",
    { input: {}, now },
  );
  return new Map(groups.flatMap(({ code, categories }) => categories.map(({ name }) => [name, code] as const)));
}

interface Matter {
  requestIds: string[];
  called: Called;
  words: string;
}

/** The first open matter that one unit cannot settle, with another of its category if there is one. */
function matterOf(open: readonly OpenRequest[], groupOf: ReadonlyMap<string, string>): Matter | null {
  for (const { category } of open) {
    const called = calledFor[groupOf.get(category) ?? ""];
    if (called === undefined) continue;
    const requestIds = open.flatMap((one) => (one.category === category ? [one.id] : [])).slice(0, 2);
    return { requestIds, called, words: `${category}，社区一家办不了。请一起到现场看清楚，商量怎么办。` };
  }
  return null;
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
  { requestIds, called, words }: Matter,
): Promise<void> {
  const whistleId = stableId("whistle", code);
  const units = called.units.map((key) => ({ id: unitId(unitKey.department(key)), actor: deskOf(cast, key) }));
  let moment = at;
  const ask = <Answer>(name: string, actor: Actor, input: object, minutes = 10) => {
    moment = moment.add({ minutes });
    return stage.ask<Answer>(name, { input: { whistleId, ...input }, actor, now: moment });
  };
  const blown = await ask<{ version: number; state: string }>("blow-whistle", officer, {
    kind: called.kind,
    requestIds,
    leadUnitId: units[0]!.id,
    supportingUnitIds: units.slice(1).map(({ id }) => id),
    words,
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
      reason: "到现场看过，这件事不在本单位职责里，请换主管单位。",
    });
    return;
  }
  for (const { id, actor } of others) await ask("report-in", actor, { callId: callTo(id) }, 2);
  const visitId = stableId("visit", code);
  const startsAt = moment.add({ minutes: 30 }).toString();
  await ask("arrange-visit", officer, { visitId, startsAt, place: "社区便民服务站门口", words: "" });
  for (const { id } of units)
    await ask("record-attendance", officer, { visitId, callId: callTo(id), came: true }, 30);
  const { version } = await ask<{ version: number }>("show-whistle", officer, {}, 0);
  await ask("set-path", officer, {
    version,
    steps: pathWords.map((step, index) => ({ id: stableId("path-step", `${code} ${index}`), words: step })),
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

const pathWords = ["现场看清问题", "各单位认领任务", "办完回头看"];
const dutyWords = ["先到现场处理，一周内回头看", "查清该谁管，依规办理", "配合牵头单位，把措施落到实处"];

function deskOf(cast: Cast, key: DepartmentKey): Actor {
  return cast.holderOf(postId(userNames.department(key)), 0);
}
