import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Redirect, useLocation, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import { useDraft } from "../../../kept/draft.ts";
import { useResident } from "../../../resident/me.ts";
import { NoAnswer } from "../../../resident/no-answer.tsx";
import { ResidentPage } from "../../../resident/resident-page.tsx";
import { useLocale, useWords } from "../../../resident/words/words.tsx";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { CheckRow } from "../../../ui/check-row.tsx";
import { ChoiceList } from "../../../ui/choice-list.tsx";
import { ErrorSummary } from "../../../ui/error-summary.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { useProblems } from "../../../ui/use-problems.ts";
import { listOwnPlaces, raiseTopic } from "../calls.ts";
import {
  blankRaising,
  keyOf,
  longestTitle,
  longestWords,
  problemsOfPlace,
  problemsOfWords,
  type Raising,
  raisingDraft,
  topicOf,
} from "./raising.ts";

interface StepProps {
  raising: Raising;
  change: (part: Partial<Raising>) => void;
}

/** Raising a topic in three short pages: /raise, /raise/where, /raise/send. Kept on the device at every keystroke. */
export default function RaisePage() {
  const { step } = useParams<{ step?: string }>();
  const words = useWords();
  const resident = useResident();
  const { content: raising, change, discard } = useDraft<Raising>(raisingDraft, blankRaising);
  if (resident === undefined || raising === null) return <Skeleton lines={6} />;
  if (resident === null) {
    return (
      <ResidentPage title={words.topics.raise}>
        <p>{words.topics.raiseSignIn}</p>
        <LinkButton kind="primary" large wide href="/sign-in?to=%2Fraise">
          {words.topics.signIn}
        </LinkButton>
      </ResidentPage>
    );
  }
  if (step === undefined) return <WhatStep raising={raising} change={change} />;
  // Somebody who comes by a bookmark begins where something is missing.
  if (problemsOfWords(raising, words).length > 0) return <Redirect to="/raise" replace />;
  if (step === "where") return <WhereStep raising={raising} change={change} />;
  if (problemsOfPlace(raising, words).length > 0) return <Redirect to="/raise/where" replace />;
  return <SendStep raising={raising} change={change} discard={discard} />;
}

function WhatStep({ raising, change }: StepProps) {
  const words = useWords();
  const { topics } = words;
  const [, go] = useLocation();
  const checks = useProblems(problemsOfWords(raising, words));
  return (
    <RaiseFrame
      at={1}
      title={topics.raiseTitle}
      checks={checks}
      next={topics.toWhere}
      onNext={() => go("/raise/where")}
    >
      <p>{topics.raiseLead}</p>
      <TextField
        id="title"
        label={topics.whatTitle}
        hint={topics.whatTitleHint}
        maxLength={longestTitle}
        value={raising.title}
        onChange={(title) => change({ title })}
        error={checks.errorOf("title")}
      />
      <TextArea
        id="text"
        label={topics.whyLabel}
        hint={topics.whyHint}
        limit={longestWords}
        value={raising.text}
        onChange={(text) => change({ text })}
        error={checks.errorOf("text")}
      />
    </RaiseFrame>
  );
}

function WhereStep({ raising, change }: StepProps) {
  const { words, locale } = useLocale();
  const { topics } = words;
  const [, go] = useLocation();
  const checks = useProblems(problemsOfPlace(raising, words));
  const { data, error, refetch } = useQuery({ queryKey: ["own-places", locale], queryFn: listOwnPlaces });
  if (error !== null) {
    return (
      <ResidentPage title={topics.whereTitle}>
        <NoAnswer error={error} onAgain={() => void refetch()} />
      </ResidentPage>
    );
  }
  if (data === undefined) return <Skeleton lines={6} />;
  if (data.places.length === 0) {
    return (
      <ResidentPage title={topics.whereTitle}>
        <p>{topics.noOwnPlace}</p>
        <LinkButton href="/raise">{topics.back}</LinkButton>
      </ResidentPage>
    );
  }
  return (
    <RaiseFrame
      at={2}
      title={topics.whereTitle}
      backHref="/raise"
      checks={checks}
      next={topics.toSend}
      onNext={() => go("/raise/send")}
    >
      <ChoiceList
        id="place"
        label={topics.whereLabel}
        hint={topics.whereHint}
        choices={data.places.map((place) => ({ value: keyOf(place), label: place.name }))}
        value={raising.place && keyOf(raising.place)}
        onChange={(key) => change({ place: data.places.find((place) => keyOf(place) === key) ?? null })}
        error={checks.errorOf("place")}
      />
    </RaiseFrame>
  );
}

function SendStep({ raising, change, discard }: StepProps & { discard: () => Promise<void> }) {
  const words = useWords();
  const { topics } = words;
  const [, go] = useLocation();
  const queries = useQueryClient();
  const checks = useProblems([]);
  const sending = useMutation({
    mutationFn: () => raiseTopic(topicOf(raising)),
    onSuccess: async () => {
      await discard();
      await queries.invalidateQueries({ queryKey: ["topics"] });
      go(`/topics/${raising.id}`, { replace: true });
    },
    onError: (error) =>
      checks.refuse([{ fieldId: "", words: error instanceof Refused ? error.title : words.reporter.unreachable }]),
  });
  return (
    <RaiseFrame
      at={3}
      title={topics.sendTitle}
      backHref="/raise/where"
      checks={checks}
      next={sending.isPending ? topics.sending : topics.send}
      busy={sending.isPending}
      onNext={() => sending.mutate()}
    >
      <div>
        <p className="line-title">{raising.title}</p>
        <p className="line-note">{raising.place?.name}</p>
        <blockquote className="said">{raising.text}</blockquote>
      </div>
      <CheckRow
        id="named"
        label={topics.named}
        note={topics.namedNote}
        checked={raising.named}
        onChange={(named) => change({ named })}
      />
      <p>{topics.whatNext}</p>
    </RaiseFrame>
  );
}

interface FrameProps {
  at: 1 | 2 | 3;
  title: string;
  backHref?: string;
  checks: ReturnType<typeof useProblems>;
  next: string;
  busy?: boolean;
  onNext: () => void;
  children: React.ReactNode;
}

/** One page: one question, one button. */
function RaiseFrame({ at, title, backHref, checks, next, busy = false, onNext, children }: FrameProps) {
  const { filing } = useWords();
  return (
    <ResidentPage title={title}>
      <p className="soft step-line">
        {backHref && (
          <Link href={backHref} className="step-back">
            {filing.back}
          </Link>
        )}
        <span>{filing.step({ at, of: 3 })}</span>
      </p>
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (checks.check() && !busy) onNext();
        }}
      >
        <ErrorSummary problems={checks.problems} attempt={checks.attempt} />
        {children}
        <Button type="submit" kind="primary" large wide busy={busy}>
          {next}
        </Button>
      </form>
    </ResidentPage>
  );
}
