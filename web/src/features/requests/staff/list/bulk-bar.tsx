import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useLocation } from "wouter";
import type { RequestLine } from "../../../../api/staff-contract.ts";
import { useFailureWords } from "../../../../workbench/failure.tsx";
import { useMayBlow } from "../../../../workbench/me.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type Move, moveRequest } from "../calls.ts";
import { forgetRequests } from "../query-keys.ts";
import { BulkTransfer } from "./bulk-transfer.tsx";
import "./bulk-bar.css";

interface Outcome {
  said: string;
  refused: { number: string; why: unknown }[];
}

/** What can be done with all chosen lines. Each is its own step: what one refuses does not stop the others. */
export function BulkBar({ lines, onClear }: { lines: readonly RequestLine[]; onClear: () => void }) {
  const { lists, frame, whistles } = useWords();
  const mayBlow = useMayBlow();
  const [, go] = useLocation();
  const failure = useFailureWords();
  const [transferring, setTransferring] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const moving = useMutation({
    mutationFn: (move: Move) => moveAll(lines, move),
    onSettled: () => forgetRequests(),
  });
  const run = (move: Move, done: (count: number) => string) =>
    moving.mutate(move, {
      onSuccess: (refused) => {
        setOutcome({ said: done(lines.length - refused.length), refused });
        setTransferring(false);
        onClear();
      },
    });
  const count = lines.length;
  return (
    <>
      {outcome !== null && (
        <Alert
          className="bulk-outcome"
          type={outcome.refused.length > 0 ? "warning" : "success"}
          showIcon
          closable={{ "aria-label": frame.close, onClose: () => setOutcome(null) }}
          title={outcome.said}
          description={
            outcome.refused.length > 0 && (
              <>
                <p>{lists.someRefused({ count: outcome.refused.length })}</p>
                <ul>
                  {outcome.refused.map(({ number, why }) => (
                    <li key={number}>{lists.refusedOne({ number, why: failure(why) })}</li>
                  ))}
                </ul>
              </>
            )
          }
        />
      )}
      {count > 0 && (
        <section className="bulk-bar" aria-label={lists.selected({ count })}>
          <strong>{lists.selected({ count })}</strong>
          <Button
            type="primary"
            loading={moving.isPending && !transferring}
            onClick={() => run({ name: "accept-request", input: {} }, (done) => lists.acceptedAll({ count: done }))}
          >
            {lists.acceptSelected({ count })}
          </Button>
          <Button onClick={() => setTransferring(true)}>{lists.transferSelected({ count })}</Button>
          {mayBlow && (
            <Button onClick={() => go(`/blow-whistle?requests=${lines.map(({ id }) => id).join(",")}`)}>
              {whistles.blowForSelected({ count })}
            </Button>
          )}
          <Button type="text" onClick={onClear}>
            {lists.clearSelection}
          </Button>
        </section>
      )}
      {transferring && (
        <BulkTransfer
          busy={moving.isPending}
          failure={moving.error}
          onClose={() => setTransferring(false)}
          onTransfer={(post, reason) =>
            run({ name: "transfer-request", input: { postId: post.id, reason } }, (done) =>
              lists.transferredAll({ count: done, post: post.name }),
            )
          }
        />
      )}
    </>
  );
}

/** One after the other, so that one person's press does not crowd out everybody else. */
async function moveAll(lines: readonly RequestLine[], move: Move): Promise<Outcome["refused"]> {
  const refused: Outcome["refused"] = [];
  for (const line of lines) {
    await moveRequest(line.id, line.version, move).catch((why: unknown) => {
      refused.push({ number: line.number, why });
    });
  }
  return refused;
}
