import type { CountResult } from "@linli/counting";
import type { ReactNode } from "react";
import { useLocale } from "../../resident/words/words.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { inYuan } from "./money.ts";
import { useVoteWords } from "./vote-words.ts";

/** What counting needs of a vote: its options in the order of their numbers. */
export interface WithOptions {
  options: readonly { title: string }[];
}

/** The count step by step, with every number that somebody needs to do it again on paper. */
export function Detail({ vote, result }: { vote: WithOptions; result: CountResult }) {
  const { locale } = useLocale();
  const votes = useVoteWords();
  const title = (option: number) => vote.options[option - 1]?.title ?? "";
  const rows = (): ReactNode => {
    switch (result.method) {
      case "yes-no":
        return <p>{votes.yesNeeded({ yes: result.yes, needed: result.yesNeeded })}</p>;
      case "plurality":
        return (
          <Table
            head={[votes.option, votes.votesCast]}
            rows={result.perOption.map(({ option, votes: value }) => [title(option), value])}
          />
        );
      case "score-sum":
        return (
          <Table
            head={[votes.option, votes.sumOfScores, votes.scoredBy]}
            rows={result.perOption.map(({ option, sum, scored }) => [title(option), sum, scored])}
          />
        );
      case "knapsack":
        return (
          <Table
            head={[votes.option, votes.votesCast, votes.cost, votes.leftBefore, votes.takenIn]}
            rows={result.steps.map(({ option, votes: value, cost, leftBefore, taken }) => [
              title(option),
              value,
              votes.yuan({ sum: inYuan(cost, locale) }),
              votes.yuan({ sum: inYuan(leftBefore, locale) }),
              taken ? votes.takenYes : votes.takenNo,
            ])}
          />
        );
      case "instant-run-off":
        return result.rounds.map(({ perOption, eliminated, exhausted }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rounds never move
          <div key={index} className="count-rounds">
            <h3>{votes.round({ round: index + 1 })}</h3>
            <Table
              head={[votes.option, votes.votesCast, votes.stays]}
              rows={perOption.map(({ option, votes: value }) => [
                title(option),
                value,
                eliminated.includes(option) ? votes.goesOut : votes.staysIn,
              ])}
            />
            {exhausted > 0 && <p className="soft small">{votes.exhausted({ count: exhausted })}</p>}
          </div>
        ));
      case "schulze":
        return (
          <>
            <p>{votes.schulzeHow}</p>
            <Table
              head={[votes.option, ...vote.options.map(({ title: name }) => name)]}
              rows={vote.options.map(({ title: name }, row) => [
                name,
                ...vote.options.map((_, column) => (row === column ? "–" : (result.strongest[row]?.[column] ?? 0))),
              ])}
            />
          </>
        );
    }
  };
  return (
    <Disclosure summary={votes.countedHow}>
      <p>{votes.tookPart({ took: result.took, abstained: result.abstained, electorate: result.electorate })}</p>
      {rows()}
    </Disclosure>
  );
}

interface TableProps {
  head: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

export function Table({ head, rows }: TableProps) {
  return (
    <div className="table-frame">
      <table className="count-table">
        <thead>
          <tr>
            {head.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
