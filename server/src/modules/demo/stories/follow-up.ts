import type { Actor } from "../../../platform/operations/actor.ts";
import { Refusal } from "../../../platform/refusals.ts";
import { stableId } from "../world/ids.ts";
import type { Random } from "../world/random.ts";
import type { Play, Told } from "./perform-beat.ts";

/** What comes of a solution or a rejection beside the story: a callback by sample, or a proposal that it shall not count. */

const proposedShare = 0.12;
const agreedShare = 0.75;
const calledShare = 0.85;

/** Where the sample has drawn it, somebody else calls the next day, if that day has been. */
export async function callBack(play: Play, told: Told, at: Temporal.Instant, random: Random): Promise<void> {
  const { stage, cast, until } = play;
  const { filing, situation } = told;
  // Drawn whether somebody is called or not: a load that is taken up again must draw the same for what comes after.
  const reached = random.chance(calledShare);
  const contacted = random.chance(0.7) || situation.told.includes("contact-opened");
  const solved = random.chance(filing.traits.satisfaction === "unsatisfied" ? 0.3 : 0.94);
  const { callbackId, postId } = await stage.job<{ callbackId: string | null; postId: string | null }>(
    "choose-callback",
    { eventId: filing.id, subjectId: filing.id },
    at,
  );
  const calledAt = at.add({ hours: 20 });
  if (callbackId === null || postId === null || Temporal.Instant.compare(calledAt, until) > 0) return;
  const { satisfaction } = filing.traits;
  await unlessRefused(
    stage.ask("record-callback", {
      input: { callbackId, version: 1, answers: reached ? { contacted, solved, satisfaction } : null },
      actor: cast.holderOf(postId, 0),
      now: calledAt,
    }),
  );
}

/** Some of what was rejected is proposed not to count; the district looks at it the same day, mostly agreeing. */
export async function leaveOut(
  play: Play,
  { filing }: Told,
  holder: Actor,
  at: Temporal.Instant,
  random: Random,
): Promise<void> {
  if (!random.chance(proposedShare)) return;
  const { stage, cast, until } = play;
  const id = stableId("exclusion", filing.id);
  const outside = random.chance(0.6);
  await unlessRefused(
    stage.ask("propose-exclusion", {
      input: {
        id,
        requestId: filing.id,
        cause: outside ? "outside-competence" : "unreasonable",
        reason: outside ? "属于法院正在审理的事项，本区没有权力处理。" : "所提要求没有依据，已当面说明。",
      },
      actor: holder,
      now: at,
    }),
  );
  const decidedAt = at.add({ hours: 6 });
  if (Temporal.Instant.compare(decidedAt, until) > 0) return;
  const [operation, reason] = random.chance(agreedShare)
    ? ["confirm-exclusion", "核实过，同意。"]
    : ["refuse-exclusion", "可以协调解决，照常计入。"];
  await unlessRefused(
    stage.ask(operation, { input: { exclusionId: id, reason }, actor: cast.overseer, now: decidedAt }),
  );
}

/** A load that was cut off has done it before; and the one asked may have had a part in it. */
async function unlessRefused(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
