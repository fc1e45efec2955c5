import type { Vault } from "../../platform/vault.ts";

/**
 * The code that the hall shows and a member's phone sends back: somebody who was not in the hall does not know it. Made
 * from the server's own key, so nothing is stored. A rotating one is another every half minute and is right for another
 * minute, long enough for a slow phone and too short to be sent around.
 */
const rotatesEverySeconds = 30;
const graceWindows = 2;

interface Shown {
  code: string;
  /** Null: for the whole meeting. */
  until: Temporal.Instant | null;
}

export function codeShown(vault: Vault, meetingId: string, rotates: boolean, now: Temporal.Instant): Shown {
  if (!rotates) return { code: codeOf(vault, meetingId, "whole"), until: null };
  const window = windowOf(now);
  const until = Temporal.Instant.fromEpochMilliseconds((window + 1) * rotatesEverySeconds * 1000);
  return { code: codeOf(vault, meetingId, window), until };
}

export function codeIsRight(
  vault: Vault,
  meetingId: string,
  rotates: boolean,
  { code, now }: { code: string; now: Temporal.Instant },
): boolean {
  if (!rotates) return code === codeOf(vault, meetingId, "whole");
  const window = windowOf(now);
  return Array.from({ length: graceWindows + 1 }, (_, back) => codeOf(vault, meetingId, window - back)).includes(
    code,
  );
}

function windowOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 1000 / rotatesEverySeconds);
}

function codeOf(vault: Vault, meetingId: string, window: number | "whole"): string {
  return vault.index(`${meetingId} ${window}`, "meetings.check-in").subarray(0, 9).toString("base64url");
}
