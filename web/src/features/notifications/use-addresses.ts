import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
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
export const looksLikeEmail = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(text);

export const looksLikeCode = (text: string): boolean => /^\d{6}$/.test(text);

/** A form of one field, whose error shows once somebody has tried to send it. */
export function useOneField(isWhole: (typed: string) => boolean, onWhole: (typed: string) => void) {
  const [value, setValue] = useState("");
  const [attempted, setAttempted] = useState(false);
  const typed = value.trim();
  return {
    value,
    setValue,
    wrong: attempted && !isWhole(typed),
    onSubmit(event: FormEvent) {
      event.preventDefault();
      setAttempted(true);
      if (isWhole(typed)) onWhole(typed);
    },
  };
}
