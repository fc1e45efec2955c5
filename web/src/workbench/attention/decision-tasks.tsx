import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answered, api } from "../../api/client.ts";
import { useWords } from "../words/words.tsx";
import "./attention.css";

const listOwn = () => answered(api.GET("/api/meetings/list-decision-tasks", { params: { query: { show: "mine" } } }));

/** What councils decided for the reader's unit, with how many are late; nothing where there is nothing. */
export function DecisionTasks() {
  const { meetings } = useWords();
  const own = useQuery({ queryKey: ["decision-tasks", "own"], queryFn: listOwn, staleTime: 60_000 });
  const { openCount = 0, lateCount = 0 } = own.data ?? {};
  if (openCount === 0) return null;
  return (
    <section className="attention" aria-label={meetings.tasksTitle}>
      <ul>
        <li>
          {meetings.attention({ count: openCount })}
          {lateCount > 0 && meetings.attentionLate({ count: lateCount })}{" "}
          <Link href="/decision-tasks">{meetings.attentionLink}</Link>
        </li>
      </ul>
    </section>
  );
}
