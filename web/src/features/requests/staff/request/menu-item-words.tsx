import { useWords } from "../../../../workbench/words/words.tsx";
import type { MoveName } from "../calls.ts";

/** A step in the menu, with the reason when it cannot be done now. */
export function MenuItemWords({ name, refusedBecause }: { name: MoveName; refusedBecause: string | null }) {
  const { moves, request } = useWords();
  const reasons: Record<string, string> = request.refusedBecause;
  return (
    <>
      {moves[name].button}
      {refusedBecause !== null && (
        <span className="menu-reason">{reasons[refusedBecause] ?? request.refusedBecause.other}</span>
      )}
    </>
  );
}
