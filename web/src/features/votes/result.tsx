import type { CountResult, ListResult } from "@linli/counting";
import type { PublicVote } from "../../api/contract.ts";
import type { Locale } from "../../locale/locale.ts";
import { momentInWords, numberInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { Bars } from "./bars.tsx";
import { ballotsAddress } from "./calls.ts";
import { Detail, type WithOptions } from "./detail.tsx";
import { ElectionTable } from "./election-table.tsx";
import { OwnersTable } from "./owners-table.tsx";
import { useVoteWords, type VoteWords } from "./vote-words.ts";

/** What came out, as a picture and as a table, and the list by which anybody counts again. */
export function Result({ vote }: { vote: PublicVote }) {
  const { locale } = useLocale();
  const votes = useVoteWords();
  const timeZone = useTimeZone();
  const result = vote.result as unknown as ListResult;
  const published = vote.state === "published";
  return (
    <section className="stack">
      <h2 className="section-title">{published ? votes.result : votes.soFar}</h2>
      <Counted vote={vote} result={result} />
      {(vote.unfinishedPaperCount ?? 0) > 0 && <p>{votes.paperLeftOut({ count: vote.unfinishedPaperCount ?? 0 })}</p>}
      {vote.tieSettled !== null && (
        <p>
          {votes.tieSettled({
            order: vote.tieSettled.order
              .map((position) => vote.options[position - 1]?.title ?? "")
              .join(votes.listMark),
            because: vote.tieSettled.because,
            moment: momentInWords(vote.tieSettled.at, locale, timeZone),
          })}
        </p>
      )}
      {published && (
        <>
          <p>{votes.checkYourself}</p>
          <p>
            <a href={ballotsAddress(vote)} download className="link-line">
              {votes.downloadList}
            </a>
          </p>
          <LinkButton href={`/v/${vote.number}/recount`}>{votes.toRecount}</LinkButton>
          {vote.listSha256 !== null && (
            <div className="soft small wrap-anywhere">{votes.listHash({ hash: vote.listSha256 })}</div>
          )}
        </>
      )}
    </section>
  );
}

/** A result as a sentence, a picture and a table. */
export function Counted({ vote, result }: { vote: WithOptions; result: ListResult }) {
  const { locale } = useLocale();
  const votes = useVoteWords();
  if (result.method === "owners") return <OwnersTable result={result} />;
  if (result.method === "owners-election") return <ElectionTable vote={vote} result={result} />;
  return (
    <>
      <p className="big-line">{inOneSentence(vote, result, votes, locale)}</p>
      <Bars bars={barsOf(vote, result, votes)} label={votes.result} />
      <Detail vote={vote} result={result} />
    </>
  );
}

function inOneSentence(vote: WithOptions, counted: CountResult, said: VoteWords, locale: Locale): string {
  const count = numberInWords(counted.took, locale);
  if (counted.outcome === "quorum-not-met") {
    return said.quorumMissed({ needed: counted.quorumNeeded, missing: counted.missing.ballots });
  }
  if (counted.method === "yes-no")
    return said.yesNoSentence({ yes: counted.yes, no: counted.no, abstained: counted.abstained });
  if (counted.outcome === "tie") return said.tieSentence({ options: titles(vote, counted.tied).join(said.listMark) });
  const winners = titles(vote, counted.winners).join(said.listMark);
  return winners === "" ? said.nobodyElected({ count }) : said.electedSentence({ winners, count });
}

function titles({ options }: WithOptions, positions: readonly number[]): string[] {
  return positions.map((position) => options[position - 1]?.title ?? "");
}

export interface Bar {
  label: string;
  value: number;
  /** How it is said, where the number alone would not do. */
  said?: string;
  /** The winners are drawn in the accent. */
  strong: boolean;
}

function barsOf(vote: WithOptions, result: CountResult, votes: { yes: string; no: string; abstain: string }): Bar[] {
  const abstained = { label: votes.abstain, value: result.abstained, strong: false };
  switch (result.method) {
    case "yes-no":
      return [
        { label: votes.yes, value: result.yes, strong: result.outcome === "passed" },
        { label: votes.no, value: result.no, strong: false },
        abstained,
      ];
    case "instant-run-off": {
      const last = result.rounds[result.rounds.length - 1]?.perOption ?? [];
      return last.map(({ option, votes: value }) => bar(vote, result, option, value));
    }
    case "schulze":
      return vote.options.map((_, index) => bar(vote, result, index + 1, wins(result.strongest, index + 1)));
    case "score-sum":
      return result.perOption.map(({ option, sum }) => bar(vote, result, option, sum));
    default:
      return [...result.perOption.map(({ option, votes: value }) => bar(vote, result, option, value)), abstained];
  }
}

function bar({ options }: WithOptions, { winners }: CountResult, option: number, value: number): Bar {
  return { label: options[option - 1]?.title ?? "", value, strong: winners.includes(option) };
}

/** How many of the others an option beats, path against path. */
function wins(strongest: readonly (readonly number[])[], position: number): number {
  const own = strongest[position - 1] ?? [];
  return own.filter((strength, other) => other !== position - 1 && strength > (strongest[other]?.[position - 1] ?? 0))
    .length;
}
