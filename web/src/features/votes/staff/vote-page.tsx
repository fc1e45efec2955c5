import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { type Fact, Facts } from "../../../ui/facts.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { showVote } from "./calls.ts";
import { CountedPart } from "./counted-part.tsx";
import { ElectorsPart } from "./electors-part.tsx";
import { Steps } from "./steps.tsx";
import { VoteMark } from "./vote-mark.tsx";
import "./votes.css";

/** One vote: how it stands, its next step as a button, who has voted, what was counted. */
export default function VotePage() {
  const { votes, frame } = useWords();
  const { locale } = useLocale();
  const { voteId } = useParams<{ voteId: string }>();
  const shown = useQuery({ queryKey: ["votes", "one", locale, voteId], queryFn: () => showVote(voteId) });
  if (shown.data !== undefined) return <OneVote key={voteId} vote={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={votes.notFound}>
        <p>{frame.notFoundText}</p>
        <Link href="/votes">{votes.toList}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={votes.title}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

function OneVote({ vote }: { vote: StaffVote }) {
  const { votes, paper } = useWords();
  const hasPaper = vote.secrecy === "open" && vote.electorCount !== null;
  return (
    <StaffPage
      title={vote.title}
      over={<Link href="/votes">{votes.toList}</Link>}
      beside={hasPaper && <Link href={`/votes/${vote.id}/paper`}>{paper.title}</Link>}
    >
      <div className="vote-facts">
        <Facts rows={useFacts(vote)} />
      </div>
      {vote.state === "awaiting-paper" && <PaperAwaited vote={vote} />}
      <Steps vote={vote} />
      {vote.cancelledBecause !== null && <p className="vote-words">{vote.cancelledBecause}</p>}
      {vote.words !== "" && <p className="vote-words">{vote.words}</p>}
      {vote.options.length > 0 && (
        <section className="vote-part">
          <h2>{vote.rules.committee === null ? votes.options : votes.election.candidates}</h2>
          <ol className="vote-options">
            {vote.options.map(({ position, title, words, cost }) => (
              <li key={position}>
                {title}
                {cost !== null && ` · ${votes.yuan({ sum: cost / 100 })}`}
                {words !== "" && <span className="soft small"> {words}</span>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {vote.result !== null && <CountedPart vote={vote} />}
      {vote.electorCount !== null && vote.abilities.length > 0 && <ElectorsPart vote={vote} />}
    </StaffPage>
  );
}

function PaperAwaited({ vote }: { vote: StaffVote }) {
  const { votes } = useWords();
  const { moment } = useMoments();
  return (
    <p className="vote-awaited">
      {votes.paperAwaited({ left: vote.openPaperCount, until: moment(vote.paperUntil ?? vote.closesAt) })}{" "}
      <Link href={`/votes/${vote.id}/paper`}>{votes.toPaper}</Link>
    </p>
  );
}

function useFacts(vote: StaffVote): Fact[] {
  const { votes } = useWords();
  const { moment, distance } = useMoments();
  const { rules } = vote;
  const when = (at: string) => `${moment(at)} · ${distance(at)}`;
  const facts: Fact[] = [
    [votes.state, <VoteMark key="state" vote={vote} />],
    [votes.number, vote.number],
    [votes.electorate, `${vote.area.name} · ${votes.electorates[vote.electorate]}`],
    [votes.kind, `${votes.kinds[vote.kind]} · ${votes.secrecy[vote.secrecy]}`],
    [votes.opens, when(vote.opensAt)],
    [votes.closes, when(vote.closesAt)],
  ];
  if (vote.state === "awaiting-paper" && vote.paperUntil !== null)
    facts.push([votes.countedAtLatest, when(vote.paperUntil)]);
  else if (rules.paperDays > 0) facts.push([votes.paperDays, String(rules.paperDays)]);
  if (rules.ownersMatter !== null) facts.push([votes.matter, votes.matters[rules.ownersMatter - 1] ?? ""]);
  if (rules.committee !== null) {
    facts.push([votes.election.seats, votes.election.seatsOf({ ...rules.committee, seats: rules.seats })]);
  }
  if (vote.electorCount !== null) {
    const voted = votes.turnoutOf({
      voted: vote.tookPart ?? 0,
      all: vote.electorCount,
      unit: vote.electorate === "owners" ? "home" : "person",
    });
    const asOf = vote.tookPartAsOf === null ? "" : votes.asOf({ moment: moment(vote.tookPartAsOf) });
    facts.push([votes.turnout, `${voted}${asOf}`]);
    for (const { way, count } of vote.ways) facts.push([votes.ways[way as keyof typeof votes.ways], String(count)]);
  }
  if (vote.refusedCount > 0) facts.push([votes.refused, String(vote.refusedCount)]);
  return facts;
}
