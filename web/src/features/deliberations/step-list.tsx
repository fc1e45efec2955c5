import { Link } from "wouter";
import type { PublicTopic } from "../../api/contract.ts";
import { dateInWords, dayInWords, momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { StateMark, type StateTone } from "../../ui/state-mark.tsx";
import { photoAddress } from "./calls.ts";
import { latestDay } from "./latest-day.ts";

type Step = PublicTopic["steps"][number];

const tones: Record<Step["state"], StateTone> = {
  "to-come": "open",
  open: "moving",
  passed: "done",
  failed: "stopped",
};

/** The steps as a plain list: who takes part, what there is of each, what became of it. */
export function StepList({ topic }: { topic: PublicTopic }) {
  const { topics } = useWords();
  return (
    <ol className="topic-steps">
      {topic.steps.map((step) => (
        <li key={step.code} aria-current={step.state === "open" ? "step" : undefined}>
          <p className="line-title">{step.name}</p>
          <StateMark tone={tones[step.state]}>{topics.stepStates[step.state]}</StateMark>
          <span className="line-note">{topics.who[step.who]}</span>
          <StepFacts step={step} />
          {step.publications
            .filter(({ newest }) => newest)
            .map((publication) => (
              <Publication key={publication.id} topicId={topic.id} publication={publication} />
            ))}
          {step.answers.map(({ id, answer, upheld }) => (
            <div key={id}>
              <p className="small soft">{upheld ? topics.answerUpheld : topics.answerStands}</p>
              <blockquote className="said">{answer}</blockquote>
            </div>
          ))}
          {step.tasks.length > 0 && <Tasks tasks={step.tasks} />}
        </li>
      ))}
    </ol>
  );
}

function StepFacts({ step }: { step: Step }) {
  const { topics } = useWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const day = (date: string) => dateInWords(date, locale);
  const { sitting, vote, objectionCount, state, missing, dueOn } = step;
  const until = latestDay(missing);
  const lines = [
    sitting && topics.sitting({ day: day(sitting.heldOn), due: sitting.due, present: sitting.present }),
    vote &&
      (vote.outcome === null
        ? topics.voteUntil({ number: vote.number, moment: momentInWords(vote.closesAt, locale, timeZone) })
        : topics.voteResult({
            number: vote.number,
            outcome: topics.outcomes[vote.outcome as keyof typeof topics.outcomes] ?? vote.outcome,
            day: dayInWords(vote.closesAt, locale, timeZone),
          })),
    objectionCount > 0 && topics.objections({ count: objectionCount }),
    state === "open" && until !== null && topics.earliest({ day: day(until) }),
    state === "open" && until === null && dueOn !== null && topics.dueBy({ day: day(dueOn) }),
  ];
  return (
    <>
      {lines
        .filter((line) => typeof line === "string" && line !== "")
        .map((line) => (
          <span key={String(line)} className="line-note">
            {line}
          </span>
        ))}
      {vote !== null && vote.state !== "prepared" && (
        <Link href={`/v/${vote.number}`} className="link-line">
          {vote.state === "open" ? topics.toVote : topics.seeVote}
        </Link>
      )}
    </>
  );
}

function Publication({ topicId, publication }: { topicId: string; publication: Step["publications"][number] }) {
  const { topics } = useWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const { kind, words, photoIds, publishedAt, lastDay } = publication;
  const on = dayInWords(publishedAt, locale, timeZone);
  return (
    <div>
      <p className="small soft">
        {lastDay === null
          ? topics.publishedOn[kind]({ day: on })
          : topics.publishedUntil[kind]({ day: on, until: dateInWords(lastDay, locale) })}
      </p>
      <blockquote className="said">{words}</blockquote>
      {photoIds.length > 0 && (
        <ul className="photo-row">
          {photoIds.map((id, index) => (
            <li key={id}>
              <a href={photoAddress(topicId, id, "full")} target="_blank" rel="noreferrer">
                <img
                  src={photoAddress(topicId, id, "small")}
                  alt={topics.photo({ position: index + 1 })}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Tasks({ tasks }: { tasks: Step["tasks"] }) {
  const { topics } = useWords();
  const { locale } = useLocale();
  return (
    <ul className="topic-tasks">
      {tasks.map(({ id, words, owner, dueOn, doneWords }) => (
        <li key={id}>
          {words}
          <span className="line-note">
            {doneWords === null
              ? topics.taskBy({ owner, day: dateInWords(dueOn, locale) })
              : topics.taskDone({ owner, words: doneWords })}
          </span>
        </li>
      ))}
    </ul>
  );
}
