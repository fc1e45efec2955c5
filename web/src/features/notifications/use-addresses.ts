import { useMutation, useQueryClient } from "@tanstack/react-query";
import { addEmail, choicesKey, confirmEmail, removeAddress } from "./calls.ts";
import { subscribeThisBrowser } from "./subscribe.ts";

/** What somebody does about where they are told; after each step it is read anew. */
export function useAddresses() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: choicesKey });
  return {
    adding: useMutation({ mutationFn: addEmail, onSettled }),
    confirming: useMutation({ mutationFn: confirmEmail, onSettled }),
    removing: useMutation({ mutationFn: removeAddress, onSettled }),
    subscribing: useMutation({ mutationFn: subscribeThisBrowser, onSettled }),
  };
}

/** As the server asks for it; the code that comes back says the rest. */
export const looksLikeEmail = (text: string): boolean =>
  /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text.trim());
