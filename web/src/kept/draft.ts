import { useCallback, useEffect, useRef, useState } from "react";
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
  const draft = useRef<Draft<Content> | null>(null);
  draft.current ??= draftOf<Content>(name);
  const [content, setContent] = useState<Content | null>(null);
  const newest = useRef<Content | null>(null);
  /** What was typed before the device had answered; it is newer than what the device kept. */
  const early = useRef<Partial<Content>>({});
  const makeBlank = useRef(blank);

  useEffect(() => {
    let here = true;
    const begin = (kept: Content | null) => {
      if (!here || newest.current !== null) return;
      // A draft kept before the pages were renewed may lack what they ask for now.
      newest.current = { ...makeBlank.current(), ...kept, ...early.current };
      setContent(newest.current);
      if (Object.keys(early.current).length > 0) keepQuietly(draft.current, newest.current);
    };
    draft.current?.read().then(begin, () => begin(null));
    return () => {
      here = false;
    };
  }, []);

  const change = useCallback((part: Partial<Content>) => {
    if (newest.current === null) {
      early.current = { ...early.current, ...part };
      setContent({ ...makeBlank.current(), ...early.current });
      return;
    }
    newest.current = { ...newest.current, ...part };
    setContent(newest.current);
    keepQuietly(draft.current, newest.current);
  }, []);

  const discard = useCallback(async () => {
    newest.current = makeBlank.current();
    setContent(newest.current);
    await draft.current?.discard();
  }, []);

  return { content, change, discard };
}

/** A full device: the words stay on the page, and sending them still works. */
function keepQuietly<Content>(draft: Draft<Content> | null, content: Content): void {
  draft?.keep(content).catch(() => {});
}
