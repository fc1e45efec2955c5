import { useEffect, useState, useSyncExternalStore } from "react";
import { type KeptStore, openKeptStore } from "../../kept/store.ts";

/** A request filed from this phone, with the key that gives its reporter's rights without signing in. */
export interface KeptReport {
  number: string;
  key: string;
}

let opened: Promise<KeptStore> | null = null;
/** Newest first; null until the device has answered. */
let kept: readonly KeptReport[] | null = null;
const listeners = new Set<() => void>();

function store(): Promise<KeptStore> {
  opened ??= openKeptStore("reports");
  return opened;
}

/** Numbers begin with the day, so their order is that of filing. */
async function refresh(): Promise<void> {
  kept = ((await (await store()).all()) as KeptReport[]).reverse();
  for (const listener of listeners) listener();
}

export async function keepReport({ number, key }: KeptReport): Promise<void> {
  await (await store()).put(number, { number, key });
  await refresh();
}

export async function forgetReport(number: string): Promise<void> {
  await (await store()).delete(number);
  await refresh();
}

/** For a phone that several people use. */
export async function forgetReports(): Promise<void> {
  const open = await store();
  for (const { number } of (await open.all()) as KeptReport[]) await open.delete(number);
  await refresh();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  if (kept === null) {
    refresh().catch(() => {
      kept = [];
      onChange();
    });
  }
  return () => listeners.delete(onChange);
}

/** The requests this phone has filed, newest first; null until the device has answered. */
export function useKeptReports(): readonly KeptReport[] | null {
  return useSyncExternalStore(listen, () => kept);
}

/**
 * The reporter's key of one request: the one in the link that was opened, else the one this phone keeps. Null when
 * there is none, undefined until the device has answered. It travels behind the #, which browsers send to nobody.
 */
export function useReporterKey(number: string): string | null | undefined {
  const reports = useKeptReports();
  const [sent, setSent] = useState(keyInAddress);
  useEffect(() => {
    const read = () => {
      const key = keyInAddress();
      if (key === null) return;
      setSent(key);
      // Whoever looks over a shoulder or shares the page's address from here on shares the number only.
      window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
    };
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
  }, []);
  if (sent !== null) return sent;
  return reports === null ? undefined : (reports.find((report) => report.number === number)?.key ?? null);
}

function keyInAddress(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get("k");
}

/** The link one sends to oneself, to see one's own words from another phone too. */
export function linkWithKey({ number, key }: KeptReport): string {
  return `${window.location.origin}/r/${encodeURIComponent(number)}#k=${encodeURIComponent(key)}`;
}
