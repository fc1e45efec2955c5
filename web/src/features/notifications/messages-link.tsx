import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useWords } from "../../resident/words/words.tsx";
import { inboxKey, listNotices } from "./calls.ts";

/** The way to one's messages, with how many are not read. */
export function MessagesLink() {
  const { notices } = useWords();
  const inbox = useQuery({ queryKey: [...inboxKey, "newest"], queryFn: () => listNotices(null) });
  const unread = inbox.data?.unread ?? 0;
  return (
    <Link href="/me/messages" className="line line-link">
      {unread > 0 ? notices.titleWithCount({ count: unread }) : notices.title}
    </Link>
  );
}
