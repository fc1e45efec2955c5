import type { Transaction } from "../../platform/database/transaction.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor, Post } from "../../platform/operations/actor.ts";
import type { District, JobRequest } from "../../platform/operations/operation.ts";
import type { Refusal, RefusalFacts } from "../../platform/refusals.ts";
import { noteOnTimelines } from "../requests/index.ts";
import type { OpenWhistle } from "./open-whistle.ts";
import { type Decision, decide, refusalOf, type Step, type WhistleRefusal, whistleRefusals } from "./rules.ts";
import { whistleSentence } from "./sentences.ts";
import type { WhistleTables } from "./tables.ts";
import type { Names, ToldFacts, ToldKind } from "./told.ts";
import { isNews } from "./whistle-notices.ts";

/** How a decided step is written: the states, what is told, on the whistle's own timeline and on those of its requests. */

/** Picks the refusals of the rules that an operation declares, with their status. */
export function refusalsOf<Code extends WhistleRefusal>(...codes: Code[]) {
  return Object.fromEntries(codes.map((code) => [code, whistleRefusals[code]])) as Pick<typeof whistleRefusals, Code>;
}

/** What the step makes of the whistle. @throws Refusal with the rules' own code, which the operation declares */
export function decided(
  { refuse }: { refuse(code: never, facts?: RefusalFacts): Refusal },
  whistle: OpenWhistle,
  step: Step,
): Decision {
  const refused = refusalOf(whistle, step);
  if (refused) throw refuse(refused.code as never, refused.facts);
  return decide(whistle, step);
}

export interface Told {
  kind: ToldKind;
  facts?: ToldFacts;
  words?: string;
}

export interface Teller {
  tx: Transaction<WhistleTables>;
  district: District;
  actor: Actor;
  now: Temporal.Instant;
  emit(event: string, subjectId: string, payload?: Record<string, unknown>): void;
  enqueue(job: JobRequest): void;
}

interface Written {
  decision: Decision;
  /** In which post it is done; undefined: by the clock. */
  post?: Post;
  /** Columns of the whistle, and of the one call or duty that the step is about, beside their states. */
  whistle?: Record<string, unknown>;
  call?: { id: string; change: Record<string, unknown> };
  duty?: { id: string; change: Record<string, unknown> };
  told: Told[];
}

/** Writes a step whole, in one packet. @returns the whistle's version and state now */
export async function writeStep(teller: Teller, whistle: OpenWhistle, written: Written) {
  const { tx, district } = teller;
  const { decision, call, duty, told } = written;
  const version = whistle.version + 1;
  const own = { district_id: district.id, whistle_id: whistle.id };
  const ended = decision.state === "done" || decision.state === "cancelled";
  const callChanges = changesOf(decision.calls, call);
  const dutyChanges = changesOf(decision.duties, duty);
  await Promise.all([
    tx
      .updateTable("whistles.whistles")
      .set({ ...written.whistle, state: decision.state, version })
      .where("district_id", "=", district.id)
      .where("id", "=", whistle.id)
      .execute(),
    ...callChanges.map(([id, change]) =>
      tx
        .updateTable("whistles.calls")
        .set(change)
        .where((eb) => eb.and({ ...own, id }))
        .execute(),
    ),
    ...dutyChanges.map(([id, change]) =>
      tx
        .updateTable("whistles.duties")
        .set(change)
        .where((eb) => eb.and({ ...own, id }))
        .execute(),
    ),
    ...(ended
      ? [
          tx
            .updateTable("whistles.whistle_requests")
            .set({ running: false })
            .where((eb) => eb.and(own))
            .execute(),
        ]
      : []),
    tell(teller, whistle, { told, ...(written.post && { post: written.post }) }),
  ]);
  return { version, state: decision.state };
}

/** What has moved does not climb any more, unless the step says so itself. */
function changesOf(
  moved: readonly { id: string; state: string }[],
  about: { id: string; change: Record<string, unknown> } | undefined,
): [string, Record<string, unknown>][] {
  const changes = new Map<string, Record<string, unknown>>(
    moved.map(({ id, state }) => [id, { state, climb_at: null }]),
  );
  if (about) changes.set(about.id, { ...changes.get(about.id), ...about.change });
  return [...changes];
}

/** Puts what happened on the whistle's timeline and on those of its requests, and emits it. */
export async function tell(
  teller: Teller,
  whistle: { id: string; requestIds: readonly string[] },
  { told, post }: { told: readonly Told[]; post?: Post },
): Promise<void> {
  const { tx, district, actor, now, emit, enqueue } = teller;
  const who: Names | undefined = post && { zh: post.name, en: post.nameEn };
  const entries = told.map(({ kind, facts = {}, words = "" }) => ({
    id: newId(now),
    kind,
    words,
    facts: who ? { who, ...facts } : facts,
  }));
  const reader = { timeZone: district.timeZone, now };
  await Promise.all([
    tx
      .insertInto("whistles.timeline")
      .values(
        entries.map(({ id, kind, facts, words }) => ({
          district_id: district.id,
          whistle_id: whistle.id,
          id,
          at: now.toString(),
          kind,
          account_id: actor.accountId,
          post_id: post?.id ?? null,
          words,
          facts: JSON.stringify(facts),
        })),
      )
      .execute(),
    noteOnTimelines(
      teller,
      whistle.requestIds,
      entries.map((entry) => ({
        postId: post?.id ?? null,
        whistleId: whistle.id,
        sentence: {
          "zh-CN": whistleSentence(entry, { ...reader, locale: "zh-CN" }),
          en: whistleSentence(entry, { ...reader, locale: "en" }),
        },
      })),
    ),
  ]);
  for (const { id, kind } of entries) {
    emit(`whistle.${kind}`, whistle.id);
    // Not as a reaction to the event: it has to know which entry it tells of.
    if (isNews(kind)) enqueue({ task: "tell-whistle-news", payload: { whistleId: whistle.id, entryId: id } });
  }
}
