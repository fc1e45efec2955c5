import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { Asked, withCondition } from "./asked.ts";

type Change = Parameters<typeof withCondition>[1];

interface SetConditionsProps {
  asked: Asked;
  unitName: string | undefined;
  onChange: (change: Change) => void;
}

/** Conditions that have no field of their own, each taken away by a press: words, a unit, the days of filing. */
export function SetConditions({ asked, unitName, onChange }: SetConditionsProps) {
  const { lists } = useWords();
  const { dayOf } = useMoments();
  const { text, unitId, filedFrom, filedTo } = asked;
  const set: { name: string; without: Change }[] = [];
  if (text) set.push({ name: lists.textFilter({ text }), without: { text: undefined } });
  if (unitId) {
    set.push({ name: lists.unitFilter({ unit: unitName ?? lists.oneUnit }), without: { unitId: undefined } });
  }
  if (filedFrom || filedTo) {
    const [from, to] = [filedFrom, filedTo].map((day) => (day ? dayOf(day) : ""));
    set.push({
      name: lists.filedFilter({ from: from ?? "", to: to ?? "" }),
      without: { filedFrom: undefined, filedTo: undefined },
    });
  }
  return set.map(({ name, without }) => (
    <button
      key={name}
      type="button"
      className="chip chip-on"
      aria-label={lists.removeFilter({ filter: name })}
      onClick={() => onChange(without)}
    >
      {name} <span aria-hidden="true">×</span>
    </button>
  ));
}
