import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { momentInWords } from "../../../locale/moments.ts";
import { useTimeZone } from "../../../resident/me.ts";
import { NoAnswer } from "../../../resident/no-answer.tsx";
import { useLocale, useWords } from "../../../resident/words/words.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { listContactOpenings, type OneRequest } from "../calls.ts";

/** Who looked at the reporter's phone number, closed until somebody wants to know, and asked for only then. */
export function ContactOpenings({ request }: { request: OneRequest }) {
  const { reporter } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Disclosure summary={reporter.contactTitle} onOpen={setOpen}>
      {open && <OpeningList request={request} />}
    </Disclosure>
  );
}

/** When, by whom and why. */
export function OpeningList({ request }: { request: OneRequest }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const { data, error, refetch } = useQuery({
    queryKey: ["contact-openings", locale, request.number, request.key],
    queryFn: () => listContactOpenings(request),
  });
  if (data === undefined)
    return error ? <NoAnswer error={error} onAgain={() => void refetch()} /> : <Skeleton lines={2} />;
  if (data.openings.length === 0) return <p className="soft">{words.reporter.contactNone}</p>;
  return (
    <ul className="bulleted">
      {data.openings.map(({ at, unit, post, reason }) => (
        <li key={`${at} ${post}`}>
          {words.reporter.contactOpened({ moment: momentInWords(at, locale, timeZone), unit, post })}
          <span className="line-note">{words.reporter.contactReason({ reason })}</span>
        </li>
      ))}
    </ul>
  );
}
