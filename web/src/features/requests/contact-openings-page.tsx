import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useWords } from "../../resident/words/words.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { EmptyState, Skeleton } from "../../ui/skeleton.tsx";
import { useKeptReports } from "./kept-reports.ts";
import { useOwnRequests } from "./own-requests.ts";
import { OpeningList } from "./reporter/contact-openings.tsx";

/** Who looked at my phone number, request by request. */
export default function ContactOpeningsPage() {
  const { own } = useWords();
  const { requests, error, again } = useOwnRequests();
  const kept = useKeptReports();
  const keyOf = (number: string) => kept?.find((report) => report.number === number)?.key ?? null;
  return (
    <ResidentPage title={own.openingsTitle}>
      <BackLink href="/me">{own.backToMe}</BackLink>
      <p>{own.openingsIntro}</p>
      {requests === undefined && (error ? <NoAnswer error={error} onAgain={again} /> : <Skeleton lines={6} />)}
      {requests?.length === 0 && <EmptyState>{own.noRequests}</EmptyState>}
      {requests?.map(({ number, summary }) => (
        <section key={number}>
          <h2 className="section-title clamped">{summary}</h2>
          <OpeningList request={{ number, key: keyOf(number) }} />
        </section>
      ))}
    </ResidentPage>
  );
}
