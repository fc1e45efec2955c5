import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Refused } from "../../../api/problem.ts";
import { useWords } from "../../../resident/words/words.tsx";

/** How an act ended, told above what can be done next. */
export type Said = { done: string } | { failed: string; unsent: string };

export interface Act<Body> {
  send: (body: Body) => Promise<unknown>;
  /** Told once it is done. */
  done: string;
  /** What the person wrote; it is shown again if the act is no longer possible. */
  written: (body: Body) => string;
  onSaid: (said: Said) => void;
  onDone?: () => Promise<void>;
}

/** Sends one act of the reporter. Whatever comes back, the page then shows the request as it is now. */
export function useAct<Body>({ send, done, written, onSaid, onDone }: Act<Body>) {
  const words = useWords();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: send,
    onSuccess: async () => {
      onSaid({ done });
      await onDone?.();
    },
    onError: (error, body) => {
      const refused = error instanceof Refused;
      onSaid({ failed: refused ? error.title : words.reporter.unreachable, unsent: refused ? written(body) : "" });
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["progress"] }),
        queries.invalidateQueries({ queryKey: ["mine"] }),
      ]),
  });
  return { act: mutate, busy: isPending };
}
