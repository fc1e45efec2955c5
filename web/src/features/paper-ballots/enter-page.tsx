import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Input, type InputRef, Select, Skeleton } from "antd";
import { type FormEvent, useRef, useState } from "react";
import { Link, useParams } from "wouter";
import type { PaperReading, PaperState, PaperVote } from "../../api/staff-contract.ts";
import { uuidv7 } from "../../kept/uuidv7.ts";
import { useAnnounce } from "../../ui/live-region.tsx";
import { ReadFailure, WriteFailure } from "../../workbench/failure.tsx";
import { Labelled } from "../../workbench/labelled.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { enterPaper, listPapers } from "./calls.ts";
import { PaperStateMark } from "./paper-state.tsx";
import { forgetPapers } from "./query-keys.ts";
import { typedReading } from "./reading.ts";
import { ReadingField } from "./reading-field.tsx";
import { takesPaper, useVotedOn } from "./use-voted-on.ts";
import "./paper-ballots.css";

/** A stack of paper: number, what is ticked, Enter, next. */
export default function EnterPage() {
  const { paper } = useWords();
  const { voteId } = useParams<{ voteId: string }>();
  const vote = useVotedOn(voteId);
  return (
    <StaffPage
      narrow
      title={paper.enterTitle}
      over={vote.data && <Link href={`/votes/${voteId}/paper`}>{paper.backToList({ title: vote.data.title })}</Link>}
    >
      {vote.isPending && <Skeleton active={false} />}
      {vote.isError && <ReadFailure error={vote.error} onRetry={() => void vote.refetch()} />}
      {vote.data && !takesPaper(vote.data) && (
        <p>{vote.data.secrecy === "secret" ? paper.notSecret : paper.notOpen}</p>
      )}
      {vote.data && takesPaper(vote.data) && <EnterForm vote={vote.data} />}
    </StaffPage>
  );
}

interface Entered {
  entryId: string;
  number: number;
  home: string | null;
  state: PaperState;
}

/** The last ones stay in sight, so that a slip is seen at once. */
const mostRemembered = 12;

function EnterForm({ vote }: { vote: PaperVote }) {
  const { paper } = useWords();
  const { moment } = useMoments();
  const announce = useAnnounce();
  const numberField = useRef<InputRef>(null);
  const readingField = useRef<InputRef>(null);
  const [number, setNumber] = useState("");
  const [typed, setTyped] = useState("");
  const [attempted, setAttempted] = useState(false);
  const [collector, setCollector] = useState<string | null>(null);
  const [entered, setEntered] = useState<readonly Entered[]>([]);
  // Of what is typed now: sent again after a broken network it is the same entry.
  const [entryId, setEntryId] = useState(() => uuidv7());
  const entering = useMutation({
    mutationFn: (sent: { paperNumber: number; reading: PaperReading }) =>
      enterPaper({ voteId: vote.id, collectorPostId: collector, entryId, ...sent }),
    onSuccess: ({ state, home }, { paperNumber }) => {
      setEntered([{ entryId, number: paperNumber, home, state }, ...entered].slice(0, mostRemembered));
      announce(`${paperNumber} ${paper.states[state]}`);
      next();
    },
    onError: () => numberField.current?.select(),
    onSettled: () => void forgetPapers(),
  });
  const paperNumber = /^\d{1,9}$/.test(number.trim()) ? Number(number.trim()) : null;
  const reading = typedReading(typed, vote);

  function change(part: { number?: string; typed?: string }): void {
    if (part.number !== undefined) setNumber(part.number);
    if (part.typed !== undefined) setTyped(part.typed);
    setEntryId(uuidv7());
  }

  function next(): void {
    change({ number: "", typed: "" });
    setAttempted(false);
    numberField.current?.focus();
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (paperNumber !== null && typed.trim() === "") {
      readingField.current?.focus();
      return;
    }
    setAttempted(true);
    if (entering.isPending || paperNumber === null || reading === null) return;
    entering.mutate({ paperNumber, reading });
  }

  return (
    <div className="stack-wide">
      {vote.state === "awaiting-paper" && (
        <p className="paper-unsettled">{paper.onlyBefore({ closed: moment(vote.closesAt) })}</p>
      )}
      <p>{paper.enterLead}</p>
      <CollectorField voteId={vote.id} value={collector} onChange={setCollector} />
      <form className="stack paper-entry" noValidate onSubmit={submit}>
        <Labelled label={paper.number} error={attempted && paperNumber === null ? paper.numberMissing : null}>
          {(ties) => (
            <Input
              {...ties}
              ref={numberField}
              autoFocus
              inputMode="numeric"
              autoComplete="off"
              maxLength={9}
              value={number}
              onChange={({ target }) => change({ number: target.value })}
            />
          )}
        </Labelled>
        <ReadingField
          ref={readingField}
          vote={vote}
          typed={typed}
          onTyped={(written) => change({ typed: written })}
          error={attempted && reading === null ? paper.readingMissing : null}
        />
        <Button type="primary" htmlType="submit" loading={entering.isPending}>
          {paper.enterSubmit}
        </Button>
        <WriteFailure error={entering.error} />
      </form>
      {entered.length > 0 && <JustEntered voteId={vote.id} entered={entered} />}
    </div>
  );
}

function JustEntered({ voteId, entered }: { voteId: string; entered: readonly Entered[] }) {
  const { paper } = useWords();
  return (
    <section className="stack">
      <h2>{paper.justEntered}</h2>
      <ul className="paper-just">
        {entered.map(({ entryId, number, home, state }) => (
          <li key={entryId}>
            <Link href={`/votes/${voteId}/paper/${number}`}>{String(number).padStart(4, "0")}</Link>
            <span>{home ?? paper.noHome}</span>
            <PaperStateMark state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CollectorFieldProps {
  voteId: string;
  value: string | null;
  onChange: (postId: string | null) => void;
}

/** Who brought the stack; the same for all until another is chosen. */
function CollectorField({ voteId, value, onChange }: CollectorFieldProps) {
  const { paper } = useWords();
  const { data } = useQuery({
    queryKey: ["paper-collectors", voteId],
    queryFn: () => listPapers(voteId, {}),
  });
  return (
    <Labelled label={paper.collectedBy} hint={paper.collectorHint}>
      {(ties) => (
        <Select<string | null>
          {...ties}
          className="paper-collector"
          showSearch={{ optionFilterProp: "label" }}
          value={value}
          onChange={onChange}
          options={[
            { value: null, label: paper.collectedByMe },
            ...(data?.collectors.map(({ postId, name }) => ({ value: postId, label: name })) ?? []),
          ]}
        />
      )}
    </Labelled>
  );
}
