import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import type { PaperBallot } from "../../api/staff-contract.ts";
import { uuidv7 } from "../../kept/uuidv7.ts";
import { useAnnounce } from "../../ui/live-region.tsx";
import { WriteFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { attachScan, scanAddress } from "./calls.ts";
import { forgetPapers } from "./query-keys.ts";

interface ScansPartProps {
  ballot: PaperBallot;
  voteId: string;
  mayAttach: boolean;
}

/** The originals: opened by those who run the vote, added from a scanner or the phone's camera. */
export function ScansPart({ ballot, voteId, mayAttach }: ScansPartProps) {
  const { paper } = useWords();
  const { short } = useMoments();
  const announce = useAnnounce();
  const field = useId();
  const attaching = useMutation({
    mutationFn: (file: File) => attachScan(voteId, ballot.paperNumber, uuidv7(), file),
    onSuccess: () => announce(paper.scanAttached),
    onSettled: () => void forgetPapers(),
  });
  return (
    <section className="stack">
      <h2>{paper.scans}</h2>
      {ballot.scans.length === 0 && <p className="soft">{paper.noScans}</p>}
      <ul className="paper-scans">
        {ballot.scans.map(({ documentId, attachedAt }, index) => (
          <li key={documentId}>
            <a href={scanAddress(voteId, documentId)} download>
              {paper.scan({ position: index + 1 })}
            </a>{" "}
            <span className="soft small">{short(attachedAt)}</span>
          </li>
        ))}
      </ul>
      {mayAttach && (
        <p>
          <input
            id={field}
            className="visually-hidden"
            type="file"
            accept=".pdf,image/png,image/jpeg,image/webp"
            disabled={attaching.isPending}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file !== undefined) attaching.mutate(file);
              event.target.value = "";
            }}
          />
          <label htmlFor={field} className="file-choose">
            {attaching.isPending ? paper.attaching : paper.attachScan}
          </label>
        </p>
      )}
      <WriteFailure error={attaching.error} />
    </section>
  );
}
