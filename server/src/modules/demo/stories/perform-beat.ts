import { type Actor, anyone, type Post } from "../../../platform/operations/actor.ts";
import type { Cast } from "../cast.ts";
import type { Stage } from "../stage.ts";
import { stableId } from "../world/ids.ts";
import type { Random } from "../world/random.ts";
import type { OfferedCategory } from "./categories-asked.ts";
import type { Filing } from "./filing.ts";
import { callBack, leaveOut } from "./follow-up.ts";
import { drawPicture } from "./picture.ts";
import type { Beat, Situation, State } from "./plot.ts";
import { wordsFor } from "./words/all-words.ts";
import * as reporterWords from "./words/reporter-words.ts";
import { filled } from "./words/slots.ts";
import * as staffWords from "./words/staff-words.ts";

export interface Play {
  stage: Stage;
  cast: Cast;
  categories: ReadonlyMap<string, OfferedCategory>;
  /** The demo's present: nothing happens after it. */
  until: Temporal.Instant;
}

/** A filed request and where it stands. */
export interface Told {
  filing: Filing;
  number: string;
  /** Null where staff filed it: nobody but a signed-in reporter answers then. */
  key: string | null;
  situation: Situation;
}

/** What is known anew after a step; what a step moves beyond that is read again by the caller. */
export interface Outcome {
  state: State;
  version: number;
  told: string | null;
  /** Deadlines or the offered post have moved in a way only the product knows. */
  readAgain?: boolean;
  change?: Partial<Situation>;
}

/** Does what the beat says through the operation that serves people for it. */
export async function performBeat(play: Play, told: Told, beat: Beat, random: Random): Promise<Outcome> {
  const { situation, filing } = told;
  const { cast } = play;
  const holder = cast.holderOf(situation.holderPostId, filing.index);
  const ask = asker(play, told, beat.at);
  switch (beat.step) {
    case "accept-request":
      return { ...(await ask.staff(holder, "accept-request")), told: "accepted" };
    case "accept-offer": {
      const post = offered(cast, situation);
      const outcome = await ask.staff(cast.holderOf(post.id, filing.index), "accept-request");
      return {
        ...outcome,
        told: "accepted",
        change: { ...cast.holding(post.id), offeredPostId: null },
      };
    }
    case "decline-offer": {
      const actor = cast.holderOf(offered(cast, situation).id, filing.index);
      const reason = random.pick(staffWords.declineReasons);
      const outcome = await ask.staff(actor, "decline-offer", { reason });
      return { ...outcome, told: "offer-declined", change: { offeredPostId: null } };
    }
    case "withdraw-offer":
      return {
        ...(await ask.staff(holder, "withdraw-offer")),
        told: "offer-withdrawn",
        change: { offeredPostId: null },
      };
    case "open-contact":
      await play.stage.ask("open-contact", {
        input: { requestId: filing.id, reason: random.pick(staffWords.contactReasons) },
        actor: holder,
        now: beat.at,
      });
      return { state: situation.state, version: situation.version, told: "contact-opened" };
    case "add-note":
      return {
        ...(await ask.staff(holder, "add-note", { words: random.pick(staffWords.notes) })),
        told: "noted",
      };
    case "ask-resident":
      return {
        ...(await ask.staff(holder, "ask-resident", { question: random.pick(staffWords.questions) })),
        told: "question-asked",
      };
    case "transfer-request": {
      const to = random.pick(cast.neighboursOf(cast.post(situation.holderPostId)));
      const reason = random.pick(staffWords.transferReasons);
      const outcome = await ask.staff(holder, "transfer-request", { postId: to.id, reason });
      return { ...outcome, told: "offered", change: { offeredPostId: to.id } };
    }
    case "escalate-request":
      return {
        ...(await ask.staff(holder, "escalate-request", { reason: random.pick(staffWords.escalationReasons) })),
        told: "offered",
        readAgain: true,
      };
    case "send-back-request":
      return {
        ...(await ask.staff(holder, "send-back-request", { reason: random.pick(staffWords.sendBackReasons) })),
        told: "offered",
        readAgain: true,
      };
    case "correct-category": {
      const categoryId = play.categories.get(filing.category)!.id;
      const reason = random.pick(staffWords.correctionReasons);
      return {
        ...(await ask.staff(holder, "correct-category", { categoryId, reason })),
        told: "rerouted",
        readAgain: true,
      };
    }
    case "correct-place":
      return {
        ...(await ask.staff(holder, "correct-place", {
          buildingId: filing.building.id,
          location: null,
          address: filled("{unit}", random),
          reason: random.pick(staffWords.correctionReasons),
        })),
        told: "rerouted",
        readAgain: true,
      };
    case "resolve-request": {
      const words = filled(random.pick(wordsFor(filing.category).done), random);
      const photoIds = await solutionPhotos(play, told, beat.at);
      const resolved = await ask.staff(holder, "resolve-request", { words, photoIds });
      await callBack(play, told, beat.at, random);
      return { ...resolved, told: "resolved" };
    }
    case "reject-request": {
      const reason = random.pick(staffWords.rejections);
      const rejected = await ask.staff(holder, "reject-request", { reason });
      await leaveOut(play, told, holder, beat.at, random);
      return { ...rejected, told: "rejected" };
    }
    case "answer-question":
      return {
        ...(await ask.reporter("answer-question", { words: filled(random.pick(reporterWords.answers), random) })),
        told: "question-answered",
        readAgain: true,
      };
    case "confirm-solution": {
      const { satisfaction } = filing.traits;
      const words = filled(random.pick(wordsOf(satisfaction)), random);
      return {
        ...(await ask.reporter("confirm-solution", { satisfaction, ...(words ? { words } : {}) })),
        told: "confirmed",
      };
    }
    case "dispute-solution":
      return {
        ...(await ask.reporter("dispute-solution", { reason: random.pick(reporterWords.disputes) })),
        told: "disputed",
        readAgain: true,
      };
    case "rate-request": {
      const { satisfaction } = filing.traits;
      const solved = satisfaction !== "unsatisfied" || random.chance(0.4);
      return { ...(await ask.reporter("rate-request", { solved, satisfaction })), told: "rated" };
    }
    case "reopen-request":
      return {
        ...(await ask.reporter("reopen-request", { reason: random.pick(reporterWords.reopenings) })),
        told: "reopened",
        readAgain: true,
      };
    case "appeal-rejection":
      return {
        ...(await ask.reporter("appeal-rejection", { reason: random.pick(reporterWords.appeals) })),
        told: "appealed",
        readAgain: true,
      };
    case "withdraw-request":
      return {
        ...(await ask.reporter("withdraw-request", { reason: random.pick(reporterWords.withdrawals) })),
        told: "withdrawn",
        change: { offeredPostId: null },
      };
    case "mark-late-requests":
      await play.stage.job("mark-late-requests", {}, beat.at);
      return { state: situation.state, version: situation.version, told: "became-late", change: { late: true } };
    case "close-silent-requests":
      await play.stage.job("close-silent-requests", {}, beat.at);
      return {
        state: "closed",
        version: situation.version + 1,
        told: situation.state === "rejected" ? "rejection-final" : "closed-unrated",
      };
  }
}

