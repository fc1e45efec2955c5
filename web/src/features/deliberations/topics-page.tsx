import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "wouter";
import type { TopicsAsked } from "../../api/contract.ts";
import { usePlace, useResident } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { EmptyState, Skeleton } from "../../ui/skeleton.tsx";
import { listTopics } from "./calls.ts";
import { TopicLines } from "./topic-lines.tsx";

const shows = ["running", "ended", "mine"] as const;

/** What is and was decided here, and what the reader raised, supports or follows. */
export default function TopicsPage() {
  const { topics } = useWords();
  const { locale } = useLocale();
  const place = usePlace();
  const resident = useResident();
  const asked = new URLSearchParams(useSearch()).get("show");
  const show: TopicsAsked["show"] = shows.find((known) => known === asked) ?? "running";
  const query = { show, ...(show !== "mine" && place?.buildingId && { buildingId: place.buildingId }) };
  const list = useInfiniteQuery({
    queryKey: ["topics", locale, "pages", query],
    queryFn: ({ pageParam }) => listTopics({ ...query, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: show !== "mine" || resident !== null,
  });
  const found = list.data?.pages.flatMap((page) => page.topics);
  return (
    <ResidentPage title={topics.title}>
      <p>{topics.lead}</p>
      <LinkButton kind="primary" large wide href="/raise">
        {topics.raise}
      </LinkButton>
      <section>
        <nav className="filters" aria-label={topics.filters}>
          {shows.map((value) => (
            <Link
              key={value}
              href={value === "running" ? "/topics" : `/topics?show=${value}`}
              aria-current={value === show ? "page" : undefined}
              className="filter"
            >
              {topics.shows[value]}
            </Link>
          ))}
        </nav>
        {show === "mine" && resident === null && (
          <div className="stack">
            <p>{topics.signInForMine}</p>
            <LinkButton href="/sign-in?to=%2Ftopics%3Fshow%3Dmine">{topics.signIn}</LinkButton>
          </div>
        )}
        {list.isError && <NoAnswer error={list.error} onAgain={() => void list.refetch()} />}
        {list.isLoading && <Skeleton lines={6} />}
        {found?.length === 0 && <EmptyState>{topics.empty[show]}</EmptyState>}
        {found !== undefined && found.length > 0 && <TopicLines topics={found} />}
        {list.hasNextPage && (
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {topics.more}
          </Button>
        )}
      </section>
    </ResidentPage>
  );
}
