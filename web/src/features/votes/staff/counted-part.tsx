import type { CountResult, ListResult, OwnersResult } from "@linli/counting";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { squareMetres } from "../money.ts";
import { ElectionCounted } from "./election-counted.tsx";

/** What was counted, in numbers, and the lists by which it is counted again. */
export function CountedPart({ vote }: { vote: StaffVote }) {
  const { votes } = useWords();
  const result = vote.result as unknown as ListResult;
  const base = `/api/votes/${vote.number}/download-ballots`;
  return (
    <section className="vote-part">
      <h2>{vote.state === "open" || vote.state === "awaiting-paper" ? votes.soFar : votes.result}</h2>
      {result.method === "owners" ? (
        <Owners result={result} />
      ) : result.method === "owners-election" ? (
        <ElectionCounted vote={vote} result={result} />
      ) : (
        <Counted vote={vote} result={result} />
      )}
      {(vote.unfinishedPaperCount ?? 0) > 0 && <p>{votes.paperLeftOut({ count: vote.unfinishedPaperCount ?? 0 })}</p>}
      {vote.secrecy === "open" && (vote.state === "published" || vote.state === "closed") && (
        <p className="row">
          <a href={base} download>
            {votes.downloadList}
          </a>
          {vote.electorate === "owners" && (
            <a href={`${base}?full=true`} download>
              {votes.downloadFull}
            </a>
          )}
        </p>
      )}
    </section>
  );
}

interface Row {
  name: string;
  numbers: readonly string[];
}

function table(label: string, heads: readonly string[], rows: readonly Row[]) {
  const columns: Column<Row>[] = [
    { key: "name", title: label, cell: ({ name }) => name },
    ...heads.map((title, index) => ({
      key: title,
      title,
      numeric: true,
      cell: ({ numbers }: Row) => numbers[index] ?? "",
    })),
  ];
  return <DataTable label={label} columns={columns} rows={rows} keyOf={({ name }) => name} />;
}

function Counted({ vote, result }: { vote: StaffVote; result: CountResult }) {
  const { votes } = useWords();
  const title = (option: number) => `${option}. ${vote.options[option - 1]?.title ?? ""}`;
  const rows: Row[] =
    result.method === "yes-no"
      ? [
          { name: votes.yes, numbers: [String(result.yes)] },
          { name: votes.no, numbers: [String(result.no)] },
        ]
      : result.method === "schulze"
        ? result.winners.map((option) => ({ name: title(option), numbers: [votes.wins] }))
        : result.method === "instant-run-off"
          ? (result.rounds[result.rounds.length - 1]?.perOption ?? []).map((one) => ({
              name: title(one.option),
              numbers: [String(one.votes)],
            }))
          : result.perOption.map((one) => ({
              name: title(one.option),
              numbers: [String("sum" in one ? one.sum : one.votes)],
            }));
  return (
    <>
      <p>
        {votes.countedLine({
          outcome: votes.outcomes[result.outcome],
          took: result.took,
          electorate: result.electorate,
          abstained: result.abstained,
        })}
        {result.outcome === "quorum-not-met" && ` ${votes.quorumMissing({ count: result.missing.ballots })}`}
      </p>
      {table(votes.option, [votes.votesCast], rows)}
    </>
  );
}

function Owners({ result }: { result: OwnersResult }) {
  const { votes } = useWords();
  const area = (of: keyof OwnersResult["area"]) => squareMetres(result.area[of]);
  const rows: Row[] = [
    { name: votes.ownersAll, numbers: [area("all"), result.heads.all] },
    { name: votes.ownersTookPart, numbers: [area("tookPart"), result.heads.tookPart] },
    { name: votes.ownersInFavour, numbers: [area("inFavour"), result.heads.inFavour] },
  ];
  const missing = [result.participation, result.majority].find(({ holds }) => !holds);
  return (
    <>
      <p>
        {votes.outcomes[result.outcome]}
        {missing !== undefined &&
          ` · ${votes.ownersMissing({ area: squareMetres(missing.area.missing), heads: missing.heads.missing })}`}
      </p>
      {table(votes.measure, [votes.squareMetres, votes.heads], rows)}
    </>
  );
}
