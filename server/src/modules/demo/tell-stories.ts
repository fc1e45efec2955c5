import type { Refusal } from "../../platform/refusals.ts";
import { calendarFrom } from "../calendar/index.ts";
import { Cast } from "./cast.ts";
import { officialYears, qilin } from "./district.ts";
import type { Stage } from "./stage.ts";
import { offeredCategories } from "./stories/categories-asked.ts";
import { withCues } from "./stories/cues.ts";
import { drawFiling } from "./stories/filing.ts";
import { filingMoments } from "./stories/filing-moments.ts";
import { Places } from "./stories/places.ts";
import { play } from "./stories/play.ts";
import { Rhythm } from "./stories/rhythm.ts";
import { Story } from "./stories/story.ts";
import { usualSeed } from "./world/generate-world.ts";
import type { World } from "./world/rows.ts";

interface Stories {
  count: number;
  /** How far back they begin. */
  days: number;
  /** The present of the demo: what comes after it is left to who uses it. */
  until: Temporal.Instant;
  resumed: boolean;
  signal: AbortSignal;
  /** @param share of the time that has been told, 0 to 1 */
  onProgress(share: number): void;
  onRefusal(refusal: Refusal): void;
}

/** Steps under way at once, each on a connection of its own: enough to keep two cores busy. */
export const width = 6;

/** Requests with all that happened to them, through the operations that serve people. @returns them, for tests to look at */
export async function tellStories(stage: Stage, world: World, wanted: Stories): Promise<Story[]> {
  const { count, days, until, resumed, signal } = wanted;
  const { timeZone } = qilin;
  const cast = await Cast.gather(stage, world, until);
  const categories = await offeredCategories(stage, until);
  const setting = { seed: usualSeed, places: new Places(world), categories, timeZone };
  const rhythm = await readRhythm(stage, cast, until);
  const telling = { stage, cast, categories, rhythm, until, seed: usualSeed, resumed, onRefusal: wanted.onRefusal };
  const moments = filingMoments({ seed: usualSeed, count, days, until, timeZone });
  const stories: Story[] = [];
  const beginnings = withCues(moments, until).map(({ at, cue }, index) => ({
    at,
    story: {
      /** Thought out only when its time has come: all at once would hold up the server. */
      goOn() {
        stories[index] ??= new Story(drawFiling(setting, { index, at, cue }), telling);
        return stories[index].goOn();
      },
    },
  }));
  const start = moments[0]?.epochMilliseconds ?? 0;
  await play(beginnings, {
    until,
    width,
    signal,
    onStep: (at) => wanted.onProgress((at.epochMilliseconds - start) / (until.epochMilliseconds - start)),
  });
  return stories;
}

/** The offices keep the district's own calendar. */
async function readRhythm(stage: Stage, cast: Cast, now: Temporal.Instant): Promise<Rhythm> {
  const days: { date: string; kind: string }[] = [];
  for (const year of officialYears) {
    const shown = await stage.ask<{ days: typeof days }>("show-year", { input: { year }, actor: cast.official, now });
    days.push(...shown.days);
  }
  const { timeZone, workingPeriods: periods } = qilin;
  return new Rhythm(calendarFrom(JSON.stringify({ timeZone, periods, years: officialYears, days })));
}
