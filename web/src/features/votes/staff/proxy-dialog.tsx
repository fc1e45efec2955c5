import { useMutation } from "@tanstack/react-query";
import { Button, Input, Popconfirm } from "antd";
import { useState } from "react";
import type { Elector, StaffVote } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { useFailureWords } from "../../../workbench/failure.tsx";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { registerProxy, revokeProxy } from "./calls.ts";
import { forgetVotes } from "./steps.tsx";

/** Registers that somebody votes for this elector, or takes it back. */
export function ProxyButton({ vote, elector }: { vote: StaffVote; elector: Elector }) {
  const { votes, frame } = useWords();
  const failure = useFailureWords();
  const [open, setOpen] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeProxy(vote.id, elector.electorId),
    onSettled: forgetVotes,
  });
  if (elector.proxy !== null) {
    return (
      <>
        <span className="small">{votes.proxyHeldBy({ holder: elector.proxy.holder })}</span>{" "}
        {elector.voted === null && vote.state === "open" && (
          <Popconfirm
            title={votes.revokeQuestion}
            okText={votes.revoke}
            cancelText={frame.cancel}
            onConfirm={() => revoking.mutate()}
          >
            <Button type="link" loading={revoking.isPending}>
              {votes.revoke}
            </Button>
          </Popconfirm>
        )}
        {revoking.isError && <p className="labelled-error">{failure(revoking.error)}</p>}
      </>
    );
  }
  if (elector.voted !== null || vote.state !== "open") return null;
  return (
    <>
      <Button type="link" onClick={() => setOpen(true)}>
        {votes.registerProxy}
      </Button>
      {open && <ProxyDialog vote={vote} elector={elector} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProxyDialog({ vote, elector, onClose }: { vote: StaffVote; elector: Elector; onClose: () => void }) {
  const { votes } = useWords();
  const [ids] = useState(() => ({ proxyId: uuidv7(), documentId: uuidv7() }));
  const [phone, setPhone] = useState("");
  const [document, setDocument] = useState<File | null>(null);
  const [attempted, setAttempted] = useState(false);
  const digits = phone.replace(/\D/g, "");
  const registering = useMutation({
    mutationFn: (file: File) =>
      registerProxy({ voteId: vote.id, ...ids, electorId: elector.electorId, holderPhone: digits }, file),
    onSuccess: () => {
      forgetVotes();
      onClose();
    },
  });
  return (
    <FormDialog
      title={votes.registerProxy}
      lead={votes.proxyLead({ elector: elector.home ?? elector.names.join(votes.listMark) })}
      submit={votes.registerProxy}
      busy={registering.isPending}
      failure={registering.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        if (/^1\d{10}$/.test(digits) && document !== null) registering.mutate(document);
      }}
    >
      <Labelled label={votes.holderPhone} error={attempted && !/^1\d{10}$/.test(digits) ? votes.holderMissing : null}>
        {(ties) => (
          <Input {...ties} inputMode="tel" value={phone} onChange={({ target }) => setPhone(target.value)} />
        )}
      </Labelled>
      <Labelled
        label={votes.document}
        hint={votes.documentHint}
        error={attempted && document === null ? votes.documentMissing : null}
      >
        {(ties) => (
          <input
            {...ties}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,.webp"
            onChange={({ target }) => setDocument(target.files?.[0] ?? null)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
