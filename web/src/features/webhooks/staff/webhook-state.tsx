import type { Webhook } from "../../../api/staff-contract.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";

/** Whether it is being told, and since when nothing gets through. */
export function WebhookState({ webhook: { state, failingSince } }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const { short } = useMoments();
  return (
    <>
      <span className={state === "on" ? undefined : "webhook-off"}>{webhooks.states[state]}</span>
      {failingSince !== null && (
        <span className="small webhook-failing"> {webhooks.failingSince({ at: short(failingSince) })}</span>
      )}
    </>
  );
}
