import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "wouter";
import type { OwnMeeting } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { momentInWords } from "../../locale/moments.ts";
import { useMe, useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { answerInvitation, approveMinutes, showOwnMeeting } from "./calls.ts";

/** A meeting as a member sees it: when and where, whether they come, what is dealt with, what came of it. */
export default function OwnMeetingPage() {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const { meetingId } = useParams<{ meetingId: string }>();
  const me = useMe();
  const shown = useQuery({
    queryKey: ["meetings", "one", meetingId, locale],
    queryFn: () => showOwnMeeting(meetingId),
    enabled: me?.account != null,
  });
  if (me !== undefined && me.account === null) {
    return (
      <ResidentPage title={meetings.checkInTitle}>
        <p>{meetings.signInFirst}</p>
        <LinkButton href={`/sign-in?to=${encodeURIComponent(`/meetings/${meetingId}`)}`}>
          {words.home.signIn}
        </LinkButton>
      </ResidentPage>
    );
  }
  if (shown.error instanceof Refused && shown.error.status < 500) {
    return (
      <ResidentPage title={meetings.notFoundTitle}>
        <p>{meetings.notFoundText}</p>
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={shown.data?.title ?? meetings.checkInTitle}>
      {shown.data === undefined &&
        (shown.error ? (
          <NoAnswer error={shown.error} onAgain={() => void shown.refetch()} />
        ) : (
          <Skeleton lines={6} />
        ))}
      {shown.data !== undefined && <OneMeeting meeting={shown.data} />}
    </ResidentPage>
  );
}

function OneMeeting({ meeting }: { meeting: OwnMeeting }) {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const timeZone = useTimeZone();
  const may = (operation: string) =>
    meeting.abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
  const done = meeting.state === "published" || meeting.state === "cancelled" || meeting.state === "closed";
  return (
    <div className="stack-wide">
      <Facts
        rows={[
          [
            meeting.councilName,
            <StateMark key="state" tone={done ? "done" : "moving"}>
              {meetings.states[meeting.state]}
            </StateMark>,
          ],
          [meetings.when, momentInWords(meeting.startsAt, locale, timeZone)],
          [meetings.where, meeting.place],
        ]}
      />
      {meeting.cancelledBecause !== null && <p>{meetings.cancelledBecause({ why: meeting.cancelledBecause })}</p>}
      {meeting.own?.present && (
        <Notice>
          <p>{meetings.present}</p>
        </Notice>
      )}
      {may("answer-invitation") && <Answer meeting={meeting} />}
      {meeting.items.length > 0 && (
        <section>
          <h2 className="section-title">{meetings.agenda}</h2>
          <ol className="bulleted">
            {meeting.items.map(({ id, title, words: more }) => (
              <li key={id}>
                {title}
                {more !== "" && <p className="soft">{more}</p>}
              </li>
            ))}
          </ol>
        </section>
      )}
      {meeting.papers.length > 0 && (
        <section>
          <h2 className="section-title">{meetings.papers}</h2>
          <ul className="bulleted">
            {meeting.papers.map(({ id, title }) => (
              <li key={id}>
                <a className="link-line" href={`/api/meetings/${meeting.id}/download-paper?paperId=${id}`} download>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {meeting.minutes !== null && (
        <section className="stack">
          <h2 className="section-title">{meetings.minutesDraft}</h2>
          <p style={{ whiteSpace: "pre-line" }}>{meeting.publishedWords ?? meeting.minutes.words}</p>
          {may("approve-minutes") && meeting.minutes.approvedAt === null && <Approve meeting={meeting} />}
        </section>
      )}
      <Link className="link-line" href={`/councils/${meeting.councilId}`}>
        {meetings.toCouncil}
      </Link>
    </div>
  );
}

function Answer({ meeting }: { meeting: OwnMeeting }) {
  const { words } = useLocale();
  const { meetings } = words;
  const announce = useAnnounce();
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: (coming: boolean) => answerInvitation(meeting.id, coming),
    onSuccess: () => {
      announce(meetings.saved);
      void queries.invalidateQueries({ queryKey: ["meetings"] });
    },
  });
  const said = meeting.own?.coming ?? null;
  return (
    <section className="stack">
      <h2 className="section-title">{meetings.willYouCome}</h2>
      {said !== null && <p role="status">{said ? meetings.saidCome : meetings.saidNotCome}</p>}
      {said !== true && (
        <Button kind="primary" large wide busy={answering.isPending} onClick={() => answering.mutate(true)}>
          {meetings.come}
        </Button>
      )}
      {said !== false && (
        <Button large wide busy={answering.isPending} onClick={() => answering.mutate(false)}>
          {meetings.cannotCome}
        </Button>
      )}
      {answering.isError && <Failure error={answering.error} />}
    </section>
  );
}

function Approve({ meeting }: { meeting: OwnMeeting }) {
  const { words } = useLocale();
  const { meetings } = words;
  const announce = useAnnounce();
  const queries = useQueryClient();
  const approving = useMutation({
    mutationFn: () => approveMinutes(meeting.id, meeting.version),
    onSuccess: () => {
      announce(meetings.approved);
      void queries.invalidateQueries({ queryKey: ["meetings"] });
    },
  });
  return (
    <>
      <p>{meetings.approveLead}</p>
      <Button kind="primary" large wide busy={approving.isPending} onClick={() => approving.mutate()}>
        {meetings.approve}
      </Button>
      {approving.isError && <Failure error={approving.error} />}
    </>
  );
}

function Failure({ error }: { error: unknown }) {
  const { words } = useLocale();
  return (
    <Notice kind="danger" urgent>
      <p>{error instanceof Refused ? error.title : words.frame.unreachable}</p>
    </Notice>
  );
}
