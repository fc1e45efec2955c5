import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import type { ProcedureFault } from "../../../../api/staff-contract.ts";
import { useLocale } from "../../../../workbench/words/words.tsx";
import { checkProcedure } from "../calls.ts";
import type { Stage } from "./draft.ts";

/** What is wrong with the stages as they stand. Names are no part of it: what has none yet is asked for by the form. */
export function useFaults(stages: readonly Stage[]): {
  found: readonly ProcedureFault[];
  error: unknown;
  again: () => void;
} {
  const { locale } = useLocale();
  const rules = useDeferredValue(stages.map((stage) => ({ ...stage, name: "-", nameEn: "-" })));
  const checked = useQuery({
    queryKey: ["procedure-faults", locale, JSON.stringify(rules)],
    queryFn: () => checkProcedure(rules),
    placeholderData: keepPreviousData,
    enabled: rules.length > 0,
  });
  return { found: checked.data?.faults ?? [], error: checked.error, again: () => void checked.refetch() };
}
