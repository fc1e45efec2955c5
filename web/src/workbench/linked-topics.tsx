import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answered, api } from "../api/client.ts";
import { useMayRaise } from "./me.ts";
import { useLocale, useWords } from "./words/words.tsx";

type Of = { requestId: string } | { problemId: string };

const listOf = (of: Of) =>
  answered(api.GET("/api/deliberations/list-deliberations", { params: { query: { show: "running", ...of } } }));

/** The topics that came of a request or a standing problem, and the way to raise one. */
export function LinkedTopics({ of }: { of: Of }) {
  const { deliberations } = useWords();
  const { locale } = useLocale();
  const mayRaise = useMayRaise();
  const found = useQuery({ queryKey: ["deliberations", "linked", locale, of], queryFn: () => listOf(of) });
  const topics = found.data?.topics ?? [];
  const from = "requestId" in of ? `request=${of.requestId}` : `problem=${of.problemId}`;
  return (
    <>
      {found.isSuccess && topics.length === 0 && <p className="soft">{deliberations.noneLinked}</p>}
      {topics.map(({ id, number, title, state }) => (
        <p key={id}>
          <Link href={`/deliberations/${id}`}>
            {number} {title}
          </Link>{" "}
          <span className="small soft">{deliberations.states[state]}</span>
        </p>
      ))}
      {mayRaise && found.isSuccess && (
        <p>
          <Link href={`/deliberations?${from}`}>{deliberations.raiseFrom}</Link>
        </p>
      )}
    </>
  );
}
