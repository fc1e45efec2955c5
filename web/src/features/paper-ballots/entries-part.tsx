import type { PaperBallot, PaperVote } from "../../api/staff-contract.ts";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { readingInWords } from "./reading.ts";

type Entry = PaperBallot["entries"][number];

/** Who has read what, as far as one may see it; what was corrected stays, struck through. */
export function EntriesPart({ ballot, vote }: { ballot: PaperBallot; vote: PaperVote }) {
  const { paper } = useWords();
  const { short } = useMoments();
  return (
    <section className="stack">
      <h2>{paper.entries}</h2>
      <ol className="paper-entries">
        {ballot.entries.map((entry) => (
          <li key={entry.id}>
            <p>
              {paper.turns[entry.turn as 1 | 2 | 3]}{" "}
              <span className="soft">
                {paper.enteredByAt({ name: entry.byName, post: entry.byPost, moment: short(entry.enteredAt) })}
              </span>
            </p>
            <p>
              {entry.replacedAt === null ? (
                <Read entry={entry} vote={vote} differs={ballot.state === "differing"} />
              ) : (
                <Replaced entry={entry} vote={vote} />
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Read({ entry, vote, differs }: { entry: Entry; vote: PaperVote; differs: boolean }) {
  const { paper } = useWords();
  if (entry.reading === null) return <span className="soft">{differs ? paper.hiddenFromBoth : paper.hidden}</span>;
  return <strong>{readingInWords(entry.reading, vote, paper)}</strong>;
}

function Replaced({ entry, vote }: { entry: Entry; vote: PaperVote }) {
  const { paper } = useWords();
  const because = entry.replacedBecause ?? "";
  return (
    <>
      {entry.reading !== null && <s>{readingInWords(entry.reading, vote, paper)}</s>}{" "}
      <span className="soft">{because === "corrected" ? paper.corrected : paper.withdrawnBecause({ because })}</span>
    </>
  );
}
