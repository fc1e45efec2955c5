import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useParams } from "wouter";
import { Refused } from "../../api/problem.ts";
import { useFollowed } from "../../live/use-live.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { type OneRequest, showProgress } from "./calls.ts";
import { keepReport, useReporterKey } from "./kept-reports.ts";
import { LookUp } from "./look-up.tsx";
import { Progress } from "./progress.tsx";
import type { Said } from "./reporter/use-act.ts";

/** One request: what is the state, who has it, until when, what can I do; below it what happened. */
export default function ProgressPage() {
  const { number } = useParams<{ number: string }>();
  return <OneProgress key={number} number={number} />;
}

function OneProgress({ number }: { number: string }) {
  const { words, locale } = useLocale();
  useFollowed([number]);
  const key = useReporterKey(number);
  const request: OneRequest = { number, key: key ?? null };
  const [said, setSaid] = useState<Said | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ["progress", locale, number, key],
    queryFn: () => showProgress(request),
    enabled: key !== undefined,
  });
  const mine = data?.mine === true || data?.joined === true;
  useEffect(() => {
    // Somebody opened the link they had sent to themselves: from now on this phone knows the request too.
    if (mine && typeof key === "string") keepReport({ number, key }).catch(() => {});
  }, [mine, number, key]);

  if (error instanceof Refused && error.status === 404) {
    return (
      <ResidentPage title={words.matter.notFoundTitle}>
        <p>{words.matter.notFoundText}</p>
        <LookUp />
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={data?.category ?? words.matter.title({ number })}>
      {data !== undefined && <Progress request={request} progress={data} said={said} onSaid={setSaid} />}
      {data === undefined &&
        (error === null ? <Skeleton lines={8} /> : <NoAnswer error={error} onAgain={() => void refetch()} />)}
    </ResidentPage>
  );
}
