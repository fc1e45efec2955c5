import { useQuery } from "@tanstack/react-query";
import { useParams } from "wouter";
import type { PublicTopic } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { dateInWords, momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { type Fact, Facts } from "../../ui/facts.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { Timeline } from "../../ui/timeline.tsx";
import { showTopic } from "./calls.ts";
import { latestDay } from "./latest-day.ts";
import { StepList } from "./step-list.tsx";
import { TopicStateMark } from "./topic-state.tsx";
import { WhatICanDo } from "./what-i-can-do.tsx";
import "./topics.css";

/** One topic: where it stands, what comes next and by when, what I can do; below it the steps and what happened. */
export default function TopicPage() {
  const { topicId } = useParams<{ topicId: string }>();
  const { words, locale } = useLocale();
  const { data, error, refetch } = useQuery({
    queryKey: ["topic", locale, topicId],
    queryFn: () => showTopic(topicId),
  });
  if (error instanceof Refused && error.status < 500) {
    return (
      <ResidentPage title={words.topics.notFoundTitle}>
        <p>{words.topics.notFoundText}</p>
        <LinkButton href="/topics">{words.topics.toAll}</LinkButton>
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={data?.title ?? words.topics.title}>
      {data !== undefined && <OneTopic topic={data} />}
      {data === undefined &&
        (error === null ? <Skeleton lines={8} /> : <NoAnswer error={error} onAgain={() => void refetch()} />)}
    </ResidentPage>
  );
}

function OneTopic({ topic }: { topic: PublicTopic }) {
  const { topics } = useWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const day = (date: string) => dateInWords(date, locale);
  const because = topic.timeline.find(({ kind }) => kind === "refused" || kind === "sent-back");
  return (
    <>
      <section className="stack">
        <p className="big-state">
          <TopicStateMark state={topic.state} />
        </p>
        <Facts rows={factsOf(topic, topics, day)} />
        {because !== undefined &&
          because.words !== "" &&
          (topic.state === "refused" || topic.state === "sent-back") && (
            <>
              <h2 className="section-title">{topics.because}</h2>
              <blockquote className="said">{because.words}</blockquote>
            </>
          )}
      </section>
      <div className="no-print">
        <WhatICanDo topic={topic} />
      </div>
      <section>
        <h2 className="section-title">{topics.about}</h2>
        <blockquote className="said">{topic.words}</blockquote>
        <Facts
          rows={[
            [topics.proposedBy, topic.proposer ?? topics.origins[topic.origin]],
            [topics.number, topic.number],
          ]}
        />
      </section>
      {topic.steps.length > 0 && (
        <section>
          <h2 className="section-title">{topics.steps}</h2>
          <StepList topic={topic} />
          {topic.procedureEdition !== null && (
            <p className="soft small">
              {topics.procedureSource({
                name: topic.procedure ?? "",
                edition: topic.procedureEdition.edition,
                source: topic.procedureEdition.source,
              })}
            </p>
          )}
        </section>
      )}
      <section>
        <h2 className="section-title">{topics.timeline}</h2>
        <Timeline
          entries={topic.timeline.map(({ id, at, sentence, words }) => ({
            id,
            at,
            atInWords: momentInWords(at, locale, timeZone),
            sentence,
            note: words === "" ? undefined : words,
          }))}
        />
      </section>
      <section className="no-print">
        <Button kind="quiet" onClick={() => window.print()}>
          {topics.print}
        </Button>
      </section>
    </>
  );
}

/** Where, and the one thing that comes next with its day. */
function factsOf(
  topic: PublicTopic,
  topics: ReturnType<typeof useWords>["topics"],
  day: (date: string) => string,
): Fact[] {
  const { place, supportNeeded, collectUntil, answerBy, stage } = topic;
  const rows: Fact[] = [[topics.where, [place.within, place.name, place.building].filter(Boolean).join(" ")]];
  if (supportNeeded !== null && collectUntil !== null) {
    const so = { count: topic.supportCount, needed: supportNeeded };
    if (topic.state === "collecting-support")
      rows.push([topics.support, topics.supportSoFar({ ...so, day: day(collectUntil) }), "facts-main"]);
    else rows.push([topics.support, topics.supportReached(so)]);
  }
  if (topic.state === "supported" && answerBy !== null)
    rows.push([topics.next, topics.answerBy({ day: day(answerBy) }), "facts-main"]);
  if (stage !== null) {
    const open = topic.steps.find(({ state }) => state === "open");
    const until = open ? (latestDay(open.missing) ?? open.dueOn) : null;
    rows.push([
      topics.next,
      until === null ? stage.name : topics.stageUntil({ stage: stage.name, day: day(until) }),
      "facts-main",
    ]);
  }
  return rows;
}
