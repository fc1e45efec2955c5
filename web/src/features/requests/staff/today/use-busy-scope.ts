import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RequestScope } from "../../../../api/staff-contract.ts";
import { countRequests } from "../calls.ts";
import { busyScopeOf } from "../home-scope.ts";
import { countsKey } from "../query-keys.ts";

/** Whose work to show first; null until the counts are there. It stays as it was found while the page is open. */
export function useBusyScope(wanted: boolean): RequestScope | null {
  const mine = useQuery({ queryKey: countsKey("mine"), queryFn: () => countRequests("mine"), enabled: wanted });
  const unit = useQuery({ queryKey: countsKey("unit"), queryFn: () => countRequests("unit"), enabled: wanted });
  const [found, setFound] = useState<RequestScope | null>(null);
  if (found !== null || !wanted) return found;
  // Without counts the page itself tells what went wrong.
  if (mine.isError || unit.isError) return "mine";
  if (mine.data === undefined || unit.data === undefined) return null;
  const scope = busyScopeOf({ mine: mine.data, unit: unit.data });
  setFound(scope);
  return scope;
}
