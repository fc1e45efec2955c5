import { useMutation } from "@tanstack/react-query";
import { Button, InputNumber } from "antd";
import { useState } from "react";
import { WriteFailure } from "../../workbench/failure.tsx";
import { Labelled } from "../../workbench/labelled.tsx";
import { fetchAndSave } from "../../workbench/save-file.ts";
import { useWords } from "../../workbench/words/words.tsx";
import { printAddress } from "./calls.ts";

const formats = ["pdf", "docx"] as const;
/** As many as the server prints at a time. */
const mostPrinted = 300;

/** Ballots to be printed, by their numbers. */
export function PrintPart({ voteId, electorCount }: { voteId: string; electorCount: number }) {
  const { paper } = useWords();
  const [from, setFrom] = useState(1);
  const to = Math.min(from + mostPrinted - 1, electorCount);
  const printing = useMutation({
    mutationFn: (format: (typeof formats)[number]) => fetchAndSave(printAddress(voteId), { format, from, to }),
  });
  return (
    <section className="stack paper-print">
      <h2>{paper.print}</h2>
      <p>{paper.printLead}</p>
      {electorCount > mostPrinted && (
        <Labelled label={paper.printFrom} hint={paper.printTo({ to })}>
          {(ties) => (
            <InputNumber
              {...ties}
              min={1}
              max={electorCount}
              precision={0}
              value={from}
              onChange={(value) => setFrom(value ?? 1)}
            />
          )}
        </Labelled>
      )}
      <div className="row">
        {formats.map((format) => (
          <Button
            key={format}
            loading={printing.isPending && printing.variables === format}
            onClick={() => printing.mutate(format)}
          >
            {paper.printAs[format]}
          </Button>
        ))}
      </div>
      <WriteFailure error={printing.error} />
    </section>
  );
}
