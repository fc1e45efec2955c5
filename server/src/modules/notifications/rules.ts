import type { NoticeGroup, NoticeKind } from "../../platform/notices.ts";
import type { Channel } from "./channels.ts";

/** When and in which way somebody is told. Plain functions; every time is reckoned in the district's own zone. */

export interface Choices {
  channels: Partial<Record<NoticeGroup, readonly Channel[]>>;
  /** Local wall time, "22:00"; the same twice: no quiet hours. */
  quietFrom: string;
  quietUntil: string;
  digest: boolean;
}

/** Habit rather than law: how long one waits for what belongs together, and when staff read what can wait. */
const habits = {
  foldMinutes: 3,
  quietFrom: "22:00",
  quietUntil: "07:00",
  digestTimes: ["08:30", "14:00"],
} as const;

const byPhone: readonly Channel[] = ["sms", "wechat", "web-push"];
const byScreen: readonly Channel[] = ["email", "wechat", "web-push"];

/** An SMS costs money: staff get one only when they are called, residents when it is about their own matter. */
export const defaultChannels: Readonly<Record<NoticeGroup, readonly Channel[]>> = {
  "new-work": byScreen,
  replies: byScreen,
  late: byScreen,
  calls: [...byPhone, "email"],
  "my-requests": byPhone,
  community: ["wechat", "web-push"],
};

export function defaultChoices(): Choices {
  return { channels: {}, quietFrom: habits.quietFrom, quietUntil: habits.quietUntil, digest: false };
}

export interface Plan {
  channel: Channel;
  sendAfter: Temporal.Instant;
  /** What joins it until then; null: nothing. */
  foldKey: string | null;
}

interface Planning {
  kind: Pick<NoticeKind, "group" | "urgency">;
  /** The kind's own key of what it is about. */
  foldKey: string | null;
  choices: Choices;
  /** Those through which this person can be reached. */
  reachable: readonly Channel[];
  /** Staff called in a post they hold. */
  onDuty: boolean;
  now: Temporal.Instant;
  timeZone: string;
  isWorkingDay(date: Temporal.PlainDate): boolean;
}

/** One message for each channel that the person chose and can be reached by. */
export function planned(asked: Planning): Plan[] {
  const { kind, choices, reachable } = asked;
  const chosen = choices.channels[kind.group] ?? defaultChannels[kind.group];
  const { sendAfter, foldKey } = momentOf(asked);
  return chosen.filter((channel) => reachable.includes(channel)).map((channel) => ({ channel, sendAfter, foldKey }));
}

function momentOf({ kind, foldKey, choices, onDuty, now, timeZone, isWorkingDay }: Planning) {
  const atOnce = kind.urgency === "now";
  if (atOnce && onDuty) return { sendAfter: now, foldKey: null };
  if (onDuty && !atOnce && (kind.urgency === "digest" || choices.digest)) {
    return { sendAfter: nextDigest(now, timeZone, isWorkingDay), foldKey: "digest" };
  }
  const wait = atOnce || foldKey === null ? 0 : habits.foldMinutes;
  return { sendAfter: afterQuiet(now.add({ minutes: wait }), choices, timeZone), foldKey: atOnce ? null : foldKey };
}

/** `at` itself, or the end of the quiet hours it falls into. */
export function afterQuiet(
  at: Temporal.Instant,
  { quietFrom, quietUntil }: Pick<Choices, "quietFrom" | "quietUntil">,
  timeZone: string,
): Temporal.Instant {
  if (quietFrom === quietUntil) return at;
  const local = at.toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime();
  const from = Temporal.PlainTime.from(quietFrom);
  const until = Temporal.PlainTime.from(quietUntil);
  const begun = Temporal.PlainTime.compare(time, from) >= 0;
  const over = Temporal.PlainTime.compare(time, until) >= 0;
  const overMidnight = Temporal.PlainTime.compare(from, until) > 0;
  const quiet = overMidnight ? begun || !over : begun && !over;
  if (!quiet) return at;
  const day = overMidnight && begun ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  return day.toZonedDateTime({ timeZone, plainTime: until }).toInstant();
}

/** The next time at which staff read what can wait, on a working day; a fortnight without one ends the search. */
export function nextDigest(
  now: Temporal.Instant,
  timeZone: string,
  isWorkingDay: (date: Temporal.PlainDate) => boolean,
): Temporal.Instant {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const longestHoliday = 14;
  for (let ahead = 0; ahead <= longestHoliday; ahead++) {
    const day = today.add({ days: ahead });
    if (!isWorkingDay(day)) continue;
    for (const time of habits.digestTimes) {
      const at = day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();
      if (Temporal.Instant.compare(at, now) > 0) return at;
    }
  }
  return now;
}

/** Seconds until a failed message is tried again: they double, up to an hour, with up to half of them by chance. */
export function retryAfterSeconds(attempts: number, chance: number): number {
  const whole = Math.min(3600, 30 * 2 ** Math.max(0, attempts - 1));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
