import { type RefObject, useRef } from "react";
import { useKey } from "../../../../workbench/keys.ts";

interface RowKeys {
  /** At the last line already: more may be there. */
  onEnd?: () => void;
  onSelect?: (id: string) => void;
}

/** j and k move the focus from line to line, Enter is the link's own, x selects. */
export function useRowKeys({ onEnd, onSelect }: RowKeys = {}): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const links = () => Array.from(box.current?.querySelectorAll<HTMLElement>("a[data-request]") ?? []);
  const here = (all: readonly HTMLElement[]) =>
    all.findIndex((link) => link.closest("tr, li")?.contains(document.activeElement));
  const move = (by: 1 | -1) => {
    const all = links();
    const at = here(all);
    if (by === 1 && at >= 0 && at === all.length - 1) return onEnd?.();
    const next = all[at < 0 ? 0 : at + by];
    next?.focus();
    next?.closest("tr, li")?.scrollIntoView({ block: "nearest" });
  };
  useKey("j", () => move(1));
  useKey("k", () => move(-1));
  useKey("x", () => {
    const all = links();
    const id = all[here(all)]?.dataset.request;
    if (id !== undefined) onSelect?.(id);
  });
  return box;
}

/** Puts the focus on the line of a request, where it is listed. */
export function focusLine(id: string): void {
  document.querySelector<HTMLElement>(`a[data-request="${CSS.escape(id)}"]`)?.focus({ preventScroll: true });
}
