import { useEffect, useState } from "react";

/** A text once nobody has typed for `pauseMs`: what is asked of the server while somebody writes. */
export function useSettledText(text: string, pauseMs: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text.trim()), pauseMs);
    return () => clearTimeout(pause);
  }, [text, pauseMs]);
  return settled;
}
