import type { RequestProgress } from "../../api/contract.ts";
import { dayInWords, momentInWords } from "../../locale/moments.ts";
import { MatterState } from "../../resident/matter-line.tsx";
import { useResident, useTimeZone } from "../../resident/me.ts";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { CopyText } from "../../ui/copy-text.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { type OneRequest, photoAddress } from "./calls.ts";
import { HandledWith, Parts } from "./handled-with.tsx";
import { holderInWords } from "./holder-in-words.ts";
import { AsJoined, LeaveRequest } from "./joining/as-joined.tsx";
import { linkWithKey } from "./kept-reports.ts";
import { ReleasedAccount } from "./released-account.tsx";
import { ContactOpenings } from "./reporter/contact-openings.tsx";
import type { Said } from "./reporter/use-act.ts";
import { WhatICanDo } from "./reporter/what-i-can-do.tsx";
import { WithdrawRequest } from "./reporter/withdraw-request.tsx";

interface ProgressProps {
  request: OneRequest;
  progress: RequestProgress;
  said: Said | null;
  onSaid: (said: Said) => void;
}

export function Progress({ request, progress, said, onSaid }: ProgressProps) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const { number, mine } = progress;
  return (
    <>
      {said !== null && <WhatWasSaid said={said} />}
      <HandledWith progress={progress} />
      <section>
        <p className="big-state">
          <MatterState state={progress.state} late={progress.late} />
        </p>
        <Facts
          rows={[
            [words.matter.holder, holderInWords(progress.holder, words)],
            ...dueRows(progress, words.matter.due, words.matter.clockStands),
            ...suspensionRows(progress, words.matter, (at) => dayInWords(at, locale, timeZone)),
            ...(progress.solved === null
              ? []
              : [[words.matter.judged, judgedInWords(progress, words.reporter)] as const]),
            ...(progress.judgedAsJoined === null
              ? []
              : [[words.joining.yourRating, judgedInWords(progress.judgedAsJoined, words.reporter)] as const]),
            ...(progress.joinedCount === 0
              ? []
              : [[words.joining.joinedCount, words.joining.people({ count: progress.joinedCount })] as const]),
          ]}
        />
      </section>
      <div className="no-print stack-wide">
        <WhatICanDo request={request} progress={progress} onSaid={onSaid} />
        {!mine && <AsJoined request={request} progress={progress} onSaid={onSaid} />}
      </div>
      <Parts progress={progress} />
      <section>
        <h2 className="section-title">{progress.reported ? words.matter.yourWords : words.matter.about}</h2>
        {progress.reported && <blockquote className="said">{progress.summary}</blockquote>}
        {progress.released !== null && (
          <>
            <h3>{words.joining.released}</h3>
            <ReleasedAccount released={progress.released} />
          </>
        )}
        <Facts
          rows={[
            [words.matter.where, progress.place],
            [words.matter.number, number],
          ]}
        />
      </section>
      <PhotoRows progress={progress} />
      <section>
        <h2 className="section-title">{words.matter.timeline}</h2>
        <Timeline
          entries={progress.timeline.map(({ id, at, sentence, words: note }) => ({
            id,
            at,
            atInWords: momentInWords(at, locale, timeZone),
            sentence,
            note: note ?? undefined,
          }))}
        />
      </section>
      <section className="no-print stack">
        {mine || progress.joined || progress.reported ? (
          <>
            <div>
              <ContactOpenings request={request} />
              {request.key !== null && <OwnLink number={number} accessKey={request.key} />}
              <Button kind="quiet" onClick={() => window.print()}>
                {words.matter.print}
              </Button>
            </div>
            {progress.abilities.includes("leave-request") && <LeaveRequest request={request} onSaid={onSaid} />}
            {progress.abilities.includes("withdraw-request") && <WithdrawRequest request={request} onSaid={onSaid} />}
          </>
        ) : (
          <PublicView number={number} />
        )}
      </section>
    </>
  );
}

/** Until when, while somebody is at work; while the reporter is asked, the clock stands still; afterwards nothing. */
function dueRows(progress: RequestProgress, label: string, clockStands: string): Fact[] {
  if (progress.dueAt !== null) return [[label, <Due key="due" progress={progress} />, "facts-main"]];
  return progress.state === "awaiting-resident" ? [[label, clockStands]] : [];
}

