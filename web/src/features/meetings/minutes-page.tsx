import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "wouter";
import { Refused } from "../../api/problem.ts";
import { dayInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { showMinutes } from "./calls.ts";

/** What a council published of a meeting, and what became of what it decided. */
export default function MinutesPage() {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const timeZone = useTimeZone();
  const { meetingId } = useParams<{ meetingId: string }>();
  const shown = useQuery({
    queryKey: ["meetings", "minutes", meetingId, locale],
    queryFn: () => showMinutes(meetingId),
  });
  if (shown.error instanceof Refused && shown.error.status < 500) {
    return (
      <ResidentPage title={meetings.notFoundTitle}>
        <p>{meetings.notFoundText}</p>
      </ResidentPage>
    );
  }
  const found = shown.data;
  // A date of the district's own, whatever the hour.
  const dayOf = (date: string) => dayInWords(`${date}T12:00:00Z`, locale, "UTC", new Date());
  const day = (at: string) => dayInWords(at, locale, timeZone, new Date());
  return (
    <ResidentPage title={found ? meetings.minutesOf({ council: found.councilName }) : meetings.publishedMinutes}>
      {found === undefined &&
        (shown.error ? (
          <NoAnswer error={shown.error} onAgain={() => void shown.refetch()} />
        ) : (
          <Skeleton lines={8} />
        ))}
      {found !== undefined && (
        <div className="stack-wide">
          <p className="soft">{meetings.publishedOn({ day: day(found.publishedAt) })}</p>
          <p style={{ whiteSpace: "pre-line" }}>{found.words}</p>
          {found.tasks.length > 0 && (
            <section>
              <h2 className="section-title">{meetings.followUp}</h2>
              <ul className="bulleted">
                {found.tasks.map(({ ownerUnit, dueOn, finishedAt, finishedWords }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: they stand in the order in which they were decided
                  <li key={at}>
                    {finishedAt === null
                      ? meetings.taskOpen({ unit: ownerUnit, day: dayOf(dueOn) })
                      : meetings.taskDone({ unit: ownerUnit, day: day(finishedAt), how: finishedWords })}
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Link className="link-line" href={`/councils/${found.councilId}`}>
            {meetings.toCouncil}
          </Link>
        </div>
      )}
    </ResidentPage>
  );
}
