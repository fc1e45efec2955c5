import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";
import type { OwnRequest, OwnVote } from "../api/contract.ts";
import { Invitations, useInvitations } from "../features/meetings/invitations.tsx";
import { type Filing, filingDraft, gistOf, isBegun } from "../features/requests/filing/filing.ts";
import { takeBack, useKeptFilings } from "../features/requests/filing/kept-filings.ts";
import { draftOf } from "../kept/draft.ts";
import { momentInWords } from "../locale/moments.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { useTimeZone } from "./me.ts";
import { useLocale } from "./words/words.tsx";

interface WaitsForYouProps {
  requests: readonly OwnRequest[];
  /** On which the reader may still vote. */
  votes: readonly OwnVote[];
}

/** What only the reader can do now: answer, rate, vote, finish what was begun, correct what was refused. */
export function WaitsForYou({ requests, votes }: WaitsForYouProps) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const [, go] = useLocation();
  const draft = useUnfinishedFiling();
  const { parcels, sentNumbers } = useKeptFilings();
  const invitations = useInvitations();
  const nothing = [requests, votes, parcels, sentNumbers, invitations].every(({ length }) => length === 0);
  if (nothing && draft === null) return null;
  return (
    <section className="stack">
      <h2 className="section-title">{words.home.waitsForYou}</h2>
      {sentNumbers.map((number) => (
        <Notice key={number}>
          <p>
            <Link href={`/r/${number}`}>{words.home.sentNow({ number })}</Link>
          </p>
        </Notice>
      ))}
      {parcels.map((parcel) => {
        const text = gistOf(parcel.content.filing.text);
        const correct = () => void takeBack(parcel).then(() => go("/file/reach"));
        return parcel.refusal === null ? (
          <Notice key={parcel.id} kind="warn">
            <p>{words.home.kept({ text })}</p>
          </Notice>
        ) : (
          <Notice key={parcel.id} kind="danger">
            <p>{words.home.keptRefused({ text, why: parcel.refusal })}</p>
            <Button onClick={correct}>{words.home.correctAndSend}</Button>
          </Notice>
        );
      })}
      <Invitations meetings={invitations} />
      {requests.map((request) => {
        const holder = request.holder.unit;
        return (
          <Link key={request.number} href={`/r/${request.number}`} className="notice notice-warn notice-link">
            <span className="notice-call">
              {request.waitsFor === "answer" && words.home.answerNeeded({ holder })}
              {request.waitsFor === "confirmation" && words.home.confirmationNeeded({ holder })}
              {request.waitsFor === "rating" && words.home.ratingNeeded}
            </span>
            <span className="clamped">{request.summary}</span>
          </Link>
        );
      })}
      {votes.map(({ number, title, closesAt, left }) => (
        <Link key={number} href={`/v/${number}`} className="notice notice-warn notice-link">
          <span className="notice-call">
            {words.home.voteNeeded({ title, closes: momentInWords(closesAt, locale, timeZone) })}
          </span>
          <span>{words.home.votesLeft({ count: left })}</span>
        </Link>
      ))}
      {draft !== null && (
        <Notice kind="warn">
          <p>
            {draft.text.trim() === ""
              ? words.home.unfinishedWithoutText
              : words.home.unfinished({ text: gistOf(draft.text) })}
          </p>
          <LinkButton href="/file">{words.home.continueFiling}</LinkButton>
        </Notice>
      )}
    </section>
  );
}

function useUnfinishedFiling(): Filing | null {
  const [draft, setDraft] = useState<Filing | null>(null);
  useEffect(() => {
    draftOf<Filing>(filingDraft)
      .read()
      .then(
        (kept) => setDraft(kept !== null && isBegun(kept) ? kept : null),
        () => {},
      );
  }, []);
  return draft;
}
