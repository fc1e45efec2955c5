import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Link, Redirect, useLocation, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import type { ShownHall } from "../../../api/staff-contract.ts";
import { type LiveKeys, useLiveUpdates } from "../../../live/use-live.ts";
import { staffAccountOf, useMe } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { showHall } from "./calls.ts";
import "./hall.css";

const keysOf: LiveKeys = ({ topic, id }) => (topic === "meeting" ? [["meetings", "hall", id]] : []);
/** The code changes every half minute; asked a little more often, the one on the wall is always right. */
const askAgainMs = 15_000;

/** The hall's screen: what is up now, who is there, and the code to check in with. Nothing else, in large type. */
export default function HallPage() {
  const { meetings, frame } = useWords();
  const { locale } = useLocale();
  const { meetingId } = useParams<{ meetingId: string }>();
  const [address] = useLocation();
  const [dark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const me = useMe();
  useLiveUpdates(keysOf, me.data && (staffAccountOf(me.data)?.id ?? null));
  const hall = useQuery({
    queryKey: ["meetings", "hall", meetingId, locale],
    queryFn: () => showHall(meetingId),
    refetchInterval: askAgainMs,
  });
  useEffect(() => {
    document.title = `${hall.data?.councilName ?? meetings.hall} · ${frame.siteName}`;
  }, [hall.data?.councilName, meetings.hall, frame.siteName]);
  if (me.data !== undefined && staffAccountOf(me.data) === null) {
    return <Redirect to={`/sign-in?to=${encodeURIComponent(address)}`} replace />;
  }
  return (
    <main id="main" className={dark ? "hall hall-dark" : "hall"} aria-busy={hall.isPending}>
      {hall.data !== undefined && <Screen hall={hall.data} />}
      {hall.error instanceof Refused && hall.data === undefined && <p>{hall.error.title}</p>}
      <p className="hall-tools">
        <button type="button" onClick={() => setDark(!dark)}>
          {dark ? meetings.hallLight : meetings.hallDark}
        </button>
        <Link href={`/meetings/${meetingId}`}>{meetings.hallBack}</Link>
      </p>
    </main>
  );
}

function Screen({ hall }: { hall: ShownHall }) {
  const { meetings } = useWords();
  const { moment } = useMoments();
  const { items, currentItemId, quorum, presentNames, checkIn, state } = hall;
  const over = state === "closed" || state === "published";
  return (
    <>
      <header className="hall-head">
        <p>{hall.councilName}</p>
        <h1>{hall.title}</h1>
        {state === "convened" && <p>{meetings.hallStarts({ moment: moment(hall.startsAt) })}</p>}
        {over && <p>{meetings.hallOver}</p>}
      </header>
      <div className="hall-body">
        <section aria-label={meetings.agenda}>
          <ol className="hall-items">
            {items.map(({ id, title, presenter }) => (
              <li
                key={id}
                className={id === currentItemId && !over ? "hall-now" : undefined}
                aria-current={id === currentItemId}
              >
                {title} {presenter !== "" && <span className="hall-soft">{presenter}</span>}
              </li>
            ))}
          </ol>
        </section>
        <aside className="hall-side">
          {checkIn !== null && (
            <figure className="hall-code">
              <div
                role="img"
                aria-label={meetings.hallScan}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: a drawing made by our own server of an address
                dangerouslySetInnerHTML={{ __html: checkIn.qrSvg }}
              />
              <figcaption>{meetings.hallScan}</figcaption>
            </figure>
          )}
          {quorum !== null && (
            <p className="hall-quorum" role="status">
              {meetings.hallPresent(quorum)}
              {state !== "convened" && (
                <strong>{quorum.met ? ` ${meetings.quorumMet}` : ` ${meetings.quorumLacking}`}</strong>
              )}
            </p>
          )}
          <section aria-label={meetings.hallNames}>
            <h2>{meetings.hallNames}</h2>
            {presentNames.length === 0 ? (
              <p className="hall-soft">{meetings.hallWaiting}</p>
            ) : (
              <ul className="hall-names">
                {presentNames.map((name, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same
                  <li key={at}>{name}</li>
                ))}
              </ul>
            )}
          </section>
        </aside>
      </div>
    </>
  );
}
