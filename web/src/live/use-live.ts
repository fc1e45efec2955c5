import { hashKey, type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type LiveChange, live } from "./live.ts";

/** What queries each topic concerns: an entry of the pages says it once. */
export type LiveKeys = (change: LiveChange) => readonly QueryKey[];

/** Changes of a busy moment make one asking. */
const gatherMs = 400;

/**
 * Asks anew for what the page shows when the server says that it has changed. Once in each entry.
 * @param accountId who is here; when that changes, so does what they hear; undefined while it is not known
 */
export function useLiveUpdates(keysOf: LiveKeys, accountId: string | null | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (accountId === undefined) return;
    const waiting = new Map<string, QueryKey>();
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const ask = () => {
      gathering = undefined;
      for (const queryKey of waiting.values()) void queries.invalidateQueries({ queryKey });
      waiting.clear();
    };
    live.restart();
    const stop = live.listen((heard) => {
      if (heard === "again") waiting.set("", []);
      else for (const key of keysOf(heard)) waiting.set(hashKey(key), key);
      gathering ??= setTimeout(ask, gatherMs);
    });
    return () => {
      clearTimeout(gathering);
      stop();
    };
  }, [queries, keysOf, accountId]);
}

/** Hears of these requests by their numbers while a page shows them. */
export function useFollowed(numbers: readonly string[]): void {
  const all = numbers.join(",");
  useEffect(() => {
    const stops = all
      .split(",")
      .filter(Boolean)
      .map((number) => live.follow(number));
    return () => {
      for (const stop of stops) stop();
    };
  }, [all]);
}
