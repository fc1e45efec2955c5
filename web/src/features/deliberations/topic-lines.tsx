import { Link } from "wouter";
import type { TopicLine } from "../../api/contract.ts";
import { dateInWords } from "../../locale/moments.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { TopicStateMark } from "./topic-state.tsx";

/** Topics as rows of a list: what it is about, where it stands, what comes next and by when. */
export function TopicLines({ topics }: { topics: readonly TopicLine[] }) {
  return (
    <ul className="lines">
      {topics.map((topic) => (
        <li key={topic.id}>
          <Link href={`/topics/${topic.id}`} className="line">
            <span className="line-title clamped">{topic.title}</span>
            <TopicStateMark state={topic.state} />
            <TopicNotes topic={topic} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function TopicNotes({ topic }: { topic: TopicLine }) {
  const { words, locale } = useLocale();
  const day = (date: string) => dateInWords(date, locale);
  const notes = [
    topic.place.building ?? topic.place.name,
    topic.state === "collecting-support" && topic.supportNeeded !== null && topic.collectUntil !== null
      ? words.topics.supportSoFar({
          count: topic.supportCount,
          needed: topic.supportNeeded,
          day: day(topic.collectUntil),
        })
      : "",
    topic.state === "supported" && topic.answerBy !== null ? words.topics.answerBy({ day: day(topic.answerBy) }) : "",
    topic.stage === null ? "" : words.topics.nowAt({ stage: topic.stage.name }),
  ];
  return notes.filter(Boolean).map((note) => (
    <span key={note} className="line-note">
      {note}
    </span>
  ));
}
