import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "wouter";
import { Refused } from "../../../../api/problem.ts";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { showRequest } from "../calls.ts";
import { requestKey } from "../query-keys.ts";
import { queueNow } from "../queue.ts";
import { RequestSkeleton } from "./request-skeleton.tsx";
import { RequestView } from "./request-view.tsx";

export default function RequestPage() {
  const { requestId } = useParams<{ requestId: string }>();
  return <OneRequest key={requestId} requestId={requestId} />;
}

function OneRequest({ requestId }: { requestId: string }) {
  const words = useWords();
  const asked = useQuery({ queryKey: requestKey(requestId), queryFn: () => showRequest(requestId) });
  if (asked.data !== undefined) return <RequestView request={asked.data} />;
  if (asked.error instanceof Refused && (asked.error.status === 404 || asked.error.status === 400)) {
    return (
      <StaffPage title={words.request.notFoundTitle}>
        <p>{words.request.notFoundText}</p>
        <Link href={queueNow()?.address ?? "/requests"}>{words.request.back}</Link>
      </StaffPage>
    );
  }
  if (asked.isError) {
    return (
      <StaffPage title={words.frame.requests}>
        <ReadFailure error={asked.error} onRetry={() => void asked.refetch()} />
      </StaffPage>
    );
  }
  return <RequestSkeleton />;
}
