import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { PaperVote } from "../../api/staff-contract.ts";
import { useAnnounce } from "../../ui/live-region.tsx";
import { FormDialog } from "../../workbench/form-dialog.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { finishPaper } from "./calls.ts";
import { forgetPapers } from "./query-keys.ts";

/** After the closing hour: what is awaited, until when, and that it is complete. */
export function FinishPart({ vote }: { vote: PaperVote }) {
  const { votes } = useWords();
  const { moment } = useMoments();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const words = votes.steps["finish-paper"];
  const finishing = useMutation({
    mutationFn: () => finishPaper(vote.id, vote.version),
    onSuccess: () => {
      setAsking(false);
      announce(words.done);
    },
    onSettled: () => void forgetPapers(),
  });
  const may = vote.abilities.some(
    ({ operation, refusedBecause }) => operation === "finish-paper" && refusedBecause === null,
  );
  return (
    <div className="stack paper-finish">
      <p className="paper-unsettled">
        {votes.paperAwaited({ left: vote.openPaperCount, until: moment(vote.paperUntil ?? vote.closesAt) })}
      </p>
      {may && (
        <p>
          <Button type={vote.openPaperCount === 0 ? "primary" : "default"} onClick={() => setAsking(true)}>
            {words.button}
          </Button>
        </p>
      )}
      {asking && (
        <FormDialog
          title={words.title}
          lead={words.lead}
          submit={words.button}
          busy={finishing.isPending}
          failure={finishing.error}
          onClose={() => setAsking(false)}
          onSubmit={() => finishing.mutate()}
        />
      )}
    </div>
  );
}
