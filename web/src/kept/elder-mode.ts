import { useSyncExternalStore } from "react";
import { keepSetting, keptSetting } from "./settings.ts";

const listeners = new Set<() => void>();

/** Shows the page as chosen on this device before. Called before the first drawing. */
export function beginElderMode(): void {
  show(keptSetting("elder") === "on");
}

function show(on: boolean): void {
  document.documentElement.toggleAttribute("data-elder", on);
}

export function switchElderMode(on: boolean): void {
  keepSetting("elder", on ? "on" : "off");
  show(on);
  // What measures its text measures it anew.
  window.dispatchEvent(new Event("resize"));
  for (const listener of listeners) listener();
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/** Whether elder mode is on, and whether anybody has ever chosen: until then the first page offers it, once, quietly. */
export function useElderMode(): { on: boolean; chosen: boolean } {
  const kept = useSyncExternalStore(listen, () => keptSetting("elder"));
  return { on: kept === "on", chosen: kept !== null };
}
