import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../resident/me.ts";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { listTopics } from "./calls.ts";
import { TopicLines } from "./topic-lines.tsx";

const mostShown = 3;

/** What is being decided where the reader lives: the newest few, and the way to all and to raising one's own. */
export function TopicsHere({ quietWhenNone = false }: { quietWhenNone?: boolean }) {
  const { topics } = useWords();
  const { locale } = useLocale();
  const place = usePlace();
  const asked = { show: "running", ...(place?.buildingId && { buildingId: place.buildingId }) } as const;
  const { data } = useQuery({ queryKey: ["topics", locale, asked], queryFn: () => listTopics(asked) });
  if (data === undefined || (quietWhenNone && data.topics.length === 0)) return null;
  return (
    <section className="stack">
      <h2 className="section-title">{topics.here}</h2>
      {data.topics.length === 0 && <p className="soft">{topics.noneHere}</p>}
      <TopicLines topics={data.topics.slice(0, mostShown)} />
      <div className="actions">
        <LinkButton href="/topics">{topics.toAll}</LinkButton>
        {!quietWhenNone && <LinkButton href="/raise">{topics.raise}</LinkButton>}
      </div>
    </section>
  );
}
