import { useQueryClient } from "@tanstack/react-query";
import { useWords } from "../../resident/words/words.tsx";
import { ConfirmStep } from "../../ui/confirm-step.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { forgetReports, useKeptReports } from "./kept-reports.ts";

/** What this phone remembers of one's reports, and letting it forget. Nothing where there is nothing. */
export function KeptOnPhone() {
  const { own } = useWords();
  const reports = useKeptReports();
  const queries = useQueryClient();
  const announce = useAnnounce();
  if (reports === null || reports.length === 0) return null;
  const forget = async () => {
    await forgetReports();
    await queries.resetQueries({ queryKey: ["progress"] });
    announce(own.phoneForgotten);
  };
  return (
    <section className="stack">
      <h2 className="section-title">{own.phoneTitle}</h2>
      <p>{own.phoneReports({ count: reports.length })}</p>
      <ConfirmStep
        begin={own.phoneForget}
        question={own.phoneForgetQuestion}
        confirm={own.phoneForgetConfirm}
        cancel={own.phoneForgetCancel}
        onConfirm={() => void forget()}
      />
    </section>
  );
}
