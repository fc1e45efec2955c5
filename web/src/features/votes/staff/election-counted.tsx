import type { OwnersElectionResult } from "@linli/counting";
import { Link } from "wouter";
import type { StaffVote } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { squareMetres } from "../money.ts";
import { type Seat, seatOf } from "../seat.ts";

type Candidate = OwnersElectionResult["candidates"][number];

/** What an election came to: who is seated, what each of the others lacked, and the way to a run-off for open seats. */
export function ElectionCounted({ vote, result }: { vote: StaffVote; result: OwnersElectionResult }) {
  const { votes } = useWords();
  const { election } = votes;
  const { participation, openSeats, outcome, area, heads } = result;
  const over = vote.state === "closed" || vote.state === "published";
  const columns: Column<Candidate>[] = [
    {
      key: "name",
      title: election.candidate,
      cell: ({ option }) => `${option}. ${vote.options[option - 1]?.title ?? ""}`,
    },
    { key: "heads", title: votes.heads, numeric: true, cell: (candidate) => candidate.heads },
    { key: "area", title: votes.squareMetres, numeric: true, cell: (candidate) => squareMetres(candidate.area) },
    { key: "seat", title: votes.result, cell: (candidate) => <SeatMark seat={seatOf(result, candidate)} /> },
  ];
  return (
    <>
      <p>
        {votes.outcomes[outcome]}
        {" · "}
        {participation.holds
          ? election.tookPart({ area: squareMetres(area.tookPart), heads: heads.tookPart })
          : votes.ownersMissing({
              area: squareMetres(participation.area.missing),
              heads: participation.heads.missing,
            })}
        {openSeats > 0 && ` · ${election.openSeats({ count: openSeats })}`}
      </p>
      <DataTable
        label={election.candidates}
        columns={columns}
        rows={result.candidates}
        keyOf={({ option }) => String(option)}
      />
      {over && openSeats > 0 && (
        <p>
          <Link href={`/votes/new?runOffOf=${vote.id}`}>{election.runOff({ count: openSeats })}</Link>
        </p>
      )}
    </>
  );
}

function SeatMark({ seat }: { seat: Seat }) {
  const { votes } = useWords();
  const { election } = votes;
  switch (seat.is) {
    case "member":
      return <strong>{election.seatIs.member}</strong>;
    case "alternate":
      return election.seatIs.alternate({ place: seat.place });
    case "lacking":
      return <span className="soft">{election.lacking({ area: squareMetres(seat.area), heads: seat.heads })}</span>;
    default:
      return election.seatIs[seat.is];
  }
}
