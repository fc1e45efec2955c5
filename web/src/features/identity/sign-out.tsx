import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useWords } from "../../resident/words/words.tsx";
import { ConfirmStep } from "../../ui/confirm-step.tsx";
import { signOut } from "./calls.ts";

/** Leaves the account on this phone. `onDone`: what else the phone should forget then. */
export function SignOut({ onDone }: { onDone: () => Promise<void> }) {
  const { identity } = useWords();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await onDone();
      await queries.resetQueries();
    },
  });
  return (
    <ConfirmStep
      begin={identity.signOut}
      question={identity.signOutQuestion}
      confirm={identity.signOutConfirm}
      cancel={identity.cancel}
      busy={leaving.isPending}
      onConfirm={() => leaving.mutate()}
    />
  );
}
