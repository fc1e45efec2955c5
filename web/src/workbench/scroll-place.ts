import { useEffect, useLayoutEffect, useRef } from "react";

/** Where each list stood when it was left, by its address. */
const places = new Map<string, { top: number; opened: string | null }>();
let cameBack = false;

// Wouter tells its own going forward as pushState and replaceState; the browser tells going back.
window.addEventListener("popstate", () => {
  cameBack = true;
});
for (const forward of ["pushState", "replaceState"]) {
  window.addEventListener(forward, () => {
    cameBack = false;
  });
}

/** Remembers which line somebody opens, so that coming back finds it. */
export function rememberOpened(address: string, id: string): void {
  places.set(address, { top: window.scrollY, opened: id });
}

/**
 * Brings a list that somebody comes back to by the browser's way back to where it was.
 * @param ready once the lines are there
 * @param onBack gets the line that was opened, to put the focus there
 */
export function useScrollPlace(address: string, ready: boolean, onBack: (opened: string | null) => void): void {
  const back = useRef(cameBack);
  const told = useRef(onBack);
  told.current = onBack;
  useLayoutEffect(() => {
    if (!ready || !back.current) return;
    back.current = false;
    const place = places.get(address);
    if (place === undefined) return;
    // After the page's own effect, which begins every page at its top.
    requestAnimationFrame(() => {
      told.current(place.opened);
      window.scrollTo(0, place.top);
    });
  }, [ready, address]);
  useEffect(() => {
    const keep = () => places.set(address, { top: window.scrollY, opened: places.get(address)?.opened ?? null });
    window.addEventListener("scroll", keep, { passive: true });
    return () => window.removeEventListener("scroll", keep);
  }, [address]);
}
