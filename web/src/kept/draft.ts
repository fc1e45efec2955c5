import { useCallback, useEffect, useRef, useState } from "react";
import { InHand } from "./in-hand.ts";
import { type KeptStore, openKeptStore } from "./store.ts";

/**
 * What somebody is writing, kept on the device at every change. Writes go one after the other, and of those waiting
 * only the newest is written: a keystroke never waits for the one before, and an older text never overwrites a newer.
 */
export class Draft<Content> {
  readonly #store: Promise<KeptStore>;
  readonly #key: string;
  #waiting: { content: Content | null } | null = null;
  #writing: Promise<void> | null = null;

  constructor(store: Promise<KeptStore>, key: string) {
    this.#store = store;
    this.#key = key;
  }

  async read(): Promise<Content | null> {
    return ((await (await this.#store).get(this.#key)) as Content | undefined) ?? null;
  }

  /** Settles when this or a newer content is kept. */
  keep(content: Content): Promise<void> {
    return this.#write(content);
  }

  discard(): Promise<void> {
    return this.#write(null);
  }

  #write(content: Content | null): Promise<void> {
    this.#waiting = { content };
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const store = await this.#store;
    while (this.#waiting !== null) {
      const { content } = this.#waiting;
      this.#waiting = null;
      if (content === null) await store.delete(this.#key);
      else await store.put(this.#key, content);
    }
  }
}

let drafts: Promise<KeptStore> | null = null;

/** The draft of that name on this device. */
export function draftOf<Content>(name: string): Draft<Content> {
  drafts ??= openKeptStore("drafts");
  return new Draft<Content>(drafts, name);
}

/**
 * A draft as a page uses it. `content` is null until the device has answered; then it is what was kept, or `blank`.
 * `change` keeps at once.
 */
export function useDraft<Content extends object>(name: string, blank: () => Content) {
  const [draft] = useState(() => draftOf<Content>(name));
  const [inHand] = useState(() => new InHand<Content>(name));
  const [content, setContent] = useState<Content | null>(() =>
    inHand.isEmpty ? null : { ...blank(), ...inHand.content },
  );
  const newest = useRef<Content | null>(null);
  const makeBlank = useRef(blank);

  const keep = useCallback(() => {
    if (newest.current === null) return;
    // A full device: the words stay on the page and in hand, and sending them still works.
    draft.keep(newest.current).then(
      () => inHand.clear(),
      () => {},
    );
  }, [draft, inHand]);

  useEffect(() => {
    let here = true;
    const begin = (kept: Content | null) => {
      if (!here || newest.current !== null) return;
      // What was typed before the device had answered is newer than what it kept. A draft kept before the pages were
      // renewed may lack what they ask for now.
      newest.current = { ...makeBlank.current(), ...kept, ...inHand.content };
      setContent(newest.current);
      if (!inHand.isEmpty) keep();
    };
    draft.read().then(begin, () => begin(null));
    return () => {
      here = false;
    };
  }, [draft, inHand, keep]);

  const change = useCallback(
    (part: Partial<Content>) => {
      if (newest.current === null) {
        const early = { ...inHand.content, ...part };
        inHand.put(early);
        setContent({ ...makeBlank.current(), ...early });
        return;
      }
      newest.current = { ...newest.current, ...part };
      inHand.put(newest.current);
      setContent(newest.current);
      keep();
    },
    [inHand, keep],
  );

  const discard = useCallback(async () => {
    newest.current = makeBlank.current();
    setContent(newest.current);
    inHand.clear();
    await draft.discard();
  }, [draft, inHand]);

  return { content, change, discard };
}
