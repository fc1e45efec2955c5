import { useMutation } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { Link } from "wouter";
import type { DutyChange, TriedDuties } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useWorksOnRequests } from "../../../workbench/me.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { assignDuty, endDuty, listDuties } from "./calls.ts";
import { forgetDuties } from "./duty-table.tsx";

type Moved = TriedDuties["moved"][number];

/** What would have gone elsewhere and by which rule, and the button that makes the changes. */
export function TrialResult({ result, changes }: { result: TriedDuties; changes: readonly DutyChange[] }) {
  const { duties } = useWords();
  const seesRequests = useWorksOnRequests();
  const applying = useMutation({ mutationFn: () => applyAll(changes), onSuccess: forgetDuties });
  const columns: Column<Moved>[] = [
    {
      key: "number",
      title: duties.number,
      cell: ({ requestId, number }) =>
        seesRequests ? <Link href={`/requests/${requestId}`}>{number}</Link> : number,
    },
    { key: "category", title: duties.category, cell: ({ category }) => category },
    { key: "place", title: duties.place, cell: ({ place }) => place },
    { key: "from", title: duties.from, cell: ({ from }) => from.name },
    { key: "to", title: duties.to, cell: ({ to }) => <strong>{to.name}</strong> },
    { key: "rule", title: duties.rule, cell: ({ rule }) => rule },
  ];
  const { tried, movedCount, moved } = result;
  return (
    <section className="stack" aria-live="polite">
      <p>
        <strong>
          {movedCount === 0 ? duties.trialNone({ tried }) : duties.trialMoved({ tried, count: movedCount })}
        </strong>
      </p>
      {moved.length > 0 && (
        <DataTable label={duties.tabs.trial} columns={columns} rows={moved} keyOf={({ requestId }) => requestId} />
      )}
      {movedCount > moved.length && <p className="soft">{duties.trialShown({ count: moved.length })}</p>}
      {applying.isSuccess ? (
        <Alert type="success" showIcon title={duties.applied({ count: changes.length })} />
      ) : (
        <Button loading={applying.isPending} onClick={() => applying.mutate()}>
          {duties.apply}
        </Button>
      )}
      <WriteFailure error={applying.error} />
    </section>
  );
}

/** One after the other: each is its own step with its own trace. */
async function applyAll(changes: readonly DutyChange[]): Promise<void> {
  for (const { categoryId, areaId, postId } of changes) {
    if (postId !== null) await assignDuty({ categoryId, areaId, postId });
    else await endDutyOf(categoryId, areaId);
  }
}

async function endDutyOf(categoryId: string | null, areaId: string): Promise<void> {
  const { duties } = await listDuties({ areaId, ...(categoryId !== null && { categoryId }) });
  const duty = duties.find((one) => one.areaId === areaId && one.categoryId === categoryId);
  if (duty !== undefined) await endDuty(duty.id);
}
