import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "wouter";
import type { PublicVote } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Ballot } from "./ballot.tsx";
import { showPublicVote } from "./calls.ts";
import { HowItCounts } from "./how-it-counts.tsx";
import { inYuan } from "./money.ts";
import { Receipt, type ReceiptShown } from "./receipt.tsx";
import { Result } from "./result.tsx";
import { VoteState } from "./vote-state.tsx";
import "./votes.css";
import { useVoteWords } from "./vote-words.ts";

/** Behind the code on the door: what is decided, until when, my ballot; afterwards what came out. */
export default function VotePage() {
  const { number } = useParams<{ number: string }>();
  const votes = useVoteWords();
  const { locale } = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ["votes", "one", number, locale],
    queryFn: () => showPublicVote(number),
  });
  if (error instanceof Refused && error.status === 404) {
    return (
      <ResidentPage title={votes.notFoundTitle}>
        <p>{votes.notFoundText({ number })}</p>
        <LinkButton href="/community">{votes.toCommunity}</LinkButton>
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={data?.title ?? votes.title}>
      {data !== undefined && <OneVote key={number} vote={data} />}
      {data === undefined &&
        (error === null ? <Skeleton lines={8} /> : <NoAnswer error={error} onAgain={() => void refetch()} />)}
    </ResidentPage>
  );
}

function OneVote({ vote }: { vote: PublicVote }) {
  const votes = useVoteWords();
  const queries = useQueryClient();
  const [receipt, setReceipt] = useState<ReceiptShown | null>(null);
  const done = (shown: ReceiptShown) => {
    setReceipt(shown);
    void queries.invalidateQueries({ queryKey: ["votes"] });
  };
  return (
    <>
      <section>
        <p className="big-state">
          <VoteState vote={vote} />
        </p>
        <Facts rows={useWhen(vote)} />
      </section>
      {vote.state === "cancelled" && vote.cancelledBecause !== null && (
        <section>
          <h2 className="section-title">{votes.whyCancelled}</h2>
          <blockquote className="said">{vote.cancelledBecause}</blockquote>
        </section>
      )}
      {receipt !== null && <Receipt vote={vote} receipt={receipt} />}
      {vote.words !== "" && (
        <section>
          <h2 className="section-title">{votes.about}</h2>
          <p className="said">{vote.words}</p>
        </section>
      )}
      {vote.state === "announced" && vote.options.length > 0 && <Options vote={vote} />}
      {receipt === null && <Ballot vote={vote} onDone={done} />}
      {vote.result !== null && <Result vote={vote} />}
      <Particulars vote={vote} />
      <HowItCounts vote={vote} />
    </>
  );
}

/** What can be chosen, for whoever wants to think about it before the ballot is there. */
function Options({ vote }: { vote: PublicVote }) {
  const { locale } = useLocale();
  const votes = useVoteWords();
  return (
    <section>
      <h2 className="section-title">{vote.rules.committee === null ? votes.options : votes.election.candidates}</h2>
      <ol className="vote-options">
        {vote.options.map(({ position, title, words, cost }) => (
          <li key={position}>
            {title}
            {[cost === null ? "" : votes.yuan({ sum: inYuan(cost, locale) }), words].filter(Boolean).map((note) => (
              <span key={note} className="choice-note">
                {note}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Until when, and how many have voted: all that one needs before choosing. */
function useWhen(vote: PublicVote): Fact[] {
  const { locale } = useLocale();
  const votes = useVoteWords();
  const timeZone = useTimeZone();
  const moment = (at: string) => momentInWords(at, locale, timeZone);
  const facts: Fact[] = [];
  if (vote.state === "announced") facts.push([votes.opens, moment(vote.opensAt), "facts-main"]);
  if (vote.state === "announced" || vote.state === "open")
    facts.push([votes.closes, moment(vote.closesAt), "facts-main"]);
  else if (vote.state !== "cancelled") facts.push([votes.closedAt, moment(vote.closesAt)]);
  if (vote.state === "awaiting-paper" && vote.paperUntil !== null)
    facts.push([votes.countedBy, moment(vote.paperUntil)]);
  if (vote.electorCount !== null) {
    const unit = vote.electorate === "owners" ? "homes" : "people";
    const voted = votes.turnoutOf[unit]({ voted: vote.tookPart ?? 0, all: vote.electorCount });
    const asOf = vote.tookPartAsOf === null ? "" : votes.asOf({ moment: moment(vote.tookPartAsOf) });
    facts.push([votes.turnout, `${voted}${asOf}`]);
  }
  return facts;
}

function Particulars({ vote }: { vote: PublicVote }) {
  const votes = useVoteWords();
  const who = votes.electorates[vote.electorate]({ area: vote.area.name, youngest: vote.rules.youngest });
  return (
    <section>
      <Facts
        rows={[
          [votes.whoVotes, who],
          [votes.runBy, vote.runByUnit],
          [votes.number, vote.number],
        ]}
      />
    </section>
  );
}
