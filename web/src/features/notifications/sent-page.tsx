import { useQuery } from "@tanstack/react-query";
import { momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { listOwnMessages, type OwnMessage, sentKey } from "./calls.ts";

/** What was sent to a resident, in which way, and what became of it. */
export default function SentPage() {
  const { words } = useLocale();
  const { notices } = words;
  const { data, error, refetch } = useQuery({ queryKey: sentKey, queryFn: listOwnMessages });
  return (
    <ResidentPage title={notices.sentTitle}>
      <BackLink href="/me/messages">{notices.title}</BackLink>
      <p>{notices.sentLead}</p>
      {data === undefined &&
        (error ? <NoAnswer error={error} onAgain={() => void refetch()} /> : <Skeleton lines={6} />)}
      {data?.messages.length === 0 && <p className="soft">{notices.sentEmpty}</p>}
      {data !== undefined && data.messages.length > 0 && (
        <ul className="lines">
          {data.messages.map((message) => (
            <SentLine key={message.id} message={message} />
          ))}
        </ul>
      )}
    </ResidentPage>
  );
}

function SentLine({ message }: { message: OwnMessage }) {
  const { words, locale } = useLocale();
  const { notices } = words;
  const timeZone = useTimeZone();
  const { channel, words: said, sentAt, givenUpAt, sendAfter } = message;
  const moment = momentInWords(sentAt ?? givenUpAt ?? sendAfter, locale, timeZone);
  const fate = sentAt === null ? (givenUpAt === null ? notices.waits : notices.givenUp) : notices.wentOut;
  return (
    <li className="line">
      <span className="line-title">{notices.channels[channel]}</span>
      <span>{said || notices.wordsGone}</span>
      <span className="line-note">{fate({ moment })}</span>
    </li>
  );
}
