import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { Link, useParams } from "wouter";
import { Refused } from "../../api/problem.ts";
import type { ShownWhistle } from "../../api/staff-contract.ts";
import { Timeline } from "../../ui/timeline.tsx";
import { ReadFailure } from "../../workbench/failure.tsx";
import { useMoments } from "../../workbench/moments.ts";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { AssessmentsPart } from "./assessments-part.tsx";
import { showWhistle } from "./calls.ts";
import { CallsPart } from "./calls-part.tsx";
import { DutiesPart } from "./duties-part.tsx";
import { PathPart } from "./path-part.tsx";
import { whistleKey } from "./query-keys.ts";
import { Situation } from "./situation.tsx";
import { VisitsPart } from "./visits-part.tsx";
import "./whistles.css";

export default function WhistlePage() {
  const { whistles } = useWords();
  const { whistleId } = useParams<{ whistleId: string }>();
  const asked = useQuery({ queryKey: whistleKey(whistleId), queryFn: () => showWhistle(whistleId) });
  if (asked.data !== undefined) return <OneWhistle key={whistleId} whistle={asked.data} />;
  if (asked.error instanceof Refused && (asked.error.status === 404 || asked.error.status === 400)) {
    return (
      <StaffPage title={whistles.notFoundTitle}>
        <p>{whistles.notFoundText}</p>
        <Link href="/whistles">{whistles.back}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={whistles.title}>
      {asked.isError ? (
        <ReadFailure error={asked.error} onRetry={() => void asked.refetch()} />
      ) : (
        <Skeleton active={false} paragraph={{ rows: 10 }} />
      )}
    </StaffPage>
  );
}

/** On the left what is done together, on the right how it stands and what one can do. */
function OneWhistle({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  const title = [whistles.kinds[whistle.kind], whistle.category, whistle.place].filter(Boolean).join(" · ");
  return (
    <StaffPage
      title={title}
      over={
        <p className="whistle-over">
          <Link href="/whistles">{whistles.back}</Link>
          <Button size="small" onClick={() => window.print()}>
            {whistles.print}
          </Button>
        </p>
      }
    >
      <div className="whistle">
        <Situation whistle={whistle} />
        <div className="whistle-story stack-wide">
          <section className="stack">
            <h2>{whistles.asked}</h2>
            <p className="whistle-words">{whistle.words}</p>
            {whistle.standingProblemId !== null && (
              <Link href={`/problems/${whistle.standingProblemId}`}>{whistles.problem}</Link>
            )}
            <RequestLinks whistle={whistle} />
          </section>
          <CallsPart whistle={whistle} />
          <VisitsPart whistle={whistle} />
          <DutiesPart whistle={whistle} />
          <PathPart whistle={whistle} />
          <AssessmentsPart whistle={whistle} />
          <TimelinePart whistle={whistle} />
        </div>
      </div>
    </StaffPage>
  );
}

function RequestLinks({ whistle }: { whistle: ShownWhistle }) {
  const { whistles, matters } = useWords();
  if (whistle.requests.length === 0) return null;
  return (
    <>
      <h3>{whistles.requests}</h3>
      <ul className="whistle-lines">
        {whistle.requests.map(({ id, number, category, place, summary, state }) => (
          <li key={id}>
            <Link href={`/requests/${id}`}>
              {number} · {category}
            </Link>{" "}
            <span className="soft small">{matters.states[state]}</span>
            <p className="small">
              {place} · {summary}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function TimelinePart({ whistle }: { whistle: ShownWhistle }) {
  const { whistles } = useWords();
  const { moment, distance } = useMoments();
  return (
    <section>
      <h2>{whistles.timeline}</h2>
      <Timeline
        entries={whistle.timeline.map((entry) => ({
          id: entry.id,
          at: entry.at,
          atInWords: `${moment(entry.at)} · ${distance(entry.at)}`,
          sentence: entry.sentence,
          ...(entry.words !== "" && { note: entry.words }),
        }))}
      />
    </section>
  );
}
