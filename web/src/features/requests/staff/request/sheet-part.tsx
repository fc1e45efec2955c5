import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { fetchAndSave } from "../../../../workbench/save-file.ts";
import { useWords } from "../../../../workbench/words/words.tsx";

const formats = ["pdf", "docx"] as const;

/** The hand-over sheet of a request, for those who work with paper. */
export function SheetPart({ requestId }: { requestId: string }) {
  const { exports } = useWords();
  const printing = useMutation({
    mutationFn: (format: (typeof formats)[number]) =>
      fetchAndSave(`/api/exports/${requestId}/print-sheet`, { format }),
  });
  return (
    <>
      <div className="row">
        {formats.map((format) => (
          <Button
            key={format}
            loading={printing.isPending && printing.variables === format}
            onClick={() => printing.mutate(format)}
          >
            {exports.sheets[format]}
          </Button>
        ))}
      </div>
      <p className="small soft">{exports.sheetHint}</p>
      <WriteFailure error={printing.error} />
    </>
  );
}
