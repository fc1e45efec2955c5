import { useState } from "react";
import { keepSetting, keptSetting } from "../../../../kept/settings.ts";

/** Columns that can be left out; number, what, due and state always stand. */
export const choosableColumns = ["where", "community", "category", "filed", "who"] as const;
export type Column = (typeof choosableColumns)[number];

const shownAtFirst: readonly Column[] = ["where", "filed", "who"];

function keptColumns(): readonly Column[] {
  const kept = keptSetting("columns");
  return kept === null ? shownAtFirst : choosableColumns.filter((column) => kept.split(" ").includes(column));
}

/** Which columns this person wants to see, remembered on this machine. */
export function useColumns(): [shown: readonly Column[], show: (columns: readonly Column[]) => void] {
  const [columns, setColumns] = useState(keptColumns);
  const show = (chosen: readonly Column[]) => {
    keepSetting("columns", chosen.join(" "));
    setColumns(choosableColumns.filter((column) => chosen.includes(column)));
  };
  return [columns, show];
}
