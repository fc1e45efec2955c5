import { useMutation } from "@tanstack/react-query";
import { Refused } from "../../api/problem.ts";
import { type Step, takeStep } from "./calls.ts";
import { forgetWhistles } from "./query-keys.ts";

/** Takes a step. @param onDone after it was taken */
export function useStep(whistleId: string, onDone: () => void = () => {}) {
  return useMutation({
    /** @param first what must have arrived before, such as photos */
    mutationFn: async ({ step, first }: { step: Step; first?: () => Promise<void> }) => {
      await first?.();
      return takeStep(whistleId, step);
    },
    onSuccess: async () => {
      await forgetWhistles();
      onDone();
    },
    // Somebody was first: the page shows what is there now, and the sentence says why nothing was done.
    onError: (error) => (error instanceof Refused && error.status === 409 ? forgetWhistles() : undefined),
  });
}
