import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { startOfDay } from "../../../locale/spans.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { replayDeliveries } from "./calls.ts";
import { forgetWebhooks } from "./query-keys.ts";

/** Sends again everything from one day to another, both included. */
export function ReplayDialog({ webhookId, onClose }: { webhookId: string; onClose: () => void }) {
  const { administration, webhooks } = useWords();
  const timeZone = useTimeZone();
  const { today } = useMoments();
  const [days, setDays] = useState({ from: today, to: today });
  const replaying = useMutation({
    mutationFn: () =>
      replayDeliveries(webhookId, {
        from: startOfDay(days.from, timeZone),
        to: startOfDay(dayAfter(days.to), timeZone),
      }),
    onSuccess: async () => {
      await forgetWebhooks();
      onClose();
    },
  });
  return (
    <FormDialog
      title={webhooks.replay}
      lead={webhooks.replayText}
      submit={webhooks.replaySubmit}
      busy={replaying.isPending}
      failure={replaying.error}
      onClose={onClose}
      onSubmit={() => {
        if (days.from && days.to) replaying.mutate();
      }}
    >
      {(["from", "to"] as const).map((name) => (
        <Labelled key={name} label={name === "from" ? administration.recordsFrom : administration.recordsTo}>
          {(ties) => (
            <input
              {...ties}
              className="date-input"
              type="date"
              required
              value={days[name]}
              onChange={({ target }) => setDays({ ...days, [name]: target.value })}
            />
          )}
        </Labelled>
      ))}
    </FormDialog>
  );
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
