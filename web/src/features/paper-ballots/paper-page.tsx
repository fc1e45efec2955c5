import { Skeleton } from "antd";
import { useState } from "react";
import { Link, useParams } from "wouter";
import type { PaperLine, PaperState } from "../../api/staff-contract.ts";
import { type Column, DataTable } from "../../workbench/data-table.tsx";
import { ReadFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { Pages, usePages } from "../../workbench/pages.tsx";
import "../../workbench/filters.css";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { listPapers } from "./calls.ts";
import { FinishPart } from "./finish-part.tsx";
import { PaperStateMark } from "./paper-state.tsx";
import { PrintPart } from "./print-part.tsx";
import { paperListKey } from "./query-keys.ts";
import { takesPaper, useVotedOn } from "./use-voted-on.ts";
import "./paper-ballots.css";

const shownStates = [
  "entered-once",
  "differing",
  "counted",
  "refused",
  "void",
  "withdrawn",
] as const satisfies readonly PaperState[];

/** The paper of one vote: how far it is, each ballot that came in, and the way to the entering. */
export default function PaperPage() {
  const { paper } = useWords();
  const { voteId } = useParams<{ voteId: string }>();
  const vote = useVotedOn(voteId);
  return (
    <StaffPage
      title={paper.title}
      over={vote.data && <Link href={`/votes/${voteId}`}>{vote.data.title}</Link>}
      beside={
        vote.data && takesPaper(vote.data) && <Link href={`/votes/${voteId}/paper/enter`}>{paper.toEnter}</Link>
      }
    >
      {vote.isPending && <Skeleton active={false} />}
      {vote.isError && <ReadFailure error={vote.error} onRetry={() => void vote.refetch()} />}
      {vote.data && (
        <>
          <p className="soft">{vote.data.secrecy === "secret" ? paper.notSecret : paper.lead}</p>
          {vote.data.state === "awaiting-paper" && <FinishPart vote={vote.data} />}
          {vote.data.secrecy === "open" && <Papers voteId={voteId} isOpen={vote.data.state === "open"} />}
        </>
      )}
    </StaffPage>
  );
}

function Papers({ voteId, isOpen }: { voteId: string; isOpen: boolean }) {
  const { paper } = useWords();
  const [state, setState] = useState<PaperState | null>(null);
  const [progress, setProgress] = useState<Awaited<ReturnType<typeof listPapers>> | null>(null);
  const pages = usePages(paperListKey(voteId, state), async (after) => {
    const read = await listPapers(voteId, {
      ...(state !== null && { state }),
      ...(after !== null && { after: Number(after) }),
    });
    setProgress(read);
    return { rows: read.papers, next: read.next === null ? null : String(read.next) };
  });
  const count = (one: PaperState) => progress?.counts.find((counted) => counted.state === one)?.count ?? 0;
  const all = shownStates.reduce((sum, one) => sum + (one === "withdrawn" ? 0 : count(one)), 0);
  return (
    <div className="stack-wide">
      {progress && <p className="paper-progress">{paper.progress({ all, electors: progress.electorCount })}</p>}
      {progress && isOpen && count("entered-once") + count("differing") > 0 && (
        <p className="paper-unsettled">
          {paper.unsettled({ once: count("entered-once"), differing: count("differing") })}
        </p>
      )}
      <nav className="chips" aria-label={paper.show}>
        {([null, ...shownStates] as const).map((value) => (
          <button
            key={value ?? "all"}
            type="button"
            className={value === state ? "chip chip-on" : "chip"}
            aria-pressed={value === state}
            onClick={() => setState(value)}
          >
            {value === null ? paper.allStates : paper.states[value]}
            <span className="chip-count">{value === null ? all : count(value)}</span>
          </button>
        ))}
      </nav>
      <Pages pages={pages} empty={<p>{paper.empties[state === null ? "all" : "state"]}</p>}>
        {(rows) => <PaperTable voteId={voteId} rows={rows} />}
      </Pages>
      {progress?.runs && isOpen && <PrintPart voteId={voteId} electorCount={progress.electorCount} />}
    </div>
  );
}

function PaperTable({ voteId, rows }: { voteId: string; rows: readonly PaperLine[] }) {
  const { paper } = useWords();
  const { short } = useMoments();
  const columns: Column<PaperLine>[] = [
    {
      key: "number",
      short: true,
      title: paper.number,
      cell: ({ paperNumber }) => (
        <Link href={`/votes/${voteId}/paper/${paperNumber}`}>{String(paperNumber).padStart(4, "0")}</Link>
      ),
    },
    { key: "home", title: paper.home, cell: ({ home }) => home ?? paper.noHome },
    { key: "state", short: true, title: paper.state, cell: ({ state }) => <PaperStateMark state={state} /> },
    { key: "collected", title: paper.collectedBy, cell: ({ collectedBy }) => collectedBy },
    { key: "entered", title: paper.enteredBy, cell: ({ enteredBy }) => enteredBy.join(paper.between) },
    { key: "came", short: true, title: paper.handedInAt, cell: ({ handedInAt }) => short(handedInAt) },
    { key: "ways", title: paper.otherWay, cell: (line) => <OtherWay line={line} /> },
    { key: "scans", numeric: true, title: paper.scans, cell: ({ scanCount }) => (scanCount > 0 ? scanCount : "") },
  ];
  return (
    <DataTable label={paper.title} columns={columns} rows={rows} keyOf={({ paperNumber }) => String(paperNumber)} />
  );
}

/** What came in another way for the same elector: before, so that the paper does not count; or after, and was refused. */
function OtherWay({ line: { standing, late } }: { line: PaperLine }) {
  const { paper } = useWords();
  const { short } = useMoments();
  const way = (called: string) => paper.ways[called as keyof typeof paper.ways] ?? called;
  return (
    <ul className="paper-ways">
      {standing && <li>{paper.cameBefore({ way: way(standing.way), moment: short(standing.at) })}</li>}
      {late.map(({ way: called, at }) => (
        <li key={at}>{paper.cameAfter({ way: way(called), moment: short(at) })}</li>
      ))}
    </ul>
  );
}
