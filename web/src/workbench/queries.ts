import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Refused } from "../api/problem.ts";
import { meKey } from "./me.ts";

/** What the workbench has read from the server. A session that has ended is met here, whichever page notices it. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeEndOfSession }),
  mutationCache: new MutationCache({ onError: noticeEndOfSession }),
  defaultOptions: {
    // The client repeats reads itself. An hour: the list one comes back to is still where it was.
    queries: { retry: false, networkMode: "always", staleTime: 10_000, gcTime: 3_600_000 },
    mutations: { retry: false, networkMode: "always" },
  },
});

function noticeEndOfSession(error: unknown): void {
  if (error instanceof Refused && error.code === "sign-in-needed")
    void queries.invalidateQueries({ queryKey: meKey });
}
