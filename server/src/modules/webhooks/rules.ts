/** When a message is tried again, and when an endpoint is given up. */

/**
 * Pauses after the first, second … failed try: the schedule that the Standard Webhooks specification (1.0, "Deliverability
 * and reliability") suggests.
 */
export const pausesAfterTries: readonly Temporal.Duration[] = [
  { seconds: 5 },
  { minutes: 5 },
  { minutes: 30 },
  { hours: 2 },
  { hours: 5 },
  { hours: 10 },
  { hours: 14 },
  { hours: 20 },
  { hours: 24 },
].map((pause) => Temporal.Duration.from(pause));

/** Part of a pause that is added by chance, so that a receiver that comes back is not met by everything at once. */
const mostJitter = 0.1;

/** An endpoint that has failed at every try for so long is disabled, and the administrators are told. Ours. */
const failsAtMost = Temporal.Duration.from({ hours: 5 * 24 });

/** Both secrets sign for so long after a change. Ours: a day is enough to set up the new one. */
export const oldSecretValidFor = Temporal.Duration.from({ hours: 24 });

/**
 * An endpoint is its sender's for so long at most. Ours: longer than a try lasts, so that it runs out only where the
 * process died.
 */
export const claimedFor = Temporal.Duration.from({ minutes: 1 });

/** The longest body; the specification asks senders to stay below 20 KB. */
export const longestBodyBytes = 20 * 1024;

/**
 * @param tries how many have failed by now
 * @param chance from 0 to 1
 * @returns when to try again, or null when it is given up
 */
export function nextTryAt(failedAt: Temporal.Instant, tries: number, chance: number): Temporal.Instant | null {
  const pause = pausesAfterTries[tries - 1];
  if (!pause) return null;
  const jitterMs = Math.round(pause.total("milliseconds") * mostJitter * chance);
  return failedAt.add(pause).add({ milliseconds: jitterMs });
}

/** HTTP 410 Gone: the receiver wants nothing more, as the specification has it. */
const gone = 410;

export function isDelivered(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

export function mustBeDisabled(
  status: number | null,
  failingSince: Temporal.Instant,
  now: Temporal.Instant,
): boolean {
  return status === gone || Temporal.Duration.compare(failingSince.until(now), failsAtMost) >= 0;
}
