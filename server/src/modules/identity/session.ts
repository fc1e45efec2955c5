import { createHash, randomBytes } from "node:crypto";
import { newId } from "../../platform/ids.ts";
import { sessionLimits } from "./limits.ts";
import type { IdentityContext } from "./tables.ts";

/** 256 random bits cannot be guessed, so a plain hash keeps them: it only has to be useless to who reads the table. */
export function hashOfToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/**
 * Opens a session for an account that has just proved itself, and gives the browser its cookie. The token is always a
 * new one, and the browser's former session ends, so that nobody can hand another a session and come in after them.
 *
 * @returns the token, for who wants to go on under the new session at once
 */
export async function openSession(
  context: Pick<IdentityContext, "tx" | "now" | "district" | "door" | "actor">,
  account: { id: string; kind: "resident" | "staff" },
): Promise<string> {
  const { tx, now, district, door, actor } = context;
  if (actor.sessionId) await endSessions(context, { accountId: actor.accountId!, only: actor.sessionId });
  const token = newToken();
  const { idle, longest } = sessionLimits[account.kind];
  await tx
    .insertInto("identity.sessions")
    .values({
      district_id: district.id,
      id: newId(now),
      account_id: account.id,
      token_hash: hashOfToken(token),
      created_at: now.toString(),
      last_seen_at: now.toString(),
      expires_at: now.add(idle).toString(),
      revoked_at: null,
      device: door.device,
    })
    .execute();
  // The cookie outlives idle times that are not over yet; when it ends is decided here, not in the browser.
  door.setSession(token, now.add(longest).toString());
  return token;
}

/** @returns how many sessions ended: all of an account's that live, or only one, or all but one */
export async function endSessions(
  { tx, now, district }: Pick<IdentityContext, "tx" | "now" | "district">,
  { accountId, only, but }: { accountId: string; only?: string; but?: string | null },
): Promise<number> {
  const ended = await tx
    .updateTable("identity.sessions")
    .set({ revoked_at: now.toString() })
    .where("district_id", "=", district.id)
    .where("account_id", "=", accountId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now.toString())
    .$if(only !== undefined, (sessions) => sessions.where("id", "=", only!))
    .$if(typeof but === "string", (sessions) => sessions.where("id", "!=", but!))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** The mark by which a device is known again: the cookie it has, else a new one. */
export function deviceMark({ door }: Pick<IdentityContext, "door">): string {
  const mark = door.deviceCookie && /^[\w-]{43}$/.test(door.deviceCookie) ? door.deviceCookie : newToken();
  door.setDevice(mark);
  return mark;
}
