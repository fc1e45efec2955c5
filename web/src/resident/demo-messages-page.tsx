import { useQuery } from "@tanstack/react-query";
import { answered, api } from "../api/client.ts";
import { momentInWords } from "../locale/moments.ts";
import { Notice } from "../ui/notice.tsx";
import { EmptyState, Skeleton } from "../ui/skeleton.tsx";
import { useMe, useTimeZone } from "./me.ts";
import { NoAnswer } from "./no-answer.tsx";
import NotFoundPage from "./not-found-page.tsx";
import { ResidentPage } from "./resident-page.tsx";
import { useLocale } from "./words/words.tsx";

/** A message appears while the page stands open: the code one waits for. */
const everyMs = 3_000;

/** The text messages of the demo, which are shown here instead of being sent. There is no such page elsewhere. */
export default function DemoMessagesPage() {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const me = useMe();
  const { data, error, refetch } = useQuery({
    queryKey: ["demo-messages"],
    queryFn: () => answered(api.GET("/api/notifications/list-demo-messages")),
    enabled: me?.demo === true,
    refetchInterval: everyMs,
  });
  if (me?.demo === false) return <NotFoundPage />;
  return (
    <ResidentPage title={words.own.demoTitle}>
      <Notice>
        <p>{words.own.demoIntro}</p>
      </Notice>
      {data === undefined &&
        (error ? <NoAnswer error={error} onAgain={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data?.messages.length === 0 && <EmptyState>{words.own.demoNone}</EmptyState>}
      {data !== undefined && (
        <ul className="lines">
          {data.messages.map(({ at, recipientMasked, words: said }) => (
            <li key={`${at} ${said}`} className="line">
              <span className="line-note">
                {words.own.demoTo({ moment: momentInWords(at, locale, timeZone), phone: recipientMasked })}
              </span>
              {said}
            </li>
          ))}
        </ul>
      )}
    </ResidentPage>
  );
}
