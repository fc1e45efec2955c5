import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Redirect, useLocation, useParams, useSearch } from "wouter";
import type { RequestProgress } from "../../../api/contract.ts";
import { Refused } from "../../../api/problem.ts";
import { draftOf } from "../../../kept/draft.ts";
import { dropPhotos } from "../../../kept/kept-photos.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import { MatterState } from "../../../resident/matter-line.tsx";
import { useResident } from "../../../resident/me.ts";
import { NoAnswer } from "../../../resident/no-answer.tsx";
import { codeProblems, digitsOf, PhoneCode, phoneProblems } from "../../../resident/phone-code.tsx";
import { ResidentPage } from "../../../resident/resident-page.tsx";
import { useLocale, useWords } from "../../../resident/words/words.tsx";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { ErrorSummary, type FieldProblem } from "../../../ui/error-summary.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { showProgress } from "../calls.ts";
import { type Filing, filingDraft } from "../filing/filing.ts";
import { useReporterKey } from "../kept-reports.ts";
import { ReleasedAccount } from "../released-account.tsx";
import { joinRequest } from "./calls.ts";

/** One question: is this the matter one has met too? Then a phone number that is made sure of, and nothing else. */
export default function JoinPage() {
  const { number } = useParams<{ number: string }>();
  const { words, locale } = useLocale();
  const key = useReporterKey(number);
  const { data, error, refetch } = useQuery({
    queryKey: ["progress", locale, number, key],
    queryFn: () => showProgress({ number, key: key ?? null }),
    enabled: key !== undefined,
  });
  // A number that is none, and one's own, are told on the request's page.
  if ((error instanceof Refused && error.status === 404) || data?.mine || data?.joined) {
    return <Redirect to={`/r/${number}`} replace />;
  }
  return (
    <ResidentPage title={words.joining.title}>
      {data !== undefined && <WhatIsJoined progress={data} />}
      {data === undefined &&
        (error === null ? <Skeleton lines={8} /> : <NoAnswer error={error} onAgain={() => void refetch()} />)}
    </ResidentPage>
  );
}

function WhatIsJoined({ progress }: { progress: RequestProgress }) {
  const { joining } = useWords();
  const open = progress.abilities.includes("join-request");
  return (
    <>
      <section className="stack">
        <h2>{joining.what}</h2>
        <div>
          <p className="line-title">{progress.category}</p>
          <MatterState state={progress.state} late={progress.late} />
          <span className="line-note">{progress.place}</span>
          {progress.joinedCount > 0 && (
            <span className="line-note">{joining.count({ count: progress.joinedCount })}</span>
          )}
        </div>
        {progress.released !== null && <ReleasedAccount released={progress.released} />}
      </section>
      {open ? (
        <JoinForm number={progress.number} />
      ) : (
        <section className="stack">
          <p>{joining.closed}</p>
          <LinkButton href="/file">{joining.fileAnew}</LinkButton>
        </section>
      )}
    </>
  );
}

function JoinForm({ number }: { number: string }) {
  const { joining } = useWords();
  const words = useWords();
  const [, go] = useLocation();
  const fromFiling = new URLSearchParams(useSearch()).get("from") === "file";
  const account = useResident() ?? null;
  const [id] = useState(uuidv7);
  const [phone, setPhone] = useState("");
  const [code, setCode] = useState("");
  const checks = useProblems(account === null ? [...phoneProblems(phone, words), ...codeProblems(code, words)] : []);
  const sending = useMutation({
    mutationFn: joinRequest,
    onSuccess: async () => {
      if (fromFiling) await discardFiling().catch(() => {});
      go(`/r/${number}`, { replace: true });
    },
    onError: (error) => {
      const said = error instanceof Refused ? error.title : words.reporter.unreachable;
      checks.refuse([{ fieldId: fieldOf(error), words: said }]);
    },
  });
  const submit = () => {
    if (!checks.check() || sending.isPending) return;
    sending.mutate({ number, id, proof: account === null ? { phone: digitsOf(phone), code: code.trim() } : null });
  };
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
      <div className="stack">
        <p>{joining.why}</p>
        {account === null ? (
          <PhoneCode
            purpose="join-request"
            phone={phone}
            code={code}
            onPhone={setPhone}
            onCode={setCode}
            problems={checks.problems}
          />
        ) : (
          <p>{joining.signedIn({ phone: account.phoneMasked })}</p>
        )}
      </div>
      <Button type="submit" kind="primary" large wide busy={sending.isPending}>
        {sending.isPending ? joining.sending : joining.send}
      </Button>
      <LinkButton kind="quiet" href={fromFiling ? "/file" : `/r/${number}`}>
        {joining.back}
      </LinkButton>
    </form>
  );
}

function fieldOf(error: Error): FieldProblem["fieldId"] {
  return error instanceof Refused && error.code.startsWith("code-") ? "code" : "";
}

/** What was being written is in the request that was joined: it is not asked for again. */
async function discardFiling(): Promise<void> {
  const draft = draftOf<Filing>(filingDraft);
  const filing = await draft.read();
  await draft.discard();
  if (filing !== null) await dropPhotos(filing.photoIds);
}
