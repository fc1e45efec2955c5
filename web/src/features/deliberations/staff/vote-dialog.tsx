import { useMutation } from "@tanstack/react-query";
import { Input, InputNumber, Select } from "antd";
import { useState } from "react";
import type { Deliberation, StageVoteToDraft } from "../../../api/staff-contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { FormDialog } from "../../../workbench/form-dialog.tsx";
import { Labelled } from "../../../workbench/labelled.tsx";
import { LongField } from "../../../workbench/long-field.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { inDays, MomentField } from "../../../workbench/moment-field.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { draftStageVote } from "./calls.ts";
import { optionsOf } from "./vote-options.ts";

const kinds = ["yes-no", "single", "multiple", "budget"] as const;
type Kind = (typeof kinds)[number];

/** Ours: the notice of a vote and a week to cast a ballot; of owners the law's fifteen days go before. */
const usualDays = { notice: 5, ownersNotice: 17, open: 7 };

/** The vote of the open stage. Who votes and where, the procedure and the topic say already. */
export function VoteDialog(props: { topic: Deliberation; onClose: () => void; onDone: () => void }) {
  const { topic, onClose, onDone } = props;
  const { deliberations } = useWords();
  const { now } = useMoments();
  const timeZone = useTimeZone();
  const owners = topic.steps.find(({ state }) => state === "open")?.who === "owners";
  const notice = owners ? usualDays.ownersNotice : usualDays.notice;
  const [voteId] = useState(uuidv7);
  const [title, setTitle] = useState(topic.title);
  const [words, setWords] = useState(topic.words);
  const [kind, setKind] = useState<Kind>("yes-no");
  const [secret, setSecret] = useState(false);
  const [lines, setLines] = useState("");
  const [budget, setBudget] = useState<number | null>(null);
  const [matter, setMatter] = useState<number | null>(null);
  const [opensAt, setOpensAt] = useState(() => inDays(now, notice, "08:00", timeZone));
  const [closesAt, setClosesAt] = useState(() => inDays(now, notice + usualDays.open, "18:00", timeZone));
  const [attempted, setAttempted] = useState(false);
  const drafting = useMutation({ mutationFn: draftStageVote, onSuccess: onDone });
  const options = kind === "yes-no" ? [] : optionsOf(lines, kind === "budget");
  const missing = (lacks: boolean) => (attempted && lacks ? deliberations.fieldMissing : null);
  const body = (): StageVoteToDraft | null => {
    if (title.trim() === "" || opensAt === null || closesAt === null || options === null) return null;
    if (kind !== "yes-no" && options.length < 2) return null;
    if ((kind === "budget" && budget === null) || (owners && matter === null)) return null;
    return {
      version: topic.version,
      voteId,
      title: title.trim(),
      words: words.trim(),
      kind,
      secrecy: secret && !owners ? "secret" : "open",
      options,
      opensAt,
      closesAt,
      ...(kind === "budget" && budget !== null && { budget: budget * 100 }),
      ...(owners && matter !== null && { ownersMatter: matter }),
    };
  };
  return (
    <FormDialog
      title={deliberations.prepareVote}
      lead={deliberations.prepareVoteLead}
      submit={deliberations.prepareVote}
      busy={drafting.isPending}
      failure={drafting.error}
      onClose={onClose}
      onSubmit={() => {
        setAttempted(true);
        const draft = body();
        if (draft !== null) drafting.mutate({ topicId: topic.id, body: draft });
      }}
    >
      <Labelled label={deliberations.question} error={missing(title.trim() === "")}>
        {(ties) => <Input {...ties} maxLength={80} value={title} onChange={({ target }) => setTitle(target.value)} />}
      </Labelled>
      <LongField label={deliberations.words} rows={[2, 8]} maxLength={4000} value={words} onChange={setWords} />
      {owners ? (
        <Labelled label={deliberations.matter} error={missing(matter === null)}>
          {({ id }) => (
            <Select
              id={id}
              className="picker"
              aria-label={deliberations.matter}
              placeholder={deliberations.choose}
              options={deliberations.matters.map((label, index) => ({ value: index + 1, label }))}
              value={matter}
              onChange={setMatter}
            />
          )}
        </Labelled>
      ) : (
        <>
          <Labelled label={deliberations.voteKind}>
            {({ id }) => (
              <Select
                id={id}
                className="picker"
                aria-label={deliberations.voteKind}
                options={kinds.map((value) => ({ value, label: deliberations.voteKinds[value] }))}
                value={kind}
                onChange={setKind}
              />
            )}
          </Labelled>
          <Labelled label={deliberations.secrecy}>
            {({ id }) => (
              <Select
                id={id}
                className="picker"
                aria-label={deliberations.secrecy}
                options={[
                  { value: false, label: deliberations.openVote },
                  { value: true, label: deliberations.secretVote },
                ]}
                value={secret}
                onChange={setSecret}
              />
            )}
          </Labelled>
        </>
      )}
      {kind !== "yes-no" && (
        <LongField
          label={deliberations.options}
          hint={kind === "budget" ? deliberations.optionsWithCost : deliberations.optionsHint}
          error={attempted && (options === null || options.length < 2) ? deliberations.optionsMissing : null}
          rows={[3, 10]}
          maxLength={4000}
          value={lines}
          onChange={setLines}
        />
      )}
      {kind === "budget" && (
        <Labelled label={deliberations.budget} error={missing(budget === null)}>
          {(ties) => (
            <InputNumber {...ties} min={1} max={10_000_000} precision={0} value={budget} onChange={setBudget} />
          )}
        </Labelled>
      )}
      <MomentField
        label={deliberations.opensAt}
        error={missing(opensAt === null)}
        value={opensAt}
        onChange={setOpensAt}
      />
      <MomentField
        label={deliberations.closesAt}
        error={missing(closesAt === null)}
        value={closesAt}
        onChange={setClosesAt}
      />
    </FormDialog>
  );
}
