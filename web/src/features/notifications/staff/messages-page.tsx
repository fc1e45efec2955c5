import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "wouter";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { inboxKey, listNotices, markNoticesRead, type Notice } from "../calls.ts";
import "./messages.css";

const forgetInbox = () => queries.invalidateQueries({ queryKey: inboxKey });

/** What one was told, the newest first; opening what it is about marks it as read. */
export default function MessagesPage() {
  const { notices } = useWords();
  const { locale } = useLocale();
  const newest = useQuery({ queryKey: [...inboxKey, "newest"], queryFn: () => listNotices(null) });
  const pages = usePages([...inboxKey, "all", locale], async (after) => {
    const part = await listNotices(after === null ? null : JSON.parse(after));
    return { rows: part.notices, next: part.more === null ? null : JSON.stringify(part.more) };
  });
  const reading = useMutation({ mutationFn: markNoticesRead, onSuccess: forgetInbox });
  const unread = newest.data?.unread ?? 0;
  return (
    <StaffPage
      title={notices.title}
      count={unread}
      narrow
      beside={
        <div className="row">
          {unread > 0 && (
            <Button loading={reading.isPending} onClick={() => reading.mutate(undefined)}>
              {notices.markAll}
            </Button>
          )}
          <Link href="/messages/sent">{notices.sentTitle}</Link>
          <Link href="/messages/choices">{notices.choicesTitle}</Link>
        </div>
      }
    >
      <WriteFailure error={reading.error} />
      <Pages pages={pages} empty={<p>{notices.empty}</p>}>
        {(rows) => (
          <ul className="messages">
            {rows.map((notice) => (
              <MessageLine key={notice.id} notice={notice} onOpen={() => reading.mutate([notice.id])} />
            ))}
          </ul>
        )}
      </Pages>
    </StaffPage>
  );
}

function MessageLine({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { notices } = useWords();
  const { short } = useMoments();
  return (
    <li className={notice.read ? "message" : "message message-new"}>
      <p>
        <Link href={notice.link.replace(/^\/workbench/, "")} onClick={() => !notice.read && onOpen()}>
          {notice.title}
        </Link>
        {!notice.read && <span className="message-mark">{notices.unread}</span>}
        <time className="soft small" dateTime={notice.at}>
          {short(notice.at)}
        </time>
      </p>
      <p className="soft">{notice.text}</p>
    </li>
  );
}
