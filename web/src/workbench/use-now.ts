import { useSyncExternalStore } from "react";

const minuteMs = 60_000;
let now = new Date();

/** The present, a minute exact: “还有5分钟” must not stand still on a page left open. */
export function useNow(): Date {
  return useSyncExternalStore(listen, () => now);
}

function listen(onChange: () => void): () => void {
  const tick = () => {
    now = new Date();
    onChange();
  };
  const timer = setInterval(tick, minuteMs);
  // A laptop that slept: its timers did too.
  document.addEventListener("visibilitychange", tick);
  return () => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tick);
  };
}
