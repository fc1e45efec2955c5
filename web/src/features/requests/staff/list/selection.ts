import { useState } from "react";
import type { RequestLine } from "../../../../api/staff-contract.ts";

/** Which of the listed lines are chosen. A line that has left the list is not chosen any more. */
export function useSelection(lines: readonly RequestLine[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(lines.filter(({ id }) => picked.has(id)).map(({ id }) => id));
  return {
    chosen,
    toggle: (id: string) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setPicked(next);
    },
    toggleAll: () => setPicked(chosen.size === lines.length ? new Set() : new Set(lines.map(({ id }) => id))),
    clear: () => setPicked(new Set()),
  };
}
