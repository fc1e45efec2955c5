import { useLocation } from "wouter";
import { rememberOpened } from "../../../workbench/scroll-place.ts";

/** The list somebody is working through, so that on a request's page the next one is a key away. Survives a reload. */
interface Queue {
  /** The list's address, to go back to. */
  address: string;
  items: { id: string; number: string; summary: string }[];
}

const keptAs = "linli.queue";

export function queueNow(): Queue | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(keptAs) ?? "null") as Queue | null;
  } catch {
    return null;
  }
}

export function keepQueue(address: string, lines: readonly { id: string; number: string; summary: string }[]): void {
  const items = lines.map(({ id, number, summary }) => ({ id, number, summary }));
  try {
    window.sessionStorage.setItem(keptAs, JSON.stringify({ address, items } satisfies Queue));
  } catch {
    // Without storage the keys n and p do nothing; the list itself still works.
  }
}

/** What stands before and after a request in the list it was opened from. */
export function neighboursOf(queue: Queue | null, id: string) {
  const at = queue?.items.findIndex((item) => item.id === id) ?? -1;
  if (queue === null || at < 0) return { previous: null, next: null };
  return { previous: queue.items[at - 1] ?? null, next: queue.items[at + 1] ?? null };
}

interface FromList {
  fromList: true;
}

export function requestAddress(id: string): string {
  return `/requests/${id}`;
}

/** Opens a request from a list. */
export function useOpenFromList(address: string) {
  const [, go] = useLocation();
  return (id: string) => {
    rememberOpened(address, id);
    go(requestAddress(id), { state: { fromList: true } satisfies FromList });
  };
}

/** From a request to its neighbours and back. Neighbours take the place in the browser's history, so that back is the list. */
export function useGoInQueue() {
  const [, go] = useLocation();
  const fromList = () => (window.history.state as FromList | null)?.fromList === true;
  return {
    toNeighbour: (id: string) => go(requestAddress(id), { replace: true, state: window.history.state as unknown }),
    back: () => (fromList() ? window.history.back() : go(queueNow()?.address ?? "/requests")),
  };
}
