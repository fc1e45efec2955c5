import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link, useParams } from "wouter";
import { Refused } from "../../../api/problem.ts";
import type { Deliberation } from "../../../api/staff-contract.ts";
import { Facts } from "../../../ui/facts.tsx";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { Timeline } from "../../../ui/timeline.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { FinishTaskDialog } from "../../../workbench/finish-task-dialog.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { showDeliberation } from "./calls.ts";
import { ChooseMeetingDialog, ChooseVoteDialog } from "./choose-dialogs.tsx";
import { MeetingDialog } from "./meeting-dialog.tsx";
import { NextStep } from "./next-step.tsx";
import { ObjectionsPart } from "./objections-part.tsx";
import { StagesPart } from "./stages-part.tsx";
import { type Asked, type AskedElsewhere, StepDialog } from "./step-dialog.tsx";
import { TopicMark } from "./topic-mark.tsx";
import { VoteDialog } from "./vote-dialog.tsx";
import "./deliberations.css";

/** One topic: what it is, the one next step, its procedure with what there is and what is missing, what happened. */
export default function TopicPage() {
  const { deliberations, frame } = useWords();
  const { locale } = useLocale();
  const { topicId } = useParams<{ topicId: string }>();
  const shown = useQuery({ queryKey: ["deliberation", topicId, locale], queryFn: () => showDeliberation(topicId) });
  if (shown.data !== undefined) return <OneTopic topic={shown.data} />;
  if (shown.error instanceof Refused && shown.error.status < 500 && shown.error.code !== "sign-in-needed") {
    return (
      <StaffPage title={deliberations.notFound}>
        <p>{frame.notFoundText}</p>
        <Link href="/deliberations">{deliberations.toBoard}</Link>
      </StaffPage>
    );
  }
  return (
    <StaffPage title={deliberations.title}>
      {shown.isError ? (
        <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton active={false} paragraph={{ rows: 8 }} />
      )}
    </StaffPage>
  );
}

function OneTopic({ topic }: { topic: Deliberation }) {
  const { deliberations } = useWords();
  const { moment, distance } = useMoments();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<Asked | AskedElsewhere | null>(null);
  const may = (operation: string) =>
    topic.abilities.some((ability) => ability.operation === operation && ability.refusedBecause === null);
  const onDone = () => {
    setAsked(null);
    announce(deliberations.saved);
    void queries.invalidateQueries({ queryKey: ["deliberation"] });
    void queries.invalidateQueries({ queryKey: ["deliberations"] });
  };
  return (
    <StaffPage title={topic.title} over={<Link href="/deliberations">{deliberations.toBoard}</Link>}>
      <div className="topic-facts">
        <TopicFacts topic={topic} />
      </div>
      <p className="topic-words">{topic.words}</p>
      <NextStep topic={topic} may={may} onAsk={setAsked} />
      {topic.steps.length > 0 && <StagesPart topic={topic} runs={may("work-on-stage")} onAsk={setAsked} />}
      <ObjectionsPart topic={topic} runs={may("work-on-stage")} onAsk={setAsked} />
      <section className="topic-part">
        <h2>{deliberations.timeline}</h2>
        <Timeline
          entries={topic.timeline.map((entry) => ({
            id: entry.id,
            at: entry.at,
            atInWords: `${moment(entry.at)} · ${distance(entry.at)}`,
            sentence: entry.sentence,
            ...(entry.words !== "" && { note: entry.words }),
          }))}
        />
      </section>
      <p>
        <Button size="small" onClick={() => window.print()}>
          {deliberations.print}
        </Button>
      </p>
      {asked !== null && (
        <Dialog topic={topic} asked={asked} onAsk={setAsked} onClose={() => setAsked(null)} onDone={onDone} />
      )}
    </StaffPage>
  );
}

interface DialogProps {
  topic: Deliberation;
  asked: Asked | AskedElsewhere;
  onAsk: (asked: AskedElsewhere) => void;
  onClose: () => void;
  onDone: () => void;
}

function Dialog({ asked, onAsk, ...around }: DialogProps) {
  switch (asked.name) {
    case "plan-stage-meeting":
      return <MeetingDialog {...around} />;
    case "link-meeting":
      return <ChooseMeetingDialog {...around} onAnother={() => onAsk({ name: "plan-stage-meeting" })} />;
    case "link-vote":
      return <ChooseVoteDialog {...around} onAnother={() => onAsk({ name: "draft-stage-vote" })} />;
    case "finish-decision-task":
      return <FinishTaskDialog task={asked.task} onClose={around.onClose} onDone={around.onDone} />;
    case "draft-stage-vote":
      return <VoteDialog {...around} />;
    default:
      return <StepDialog {...around} asked={asked} />;
  }
}

function TopicFacts({ topic }: { topic: Deliberation }) {
  const { deliberations } = useWords();
  const { dayOf } = useMoments();
  const { place, supportNeeded, supportCount, collectUntil, answerBy, procedure, procedureEdition } = topic;
  return (
    <Facts
      rows={[
        [deliberations.state, <TopicMark key="state" state={topic.state} />],
        [deliberations.place, [place.within, place.name, place.building].filter(Boolean).join(" ")],
        [deliberations.number, topic.number],
        [deliberations.origin, <Origin key="origin" topic={topic} />],
        ...(supportNeeded === null
          ? []
          : [
              [
                deliberations.support,
                [
                  deliberations.supportSoFar({ count: supportCount, needed: supportNeeded }),
                  collectUntil !== null && topic.state === "collecting-support"
                    ? deliberations.until({ day: dayOf(collectUntil) })
                    : "",
                  topic.supportSource ?? "",
                ]
                  .filter(Boolean)
                  .join(" · "),
              ] as const,
            ]),
        ...(answerBy === null || topic.state !== "supported"
          ? []
          : [[deliberations.answerBy, dayOf(answerBy)] as const]),
        ...(procedureEdition === null
          ? []
          : [
              [
                deliberations.procedure,
                deliberations.edition({ name: procedure ?? "", edition: procedureEdition.edition }),
              ] as const,
            ]),
      ]}
    />
  );
}

/** Where it came from, with the way back. */
function Origin({ topic }: { topic: Deliberation }) {
  const { deliberations } = useWords();
  const { origin, request, problem, council, proposer } = topic;
  if (request !== null)
    return (
      <Link href={`/requests/${request.id}`}>
        {deliberations.origins.request} {request.number}
      </Link>
    );
  if (problem !== null)
    return (
      <Link href={`/problems/${problem.id}`}>
        {deliberations.origins.problem} {problem.title ?? ""}
      </Link>
    );
  return <>{[deliberations.origins[origin], council?.name, proposer].filter(Boolean).join(" · ")}</>;
}
