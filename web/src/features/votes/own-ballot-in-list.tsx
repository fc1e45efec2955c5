import type { ListHead } from "@linli/counting";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { chosenOf } from "./chosen.ts";
import { chosenInWords } from "./chosen-in-words.ts";
import { useRecountWords } from "./recount-words.ts";
import { ballotInFile } from "./recounting.ts";
import { useSecretWords } from "./secret/secret-words.ts";
import { useKeptBallot } from "./secret/use-secret-vote.ts";
import { useVoteWords } from "./vote-words.ts";

/** Finds one's own ballot in the list that lies here: which one is looked for leaves this device nowhere. */
export function OwnBallotInList({ head, bytes }: { head: ListHead; bytes: ArrayBuffer }) {
  const recounting = useRecountWords();
  const secret = useSecretWords();
  const votes = useVoteWords();
  const kept = useKeptBallot(head.vote.id);
  const receipt = kept?.step === "cast" ? kept : null;
  const [number, setNumber] = useState("");
  useEffect(() => {
    if (receipt !== null) setNumber((typed) => (typed === "" ? receipt.number : typed));
  }, [receipt]);
  const finding = useMutation({ networkMode: "always", mutationFn: () => ballotInFile(bytes, number) });
  const { data } = finding;
  const { kind } = head.vote.terms;
  const options = head.vote.options.map((title) => ({ title }));
  return (
    <section className="stack">
      <h2 className="section-title">{recounting.ownTitle}</h2>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (number.trim() !== "") finding.mutate();
        }}
      >
        <TextField
          id="receipt-number"
          label={votes.receiptNumber}
          hint={recounting.ownHint}
          autoComplete="off"
          maxLength={40}
          value={number}
          onChange={setNumber}
        />
        <Button type="submit" busy={finding.isPending}>
          {recounting.find}
        </Button>
      </form>
      {data === null && (
        <Notice kind="warn" urgent>
          <p>{recounting.notFound}</p>
        </Notice>
      )}
      {data && (
        <Notice urgent title={recounting.found}>
          <p className="big-line">
            {secret.counted({ choice: chosenInWords({ kind, options }, chosenOf(data.choice), votes) })}
          </p>
          {receipt !== null && head.publicKey !== receipt.votePublicKey && <p>{secret.otherKey}</p>}
        </Notice>
      )}
    </section>
  );
}
