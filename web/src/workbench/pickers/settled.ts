import { useEffect, useState } from "react";

const pauseMs = 250;

/** The text once nobody has typed for a moment, so that not every letter is asked about. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
