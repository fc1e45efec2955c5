import type { RatesBy, RatesRow } from "../../../api/staff-contract.ts";
import { useWords } from "../../../workbench/words/words.tsx";

/** What a row is called: its name, or the word for its source, or its day. */
export function useNames(by: RatesBy): (row: Pick<RatesRow, "key" | "name">) => string {
  const { matters } = useWords();
  return ({ key, name }) => {
    if (by === "channel") return (matters.channels as Readonly<Record<string, string>>)[key] ?? key;
    if (by === "day" || by === "week") return key.slice(5);
    if (by === "month") return key.slice(0, 7);
    return name === "" ? key : name;
  };
}
