const hours = (count: number) => Temporal.Duration.from({ hours: count });
const minutes = (count: number) => Temporal.Duration.from({ minutes: count });

/**
 * How long a session lives. Residents seldom come and would rather stay signed in on their own phone; staff sit at shared
 * desks and see other people's data. NIST SP 800-63B sets 12 hours, or 30 idle minutes, for its middle level: a grid
 * worker on the street who signs in every half hour would write the password on the phone, so idle time is a shift.
 */
export const sessionLimits = {
  resident: { idle: hours(90 * 24), longest: hours(400 * 24) },
  staff: { idle: hours(12), longest: hours(7 * 24) },
} as const;

/** A session's last visit is written no more often, so that reading pages writes next to nothing. */
export const seenEvery = minutes(5);

export const codeLimits = {
  lifetime: minutes(5),
  /** A second message sooner is a nuisance, not a help. */
  resendAfterSeconds: 60,
  /** Of one in a million: wrong tries on one code, from one source and from all of them. */
  triesPerSource: 5,
  tries: 15,
  /** What one phone gets: from one source, and from everywhere, so that nobody is flooded with messages at our cost. */
  sendsPerPhoneAndSource: { most: 5, within: hours(1) },
  sendsPerPhone: { most: 10, within: hours(1) },
  sendsPerPhoneAndDay: { most: 20, within: hours(24) },
  /** A whole mobile network may stand behind one address; more than this is a machine. */
  sendsPerSource: { most: 120, within: hours(1) },
} as const;

/**
 * How many wrong tries are let pass before no more are looked at. The budgets are apart, so that nobody can use up
 * another's: a device that has signed in here before has its own, so has a source that has. Only strangers share one, and
 * only a first visit from a new device at a new place can suffer from it. NIST SP 800-63B allows 100 in a row.
 */
export const tryLimits = {
  onKnownDevice: { most: 10, within: minutes(15) },
  perNameAndSource: { most: 10, within: minutes(15) },
  perNameByStrangers: { most: 60, within: hours(1) },
  /** Over all names: one guess at each of many names. A street office sits behind one address. */
  perSource: { most: 100, within: minutes(15) },
  /** Whoever gets here has the password already, so strangers cannot use this one up; six digits need a tight limit. */
  secondFactors: { most: 10, within: hours(24) },
} as const;

/** For how long a device or a source that signed in counts as known. */
export const knownFor = { device: hours(365 * 24), source: hours(30 * 24) } as const;

/** What limits and lists no longer need is deleted. */
export const keptFor = { codes: hours(48), failures: hours(30 * 24), endedSessions: hours(30 * 24) } as const;