const secondsPerDay = 86_400;

/** Why it is put off and until when; and once a day has gone by, how many days it has been, openly. */
function suspensionRows(
  { suspension, clock, state }: RequestProgress,
  matter: ReturnType<typeof useWords>["matter"],
  dayOf: (at: string) => string,
): Fact[] {
  const days = Math.floor(clock.grossSeconds / secondsPerDay);
  const suspended = Math.floor(clock.suspendedSeconds / secondsPerDay);
  const isOpen = state !== "resolved" && state !== "rejected" && state !== "closed";
  return [
    ...(suspension === null
      ? []
      : [
          [
            matter.due,
            matter.suspended({ reason: suspension.reason, day: dayOf(suspension.reviewAt) }),
            "facts-main",
          ] as Fact,
        ]),
    ...(isOpen && days > 0 ? [[matter.soFar, matter.soFarDays({ days, suspended })] as Fact] : []),
  ];
}

function Due({ progress }: { progress: RequestProgress }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const { dueAt, late, workingDaysLeft, provisional } = progress;
  if (dueAt === null) return null;
  const moment = momentInWords(dueAt, locale, timeZone);
  if (late) return words.matter.overdue({ moment });
  return (
    <>
      {workingDaysLeft === null
        ? words.matter.dueByPlain({ moment })
        : words.matter.dueBy({ moment, workingDays: workingDaysLeft })}
      {provisional && <span className="line-note">{words.matter.provisional}</span>}
    </>
  );
}

function judgedInWords(
  { solved, satisfaction }: Pick<RequestProgress, "solved" | "satisfaction">,
  words: ReturnType<typeof useWords>["reporter"],
) {
  const said = solved ? words.solved : words.notSolved;
  return satisfaction === null
    ? said
    : words.judged({ solved: said, satisfaction: words.satisfactions[satisfaction] });
}

/** How the last act ended. What somebody wrote and could not be taken is shown again: the form may be gone. */
function WhatWasSaid({ said }: { said: Said }) {
  const { reporter } = useWords();
  if ("done" in said) {
    return (
      <Notice>
        <p role="status">{said.done}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="danger" urgent title={reporter.failedTitle}>
      <p>{said.failed}</p>
      {said.unsent !== "" && (
        <>
          <p>{reporter.unsent}</p>
          <blockquote className="said">{said.unsent}</blockquote>
        </>
      )}
    </Notice>
  );
}

function PhotoRows({ progress }: Pick<ProgressProps, "progress">) {
  const { matter } = useWords();
  const kinds = [
    { kind: "reported", title: matter.photos, alt: matter.photo },
    { kind: "solution", title: matter.solutionPhotos, alt: matter.solutionPhoto },
  ] as const;
  return kinds.map(({ kind, title, alt }) => {
    const photos = progress.photos.filter((photo) => photo.kind === kind);
    if (photos.length === 0) return null;
    return (
      <section key={kind}>
        <h2 className="section-title">{title}</h2>
        <ul className="photo-row">
          {photos.map((photo, index) => (
            <li key={photo.id}>
              <a href={photoAddress(photo, "full")} target="_blank" rel="noreferrer">
                <img src={photoAddress(photo, "small")} alt={alt({ position: index + 1 })} loading="lazy" />
              </a>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function OwnLink({ number, accessKey }: { number: string; accessKey: string }) {
  const { reporter } = useWords();
  return (
    <Disclosure summary={reporter.linkTitle}>
      <p className="soft">{reporter.linkText}</p>
      <CopyText
        id="own-link"
        text={linkWithKey({ number, key: accessKey })}
        copy={reporter.linkCopy}
        copied={reporter.linkCopied}
        byHand={reporter.linkByHand}
      />
    </Disclosure>
  );
}

/** What somebody with the number alone sees less, and how the reporter sees more. */
function PublicView({ number }: { number: string }) {
  const { reporter, home } = useWords();
  const signedOut = useResident() === null;
  return (
    <>
      <p className="soft">{reporter.publicView}</p>
      {signedOut && <LinkButton href={`/sign-in?to=${encodeURIComponent(`/r/${number}`)}`}>{home.signIn}</LinkButton>}
    </>
  );
}
