import { sql } from "kysely";
import type { Refusal } from "../../platform/refusals.ts";
import { type JoinedResident, joinedByPhone, joinedResident } from "./joined-resident.ts";
import { parseRequestNumber } from "./numbers.ts";
import { isReporter, type OpenRequest, readOpen } from "./open-request.ts";

type Asking = Parameters<typeof isReporter>[0] & { input: { number: string; key?: string } };

/** A request by the number that somebody has, and as whom they stand in the one that it is handled as. */
export interface AskedRequest {
  asked: OpenRequest;
  /** Where it goes on: itself, or the one that it was merged into. */
  live: OpenRequest;
  /** Reported the number that was asked for. */
  reported: boolean;
  /** Is the reporter of `live`, or has joined it; neither for anybody else. */
  mine: boolean;
  joined: JoinedResident | undefined;
}

/**
 * Number and link of a merged request lead to the one that stays. Who reported or had joined it is known there by their
 * phone: as the reporter, where the same person reported both, else as somebody who has joined.
 */
export async function askedRequest(
  context: Asking & { refuse(code: "not-found"): Refusal },
  { lock }: { lock: boolean },
): Promise<AskedRequest> {
  const number = parseRequestNumber(context.input.number);
  let asked =
    number === null ? undefined : await readOpen(context, sql<boolean>`r.number = ${number}`, { lock: false });
  if (!asked) throw context.refuse("not-found");
  // Only the one that goes on is locked: whoever merges locks both, and in another order.
  const { id, merged_into_id } = asked;
  const live =
    merged_into_id !== null || lock
      ? await readOpen(context, sql<boolean>`r.id = ${merged_into_id ?? id}::uuid`, { lock })
      : asked;
  if (!live) throw new Error(`${id} is merged into nothing`);
  if (live.id === id) asked = live;
  const [reported, joined] = await Promise.all([isReporter(context, asked), joinedResident(context, asked.id)]);
  if (live.id === id) {
    return { asked, live: asked, reported, mine: reported, joined: reported ? undefined : joined };
  }
  const phone = reported ? asked.reporter_phone_index : (joined?.phone_index ?? null);
  const mine = phone !== null && live.reporter_phone_index?.equals(phone) === true;
  return {
    asked,
    live,
    reported,
    mine,
    joined: mine || phone === null ? undefined : await joinedByPhone(context, live.id, phone),
  };
}

/** The request as somebody who has joined it, or one that was merged into it, acts on it. */
export async function openForJoined(
  context: Asking & { refuse(code: "not-found" | "not-joined"): Refusal },
): Promise<{ request: OpenRequest; joined: JoinedResident }> {
  const { live, joined } = await askedRequest(context, { lock: true });
  if (!joined) throw context.refuse("not-joined");
  return { request: live, joined };
}

/** The request as its reporter opens it: signed in with the phone it was filed with, or with its key. */
export async function openForReporter(
  context: Asking & { refuse(code: "not-found" | "not-reporter"): Refusal },
): Promise<OpenRequest> {
  const { live, mine } = await askedRequest(context, { lock: true });
  if (!mine) throw context.refuse("not-reporter");
  return live;
}