/** Uploads what the reporter has photographed. */
export async function reportedPhotos(play: Pick<Play, "stage">, filing: Filing): Promise<string[]> {
  return upload(play, filing, { count: filing.photoCount, mended: false, now: filing.at });
}

/** Who was sent a photo often answers with one. */
function solutionPhotos(play: Play, { filing, situation }: Told, now: Temporal.Instant): Promise<string[]> {
  const first = !situation.told.includes("resolved");
  return upload(play, filing, { count: first ? Math.min(1, filing.photoCount) : 0, mended: true, now });
}

async function upload(
  { stage }: Pick<Play, "stage">,
  filing: Filing,
  { count, mended, now }: { count: number; mended: boolean; now: Temporal.Instant },
): Promise<string[]> {
  const { scene } = wordsFor(filing.category);
  const ids: string[] = [];
  for (let photo = 0; scene && photo < count; photo += 1) {
    const key = `${filing.id}:${mended ? "done" : photo}`;
    const id = stableId("photo", key);
    await stage.ask("upload-photo", { input: { id }, file: await drawPicture(scene, key, { mended }), now });
    ids.push(id);
  }
  return ids;
}

type Moved = Pick<Outcome, "state" | "version">;

function asker({ stage }: Play, { filing, number, key, situation }: Told, now: Temporal.Instant) {
  const { version } = situation;
  return {
    staff: (actor: Actor, name: string, input: Record<string, unknown> = {}): Promise<Moved> =>
      stage.ask<Moved>(name, { input: { requestId: filing.id, version, ...input }, actor, now }),
    /** With the key that the reporter's phone has kept. */
    async reporter(name: string, input: Record<string, unknown>): Promise<Moved> {
      const call = { input: { number, key, ...input }, actor: anyone, now };
      const { state } = await stage.ask<{ state: State }>(name, call);
      return { state, version: version + 1 };
    },
  };
}

function offered(cast: Cast, { offeredPostId }: Situation): Post {
  if (offeredPostId === null) throw new Error("nothing was offered");
  return cast.post(offeredPostId);
}

function wordsOf(satisfaction: Filing["traits"]["satisfaction"]): readonly string[] {
  if (satisfaction === "unsatisfied") return reporterWords.complaints;
  return satisfaction === "fair" ? reporterWords.fairWords : reporterWords.confirmations;
}
