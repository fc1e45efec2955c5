import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answered, api } from "../../api/client.ts";
import { useMoments } from "../moments.ts";
import { useLocale, useWords } from "../words/words.tsx";
import "./attention.css";

const listOwn = () =>
  answered(api.GET("/api/decision-tasks/list-decision-tasks", { params: { query: { show: "mine" } } }));

/** The next few; the page has all. */
const mostShown = 3;

/** What was decided for the reader's unit, the earliest day first, with how many are late; nothing where there is nothing. */
export function DecisionTasks() {
  const { decisionTasks } = useWords();
  const { locale } = useLocale();
  const { dayOf } = useMoments();
  const own = useQuery({ queryKey: ["decision-tasks", "own", locale], queryFn: listOwn, staleTime: 60_000 });
  const { openCount = 0, lateCount = 0, tasks = [] } = own.data ?? {};
  if (openCount === 0) return null;
  return (
    <section className="attention" aria-label={decisionTasks.title}>
      <p>
        {decisionTasks.attention({ count: openCount })}
        {lateCount > 0 && decisionTasks.attentionLate({ count: lateCount })}{" "}
        <Link href="/decision-tasks">{decisionTasks.attentionLink}</Link>
      </p>
      <ul>
        {tasks.slice(0, mostShown).map(({ id, words, dueOn, late, origin }) => (
          <li key={id}>
            {words} · {late ? `${dayOf(dueOn)} ${decisionTasks.late}` : decisionTasks.until({ day: dayOf(dueOn) })}{" "}
            <span className="soft small">{origin.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
