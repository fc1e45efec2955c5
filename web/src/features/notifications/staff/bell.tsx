import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useWords } from "../../../workbench/words/words.tsx";
import { inboxKey, listNotices } from "../calls.ts";
import "./bell.css";

/** How much one was told and has not read, on every page. */
export function Bell() {
  const { notices } = useWords();
  const inbox = useQuery({
    queryKey: [...inboxKey, "newest"],
    queryFn: () => listNotices(null),
    refetchInterval: 300_000,
  });
  const unread = inbox.data?.unread ?? 0;
  return (
    <Link href="/messages" className="bell" aria-label={unread > 0 ? notices.bell({ count: unread }) : notices.title}>
      <svg
        width="20"
        height="20"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        aria-hidden="true"
      >
        <path d="M6 10a6 6 0 0 1 12 0c0 5 2 6.5 2 6.5H4S6 15 6 10ZM10 20a2.2 2.2 0 0 0 4 0" />
      </svg>
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
