/** Whatever goes on in steps, each of which says when the next one comes. */
export interface Playable {
  goOn(): Promise<Temporal.Instant | null>;
}

interface Playing {
  /** Steps that come after it are left for the days to come. */
  until: Temporal.Instant;
  /** Steps under way at once; those of one story never overlap. */
  width: number;
  signal: AbortSignal;
  /** @param at how far the story of them all has come */
  onStep(at: Temporal.Instant): void;
}

interface Waiting<Story> {
  at: number;
  story: Story;
}

/** Shorter than any time after which the clock does something to a story by itself. */
const horizonMs = 6 * 3_600_000;

/**
 * Plays many stories at once in the order of their time, as it happened: what the clock does to all of them (marking late,
 * closing what nobody answered) finds each where it then stood. So no step begins while one is under way that is more than
 * some hours older: the story of that one may have a next step before it.
 */
export async function play<Story extends Playable>(
  beginnings: readonly { at: Temporal.Instant; story: Story }[],
  { until, width, signal, onStep }: Playing,
): Promise<void> {
  const queue = new TimeQueue<Waiting<Story>>();
  for (const { at, story } of beginnings) queue.add({ at: at.epochMilliseconds, story });
  const end = until.epochMilliseconds;
  const underWay = new Map<Promise<void>, number>();
  let failure: { error: unknown } | undefined;

  const step = async ({ at, story }: Waiting<Story>): Promise<void> => {
    try {
      const next = await story.goOn();
      onStep(Temporal.Instant.fromEpochMilliseconds(at));
      if (next !== null && next.epochMilliseconds <= end) queue.add({ at: next.epochMilliseconds, story });
    } catch (error) {
      failure ??= { error };
    }
  };

  while (!signal.aborted && !failure) {
    const horizon = Math.min(...underWay.values()) + horizonMs;
    const next = underWay.size < width && (queue.soonest ?? end) <= horizon ? queue.take() : undefined;
    if (next) {
      const running = step(next).finally(() => underWay.delete(running));
      underWay.set(running, next.at);
    } else if (underWay.size > 0) await Promise.race(underWay.keys());
    else break;
  }
  await Promise.all(underWay.keys());
  if (failure) throw failure.error;
}

/** The earliest first: a binary heap. */
export class TimeQueue<Item extends { at: number }> {
  readonly #items: Item[] = [];

  add(item: Item): void {
    const items = this.#items;
    let place = items.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (items[parent]!.at <= item.at) break;
      items[place] = items[parent]!;
      place = parent;
    }
    items[place] = item;
  }

  get soonest(): number | undefined {
    return this.#items[0]?.at;
  }

  take(): Item | undefined {
    const items = this.#items;
    const first = items[0];
    const last = items.pop();
    if (!last || items.length === 0) return first;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && items[child + 1]!.at < items[child]!.at) child += 1;
      if (items[child]!.at >= last.at) break;
      items[place] = items[child]!;
      place = child;
    }
    items[place] = last;
    return first;
  }
}
