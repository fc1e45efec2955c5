import { useMutation, useQuery } from "@tanstack/react-query";
import { Alert, Button, Progress, Skeleton } from "antd";
import { Link, useParams } from "wouter";
import type { ShownBatch } from "../../../api/staff-contract.ts";
import { ReadFailure, WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { batchesKey, fileBatch, markBatch, showBatch } from "./calls.ts";
import { FiledRows } from "./filed-rows.tsx";

const betweenLooksMs = 1500;
const isWorkedOn = ({ state }: ShownBatch) => state === "checking" || state === "filing";

/** One sheet: how far its check is, what is wrong in it, the filing of it, and what was filed. */
export default function BatchPage() {
  const { batches } = useWords();
  const { locale } = useLocale();
  const { batchId } = useParams<{ batchId: string }>();
  const shown = useQuery({
    queryKey: [...batchesKey, locale, batchId],
    queryFn: () => showBatch(batchId),
    refetchInterval: ({ state }) => (state.data && isWorkedOn(state.data) ? betweenLooksMs : false),
  });
  return (
    <StaffPage title={shown.data?.fileName ?? batches.title} over={<Link href="/batches">{batches.toList}</Link>}>
      {shown.isPending && <Skeleton active={false} />}
      {shown.isError && <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data !== undefined && <OneBatch batch={shown.data} />}
    </StaffPage>
  );
}

function OneBatch({ batch }: { batch: ShownBatch }) {
  const { batches } = useWords();
  const { moment } = useMoments();
  const { state, total, checked, repeated, filedAt } = batch;
  return (
    <div className="stack">
      {isWorkedOn(batch) && (
        <div role="status">
          <p>{state === "checking" ? batches.checking({ checked, total }) : batches.filing({ total })}</p>
          <Progress
            percent={total > 0 ? Math.round((checked / total) * 100) : 0}
            status={state === "filing" ? "active" : "normal"}
            showInfo={false}
            aria-label={batches.states[state]}
          />
        </div>
      )}
      {state === "has-problems" && <Problems batch={batch} />}
      {state === "ready" && <Ready batch={batch} />}
      {state === "filed" && (
        <>
          <Alert
            type="success"
            showIcon
            role="status"
            title={batches.filed({ count: total - repeated, moment: moment(filedAt ?? batch.startedAt) })}
            description={repeated > 0 && batches.repeated({ count: repeated })}
          />
          <FiledRows batchId={batch.id} />
        </>
      )}
      <p className="soft small">{batches.keptUntil({ moment: moment(batch.deletedAt) })}</p>
    </div>
  );
}

/** Nothing is filed before somebody who has seen the count says so. */
function Ready({ batch: { id, total, repeated } }: { batch: ShownBatch }) {
  const { batches } = useWords();
  const filing = useMutation({
    mutationFn: () => fileBatch(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: batchesKey }),
  });
  const fresh = total - repeated;
  return (
    <>
      <Alert
        type="success"
        showIcon
        role="status"
        title={batches.ready({ count: total })}
        description={
          <>
            {repeated > 0 && <p>{batches.repeated({ count: repeated })}</p>}
            {fresh > 0 && <p>{batches.whatHappens}</p>}
          </>
        }
      />
      {fresh > 0 && (
        <Button type="primary" loading={filing.isPending} onClick={() => filing.mutate()}>
          {batches.submit({ count: fresh })}
        </Button>
      )}
      <WriteFailure error={filing.error} />
    </>
  );
}

/** What is to be corrected, as sentences, and the same sheet with each place marked. */
function Problems({ batch: { id, problemCount, problems } }: { batch: ShownBatch }) {
  const { batches, administration } = useWords();
  const marking = useMutation({ mutationFn: () => markBatch(id) });
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={batches.problems({ count: problemCount })}
      description={
        <div className="stack">
          <ul className="bulleted">
            {problems.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          {problemCount > problems.length && <p>{administration.problemsMore({ count: problems.length })}</p>}
          <p className="row">
            <Button className="button-wrapping" loading={marking.isPending} onClick={() => marking.mutate()}>
              {administration.downloadMarked}
            </Button>
            <Link href="/batches">{batches.again}</Link>
          </p>
          <WriteFailure error={marking.error} />
        </div>
      }
    />
  );
}
