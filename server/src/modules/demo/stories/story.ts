import { type Actor, system } from "../../../platform/operations/actor.ts";
import { Refusal } from "../../../platform/refusals.ts";
import { createRandom } from "../world/random.ts";
import { type Filing, isTakenDown } from "./filing.ts";
import { type Play, performBeat, reportedPhotos, type Told } from "./perform-beat.ts";
import { type Beat, nextBeat, type Situation, type State } from "./plot.ts";
import type { Rhythm } from "./rhythm.ts";
import type { HandOn } from "./traits.ts";

export interface Telling extends Play {
  seed: string;
  rhythm: Rhythm;
  /** Some of it may have been told before a load was cut off. */
  resumed: boolean;
  /** Told of a step that somebody else has made impossible: who tries the demo while it loads may act in it. */
  onRefusal(refusal: Refusal): void;
}

/** One request from its filing on, step by step, each when its time has come. */
export class Story {
  readonly filing: Filing;
  readonly #telling: Telling;
  #told: Told | undefined;
  #next: Beat | null = null;

  constructor(filing: Filing, telling: Telling) {
    this.filing = filing;
    this.#telling = telling;
  }

  get situation(): Situation | undefined {
    return this.#told?.situation;
  }

  /** Does the next step. @returns when the one after it comes, or null where the story ends */
  async goOn(): Promise<Temporal.Instant | null> {
    try {
      if (this.#told) await this.#doNext(this.#told);
      else this.#told = await this.#file();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#telling.onRefusal(error);
      return null;
    }
    const { situation } = this.#told;
    this.#next = nextBeat(situation, this.filing.traits, this.#telling.rhythm, this.#randomOf("plot", situation));
    return this.#next?.at ?? null;
  }

  async #doNext(told: Told): Promise<void> {
    const beat = this.#next;
    if (!beat) throw new Error("the story has ended");
    const before = told.situation;
    const outcome = await performBeat(this.#telling, told, beat, this.#randomOf("words", before));
    told.situation = {
      ...before,
      state: outcome.state,
      version: outcome.version,
      ...outcome.change,
      told: outcome.told === null ? before.told : [...before.told, outcome.told],
      lastAt: beat.at,
      begunAt: beginnings.includes(outcome.told ?? "") ? beat.at : before.begunAt,
    };
    if (outcome.readAgain) {
      const { offeredPostId, firstContactDueAt, dueAt, late } = await this.#read(beat.at);
      Object.assign(told.situation, { offeredPostId, firstContactDueAt, dueAt, late });
    }
  }

  /** Filing the same again is filing it once, so a load that goes on may file everything again. */
  async #file(): Promise<Told> {
    const { filing } = this;
    const { stage, cast, categories, resumed } = this.#telling;
    const photoIds = await reportedPhotos(this.#telling, filing);
    const filed = await stage.ask<Filed>("file-request", {
      now: filing.at,
      actor: this.#filer(),
      input: {
        id: filing.id,
        description: filing.description,
        categoryId: categories.get(filing.filedAs)!.id,
        answers: filing.answers,
        buildingId: filing.location === null ? filing.filedBuilding.id : null,
        address: filing.address,
        location: filing.location,
        photoIds,
        reporterName: filing.reporter?.name ?? "",
        phone: filing.reporter?.phone ?? null,
        code: null,
        channel: filing.channel,
      },
    });
    const post = cast.postNamed(filed.holder);
    const fresh: Situation = {
      state: "dispatched",
      version: 1,
      ...cast.holding(post.id),
      offeredPostId: null,
      begunAt: filing.at,
      firstContactDueAt: Temporal.Instant.from(filed.firstContactDueAt),
      dueAt: Temporal.Instant.from(filed.dueAt),
      late: false,
      told: ["filed"],
      lastAt: filing.at,
    };
    const situation = resumed ? await this.#read(filing.at) : fresh;
    filing.traits.handsOn = this.#possible(filing.traits.handsOn, situation);
    return { filing, number: filed.number, key: filed.key, situation };
  }

  /** A resident's own door is believed here as a job of ours is: no code is sent to invented phones. */
  #filer(): Actor {
    const { channel, building } = this.filing;
    const { cast } = this.#telling;
    if (!isTakenDown(channel)) return system;
    return channel === "patrol" ? cast.patrolOf(building.microGridId) : cast.deskOf(building.microGridId);
  }

  /** Nothing is handed down from the doorstep, nor across where nobody is. */
  #possible(handsOn: HandOn | null, { holderPostId }: Situation): HandOn | null {
    const { cast } = this.#telling;
    const post = cast.post(holderPostId);
    if (handsOn === "transfer-request" && cast.neighboursOf(post).length === 0) return "escalate-request";
    if (handsOn === "send-back-request" && post.level > 2) return "escalate-request";
    return handsOn;
  }

  async #read(now: Temporal.Instant): Promise<Situation> {
    const { stage, cast } = this.#telling;
    const shown = await stage.ask<Shown>("show-request", {
      input: { requestId: this.filing.id },
      actor: cast.overseer,
      now,
    });
    const entries = shown.timeline.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const instant = (text: string) => Temporal.Instant.from(text);
    const last = entries.at(-1);
    const beginning = entries.findLast(({ kind }) => kind === "filed" || beginnings.includes(kind));
    return {
      state: shown.state,
      version: shown.version,
      ...cast.holding(shown.holder.id),
      offeredPostId: shown.offeredTo?.id ?? null,
      begunAt: beginning ? instant(beginning.at) : now,
      firstContactDueAt: instant(shown.firstContactDueAt),
      dueAt: instant(shown.dueAt),
      late: shown.late,
      told: entries.map(({ kind }) => kind),
      lastAt: last ? instant(last.at) : now,
    };
  }

  #randomOf(purpose: string, { told }: Situation) {
    return createRandom(this.#telling.seed, purpose, this.filing.index, told.length);
  }
}

/** Steps from which the deadlines count anew. */
const beginnings = ["disputed", "appealed", "reopened"];

interface Filed {
  number: string;
  /** Null where staff filed it. */
  key: string | null;
  holder: { unit: string; person: string | null };
  dueAt: string;
  firstContactDueAt: string;
}

interface Shown {
  state: State;
  version: number;
  holder: { id: string };
  offeredTo: { id: string } | null;
  firstContactDueAt: string;
  dueAt: string;
  late: boolean;
  timeline: { id: string; at: string; kind: string }[];
}
