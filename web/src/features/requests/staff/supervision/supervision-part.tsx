import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { StaffRequest, Supervision } from "../../../../api/staff-contract.ts";
import { StateMark } from "../../../../ui/state-mark.tsx";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { forgetRequests } from "../query-keys.ts";
import { can } from "../request/abilities.ts";
import { closeSupervision } from "./calls.ts";
import { QuestionDialog } from "./question-dialog.tsx";
import { ReplyDialog } from "./reply-dialog.tsx";

type Open = { ask: Supervision | null } | { reply: Supervision } | null;

/** 督办 on a request's page: who asked how it stands, by when a reply is wanted, and what one may do about it. */
export function SupervisionPart({ request: one }: { request: StaffRequest }) {
  const { supervision } = useWords();
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState<string | null>(null);
  const mayOrder = can(one.abilities, "order-supervision");
  if (one.supervisions.length === 0 && !mayOrder && said === null) return null;
  const done = (words: string) => {
    setOpen(null);
    setSaid(words);
  };
  return (
    <section className="stack" aria-label={supervision.title}>
      {one.supervisions.map((asked) => (
        <Standing
          key={asked.id}
          requestId={one.id}
          asked={asked}
          onReply={() => setOpen({ reply: asked })}
          onAskAgain={() => setOpen({ ask: asked })}
          onClosed={() => done(supervision.closed)}
        />
      ))}
      {said !== null && <p role="status">{said}</p>}
      {mayOrder && (
        <p>
          <Button onClick={() => setOpen({ ask: null })}>{supervision.order}</Button>
        </p>
      )}
      {open !== null && "ask" in open && (
        <QuestionDialog
          requestId={one.id}
          again={open.ask}
          onClose={() => setOpen(null)}
          onDone={() => done(supervision.ordered)}
        />
      )}
      {open !== null && "reply" in open && (
        <ReplyDialog
          requestId={one.id}
          supervisionId={open.reply.id}
          onClose={() => setOpen(null)}
          onDone={() => done(supervision.replied)}
        />
      )}
    </section>
  );
}

interface StandingProps {
  requestId: string;
  asked: Supervision;
  onReply: () => void;
  onAskAgain: () => void;
  onClosed: () => void;
}

function Standing({ requestId, asked, onReply, onAskAgain, onClosed }: StandingProps) {
  const { supervision } = useWords();
  const { moment } = useMoments();
  const { orderer, state, replyDueAt, late, abilities } = asked;
  const closing = useMutation({
    mutationFn: () => closeSupervision(requestId, asked.id),
    onSuccess: async () => {
      onClosed();
      await forgetRequests();
    },
  });
  return (
    <div>
      {state === "open" && late && <StateMark tone="late">{supervision.late}</StateMark>}
      {state === "open" && !late && <StateMark tone="waiting">{supervision.states.open}</StateMark>}
      <p>
        {state === "open"
          ? supervision.wanted({ orderer, moment: moment(replyDueAt) })
          : supervision.answered({ orderer })}
      </p>
      <p className="row">
        {abilities.includes("reply-to-supervision") && (
          <Button type="primary" onClick={onReply}>
            {supervision.reply}
          </Button>
        )}
        {abilities.includes("ask-again") && <Button onClick={onAskAgain}>{supervision.askAgain}</Button>}
        {abilities.includes("close-supervision") && (
          <Button loading={closing.isPending} onClick={() => closing.mutate()}>
            {supervision.close}
          </Button>
        )}
      </p>
      <WriteFailure error={closing.error} />
    </div>
  );
}
