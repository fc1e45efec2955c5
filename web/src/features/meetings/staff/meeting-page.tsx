import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import type { ShownMeeting } from "../../../api/staff-contract.ts";
import { Facts } from "../../../ui/facts.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { AgendaPart } from "./agenda-part.tsx";
import { ArrangeDialog } from "./arrange-dialog.tsx";
import { AttendancePart } from "./attendance-part.tsx";
import { showMeeting } from "./calls.ts";
import { MeetingState } from "./meeting-state.tsx";
import { MinutesPart } from "./minutes-part.tsx";
import { NextStep } from "./next-step.tsx";
import { PapersPart } from "./papers-part.tsx";
import { BecauseDialog } from "./step-dialogs.tsx";
import { can } from "./use-step.ts";
import "./meetings.css";

/** One meeting, from its agenda to its published minutes; the next step is the one button. */
export default function MeetingPage() {
  const { meetings, frame } = useWords();
  const { locale } = useLocale();
  const { meetingId } = useParams<{ meetingId: string }>();
  const shown = useQuery({
    queryKey: ["meetings", "one", meetingId, locale],
    queryFn: () => showMeeting(meetingId),
  });
  if (shown.data !== undefined) return <OneMeeting meeting={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={meetings.notFound}>
        <p>{frame.notFoundText}</p>
        <Link href="/meetings">{meetings.toList}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={meetings.title}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} />
      )}
    </StaffPage>
  );
}

function OneMeeting({ meeting }: { meeting: ShownMeeting }) {
  const { meetings } = useWords();
  const { moment } = useMoments();
  const [changing, setChanging] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const runs = meeting.state === "convened" || meeting.state === "open";
  return (
    <StaffPage
      title={meeting.title}
      over={<Link href="/meetings">{meetings.toList}</Link>}
      beside={
        <>
          {runs && can(meeting, "mark-attendance") && (
            <Link href={`/meetings/${meeting.id}/hall`}>{meetings.hall}</Link>
          )}
          {can(meeting, "change-meeting") && <Button onClick={() => setChanging(true)}>{meetings.change}</Button>}
          {can(meeting, "cancel-meeting") && <Button onClick={() => setCancelling(true)}>{meetings.cancel}</Button>}
        </>
      }
    >
      <div className="meeting-facts">
        <Facts
          rows={[
            [meetings.state, <MeetingState key="state" state={meeting.state} />],
            [meetings.when, moment(meeting.startsAt)],
            [meetings.where, meeting.place],
            [
              meetings.council,
              <Link key="council" href={`/councils/${meeting.councilId}`}>
                {meeting.councilName}
              </Link>,
            ],
          ]}
        />
      </div>
      {meeting.cancelledBecause !== null && <p>{meeting.cancelledBecause}</p>}
      <NextStep meeting={meeting} />
      <AttendancePart meeting={meeting} />
      <AgendaPart meeting={meeting} />
      <PapersPart meeting={meeting} />
      <MinutesPart meeting={meeting} />
      {changing && (
        <ArrangeDialog
          meeting={meeting}
          onClose={() => setChanging(false)}
          onPlanned={() => {
            setChanging(false);
            void queries.invalidateQueries({ queryKey: ["meetings"] });
          }}
        />
      )}
      {cancelling && <BecauseDialog meeting={meeting} name="cancel-meeting" onClose={() => setCancelling(false)} />}
    </StaffPage>
  );
}
