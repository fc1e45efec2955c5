import type { OwnersElectionResult } from "@linli/counting";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Bars } from "./bars.tsx";
import { Table, type WithOptions } from "./detail.tsx";
import { squareMetres } from "./money.ts";
import { Checks } from "./owners-table.tsx";
import { type Seat, seatOf } from "./seat.ts";
import { useVoteWords, type VoteWords } from "./vote-words.ts";

/** An election as a table that somebody checks by hand: who took part, and of each candidate both sides of both comparisons. */
export function ElectionTable({ vote, result }: { vote: WithOptions; result: OwnersElectionResult }) {
  const votes = useVoteWords();
  const { owners, election } = votes;
  const name = (option: number) => vote.options[option - 1]?.title ?? "";
  const names = (options: readonly number[]) => options.map(name).join(votes.listMark);
  return (
    <>
      <p className="big-line">{inOneSentence(result, names, votes)}</p>
      {result.alternates.length > 0 && <div>{election.alternates({ names: names(result.alternates) })}</div>}
      {result.outcome === "elected" && result.openSeats > 0 && (
        <div>{election.open({ count: result.openSeats })}</div>
      )}
      {(["heads", "area"] as const).map((measure) => (
        <div key={measure}>
          <h3>{election.inFavour[measure]}</h3>
          <Bars
            label={election.inFavour[measure]}
            bars={result.candidates.map((candidate) => ({
              label: name(candidate.option),
              value: Number(candidate[measure]),
              ...(measure === "area" && { said: squareMetres(candidate.area) }),
              strong: result.winners.includes(candidate.option),
            }))}
          />
        </div>
      ))}
      <Table
        head={[election.candidate, owners.heads, owners.area]}
        rows={result.candidates.map((candidate) => [
          <>
            {name(candidate.option)}
            <span className="seat small">{seatInWords(seatOf(result, candidate), votes)}</span>
          </>,
          candidate.heads,
          squareMetres(candidate.area),
        ])}
      />
      <h3>{owners.participation}</h3>
      <p>{owners.rule.participation}</p>
      <Checks test={result.participation} />
      <Disclosure summary={election.each}>
        <p>{owners.rule.ordinary}</p>
        {result.candidates.map(({ option, majority }) => (
          <div key={option} className="count-rounds">
            <h3>{name(option)}</h3>
            <Checks test={majority} />
          </div>
        ))}
        <p className="count-rounds">{election.order}</p>
      </Disclosure>
      {result.silentFollowMajority && <p>{owners.silent}</p>}
    </>
  );
}

function inOneSentence(
  { outcome, winners, tied, openSeats }: OwnersElectionResult,
  names: (options: readonly number[]) => string,
  votes: VoteWords,
): string {
  const { election } = votes;
  if (outcome === "quorum-not-met") return votes.outcomes[outcome];
  if (outcome === "failed") return election.nobody;
  const elected = winners.length > 0 ? election.elected({ names: names(winners), count: winners.length }) : "";
  if (outcome === "elected") return elected;
  const tie = openSeats > 0 ? election.tied : election.tiedBehind;
  return [elected, tie({ names: names(tied) })].filter(Boolean).join(votes.between);
}

function seatInWords(seat: Seat, { election }: VoteWords): string {
  switch (seat.is) {
    case "alternate":
      return election.seats.alternate({ place: seat.place });
    case "lacking":
      return [
        ...(seat.heads === "0" ? [] : [election.lacking.heads({ missing: seat.heads })]),
        ...(seat.area === "0" ? [] : [election.lacking.area({ missing: squareMetres(seat.area) })]),
      ].join(election.and);
    default:
      return election.seats[seat.is];
  }
}
