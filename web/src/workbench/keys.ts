import { useEffect, useRef, useSyncExternalStore } from "react";
import { keepSetting, keptSetting } from "../kept/settings.ts";

/** Where a letter is text and no command. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input:not([type=checkbox]), textarea, select, [contenteditable='true']") !== null
  );
}

/** Under an open dialog the page rests. */
function isDialogOpen(): boolean {
  return Array.from(document.querySelectorAll("[role=dialog]")).some((dialog) => dialog.getClientRects().length > 0);
}

const listeners = new Set<() => void>();

/** People who speak to their machine, or whose hands shake, can switch the single keys off (WCAG 2.1.4). */
export function useKeysOn(): boolean {
  return useSyncExternalStore((onChange) => {
    listeners.add(onChange);
    return () => listeners.delete(onChange);
  }, areKeysOn);
}

function areKeysOn(): boolean {
  return keptSetting("keys") !== "off";
}

export function switchKeys(on: boolean): void {
  keepSetting("keys", on ? "on" : "off");
  for (const tell of listeners) tell();
}

/** A key pressed anywhere on the page, unless somebody is typing, holds a modifier or has a dialog open. */
export function useKey(key: string, onPress: (() => void) | null): void {
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (press.current === null || event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!areKeysOn() || isTyping(event.target) || isDialogOpen()) return;
      event.preventDefault();
      press.current();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [key]);
}
