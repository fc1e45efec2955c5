import { useSyncExternalStore } from "react";
import { draftOf } from "../../../kept/draft.ts";
import { Outbox, type Parcel } from "../../../kept/outbox.ts";
import { openKeptStore } from "../../../kept/store.ts";
import { fileRequest, type ReadyFiling } from "./calls.ts";
import { type Filing, filingDraft } from "./filing.ts";

/** Filings that wait on this phone for a network, and the numbers of those that went out since the page was opened. */
export interface KeptFilings {
  parcels: readonly Parcel<ReadyFiling>[];
  sentNumbers: readonly string[];
}

const outbox = new Outbox(openKeptStore("outbox"), fileRequest);
const listeners = new Set<() => void>();
let kept: KeptFilings = { parcels: [], sentNumbers: [] };

async function refresh(newNumbers: readonly string[] = []): Promise<void> {
  kept = { parcels: await outbox.parcels(), sentNumbers: [...kept.sentNumbers, ...newNumbers] };
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

export function useKeptFilings(): KeptFilings {
  return useSyncExternalStore(listen, () => kept);
}

/** Keeps a filing that found no network. */
export async function keepForLater(ready: ReadyFiling): Promise<void> {
  await outbox.put(ready.filing.id, ready);
  await refresh();
}

/** Makes a filing that was refused the draft again, to be corrected. */
export async function takeBack(parcel: Parcel<ReadyFiling>): Promise<void> {
  await draftOf<Filing>(filingDraft).keep(parcel.content.filing);
  await outbox.take(parcel.id);
  await refresh();
}

/** Also while the phone believes to be online: the server may have been away. */
const againAfterMs = 30_000;

/** From now on sends what waits: at once, whenever the network comes back, and every half minute while something waits. */
export function sendKeptFilings(): () => void {
  const send = () => {
    outbox.flush().then(
      (filed) => refresh(filed.map(({ number }) => number)),
      () => refresh(),
    );
  };
  const again = setInterval(() => {
    if (kept.parcels.some((parcel) => parcel.refusal === null)) send();
  }, againAfterMs);
  window.addEventListener("online", send);
  send();
  return () => {
    clearInterval(again);
    window.removeEventListener("online", send);
  };
}
