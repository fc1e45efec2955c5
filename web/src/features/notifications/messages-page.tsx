import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { momentInWords } from "../../locale/moments.ts";
import { useResident, useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { inboxKey, listNotices, markNoticesRead, type Notice } from "./calls.ts";

/** What somebody was told, the newest first; opening what it is about marks it as read. */
export default function MessagesPage() {
  const { words, locale } = useLocale();
  const { notices } = words;
  const resident = useResident();
  const queries = useQueryClient();
  const inbox = useInfiniteQuery({
    queryKey: [...inboxKey, "all", locale],
    queryFn: ({ pageParam }) => listNotices(pageParam),
    initialPageParam: null as Parameters<typeof listNotices>[0],
    getNextPageParam: ({ more }) => more,
    enabled: resident != null,
  });
  const reading = useMutation({
    mutationFn: markNoticesRead,
    onSuccess: () => queries.invalidateQueries({ queryKey: inboxKey }),
  });
  const lines = inbox.data?.pages.flatMap((page) => page.notices);
  const unread = inbox.data?.pages[0]?.unread ?? 0;
  return (
    <ResidentPage title={notices.title}>
      <BackLink href="/me">{words.own.backToMe}</BackLink>
      {resident === null && (
        <div className="stack">
          <p>{notices.signIn}</p>
          <LinkButton href="/sign-in?to=%2Fme%2Fmessages">{words.home.signIn}</LinkButton>
        </div>
      )}
      {resident != null &&
        lines === undefined &&
        (inbox.error ? (
          <NoAnswer error={inbox.error} onAgain={() => void inbox.refetch()} />
        ) : (
          <Skeleton lines={6} />
        ))}
      {lines?.length === 0 && <p className="soft">{notices.empty}</p>}
      {lines !== undefined && lines.length > 0 && (
        <ul className="lines">
          {lines.map((notice) => (
            <MessageLine key={notice.id} notice={notice} onOpen={() => reading.mutate([notice.id])} />
          ))}
        </ul>
      )}
      {inbox.hasNextPage && (
        <Button busy={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
          {notices.more}
        </Button>
      )}
      {unread > 0 && (
        <Button busy={reading.isPending} onClick={() => reading.mutate(undefined)}>
          {notices.markAll}
        </Button>
      )}
      {resident != null && (
        <div className="actions">
          <LinkButton href="/me/messages/choices">{notices.choicesTitle}</LinkButton>
          <LinkButton href="/me/messages/sent">{notices.sentTitle}</LinkButton>
        </div>
      )}
    </ResidentPage>
  );
}

function MessageLine({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  return (
    <li>
      <Link href={notice.link} className="line" onClick={() => !notice.read && onOpen()}>
        <span className="line-title">{notice.title}</span>
        {!notice.read && <StateMark tone="moving">{words.notices.unread}</StateMark>}
        <span>{notice.text}</span>
        <span className="line-note">{momentInWords(notice.at, locale, timeZone)}</span>
      </Link>
    </li>
  );
}
