import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Refused } from "../../api/problem.ts";
import { useWords } from "../../resident/words/words.tsx";

/** How the last act ended. */
export type Said = { done: string } | { failed: string };

/** Sends one act on a topic. Whatever comes back, the page then shows the topic as it is now. */
export function useTopicAct() {
  const words = useWords();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Said | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: ({ send }: { send: () => Promise<unknown>; done: string; onDone?: () => Promise<void> }) => send(),
    onSuccess: async (_answer, { done, onDone }) => {
      setSaid({ done });
      await onDone?.();
    },
    onError: (error) => setSaid({ failed: error instanceof Refused ? error.title : words.reporter.unreachable }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["topic"] }),
        queries.invalidateQueries({ queryKey: ["topics"] }),
      ]),
  });
  return { said, act: mutate, busy: isPending };
}
