import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import type { RequestProgress } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { momentInWords } from "../../locale/moments.ts";
import { MatterState } from "../../resident/matter-line.tsx";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { showProgress } from "./calls.ts";
import { LookUp } from "./look-up.tsx";

/** What anybody with the number sees: what is the state, who has it, until when; below it what happened. */
export default function ProgressPage() {
  const { number } = useParams<{ number: string }>();
  const { words, locale } = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ["progress", locale, number],
    queryFn: () => showProgress(number),
  });
  if (error instanceof Refused && error.status === 404) {
    return (
      <ResidentPage title={words.matter.notFoundTitle}>
        <p>{words.matter.notFoundText}</p>
        <LookUp />
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={data?.summary ?? words.matter.title({ number })}>
      {data !== undefined && <Progress progress={data} />}
      {data === undefined && (error === null ? <Skeleton lines={8} /> : <NoAnswer onAgain={() => void refetch()} />)}
    </ResidentPage>
  );
}

function Progress({ progress }: { progress: RequestProgress }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const { person, unit } = progress.holder;
  return (
    <>
      <section>
        <p className="big-state">
          <MatterState state={progress.state} late={progress.late} />
        </p>
        <dl className="facts">
          <dt>{words.matter.holder}</dt>
          <dd>{person === null ? unit : words.matter.person({ unit, person })}</dd>
          <dt>{words.matter.due}</dt>
          <dd className="facts-main">
            <Due progress={progress} />
          </dd>
          <dt>{words.matter.where}</dt>
          <dd>{progress.place}</dd>
          <dt>{words.filing.doneNumber}</dt>
          <dd>{progress.number}</dd>
        </dl>
      </section>
      {progress.photos.length > 0 && (
        <section>
          <h2>{words.matter.photos}</h2>
          <ul className="photo-row">
            {progress.photos.map((photo, index) => (
              <li key={photo.id}>
                <img
                  src={`/api/photos/${photo.id}/show-photo?size=small`}
                  alt={words.matter.photo({ position: index + 1 })}
                  loading="lazy"
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2 className="section-title">{words.matter.timeline}</h2>
        <Timeline
          entries={progress.timeline.map(({ id, at, sentence, words: note }) => ({
            id,
            at,
            atInWords: momentInWords(at, locale, timeZone),
            sentence,
            note,
          }))}
        />
      </section>
      <div className="no-print">
        <Button kind="quiet" onClick={() => window.print()}>
          {words.matter.print}
        </Button>
      </div>
    </>
  );
}

function Due({ progress }: { progress: RequestProgress }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  if (progress.dueAt === null) return words.matter.noDue;
  const moment = momentInWords(progress.dueAt, locale, timeZone);
  if (progress.late) return words.matter.overdue({ moment });
  if (progress.workingDaysLeft === null) return words.matter.dueByPlain({ moment });
  return words.matter.dueBy({ moment, workingDays: progress.workingDaysLeft });
}
