import { useEffect, useRef } from "react";

/** Puts the focus on what takes the place of a pressed button that goes away: `move` names it by its id. */
export function useFocusMove(): (id: string) => void {
  const next = useRef<string | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const element = document.getElementById(next.current);
    if (element === null) return;
    next.current = null;
    element.focus();
  });
  return (id) => {
    next.current = id;
  };
}
