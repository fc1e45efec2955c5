import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { SimilarRequest } from "../../../api/contract.ts";
import { dayInWords } from "../../../locale/moments.ts";
import { MatterState } from "../../../resident/matter-line.tsx";
import { useTimeZone } from "../../../resident/me.ts";
import { useLocale } from "../../../resident/words/words.tsx";
import { Button, LinkButton } from "../../../ui/button.tsx";
import { ReleasedAccount } from "../released-account.tsx";
import { findSimilar } from "./calls.ts";
import type { Filing } from "./filing.ts";
import { useSettledText } from "./settled-text.ts";
import "./similar-requests.css";

const shortestText = 4;

interface SimilarRequestsProps {
  filing: Filing;
}

/** Matters nearby that sound alike: joining one is less work than filing another. */
export function SimilarRequests({ filing }: SimilarRequestsProps) {
  const { words, locale } = useLocale();
  const settled = useSettledText(filing.text, 800);
  const [set, setAside] = useState<readonly string[]>([]);
  const where = {
    building: filing.building?.id ?? null,
    location: filing.location,
    category: filing.category?.id ?? null,
  };
  const asked = settled.length >= shortestText && (where.building !== null || where.location !== null);
  const { data } = useQuery({
    queryKey: ["similar", locale, settled, where],
    queryFn: () => findSimilar(settled, filing),
    enabled: asked,
    // A word more, and the list stands until the next is there.
    placeholderData: (before) => before,
  });
  const requests = asked ? (data?.requests ?? []).filter(({ number }) => !set.includes(number)) : [];
  return (
    <section role="status">
      {requests.length > 0 && (
        <div className="stack">
          <div>
            <h2>{words.joining.similarTitle}</h2>
            <p className="soft small lead">{words.joining.similarHint}</p>
          </div>
          <ul className="similar-cards">
            {requests.map((request) => (
              <SimilarCard key={request.number} request={request} />
            ))}
          </ul>
          <Button
            id="not-the-same"
            kind="quiet"
            onClick={() => setAside([...set, ...requests.map(({ number }) => number)])}
          >
            {words.joining.notTheSame}
          </Button>
        </div>
      )}
    </section>
  );
}

function SimilarCard({ request }: { request: SimilarRequest }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const { joining } = words;
  const { number, summary, place, state, metres, joinedCount, released } = request;
  const facts = [
    metres === 0 ? joining.sameBuilding : joining.away({ metres }),
    joining.filedAgo({ day: dayInWords(request.filedAt, locale, timeZone) }),
    ...(joinedCount > 0 ? [joining.count({ count: joinedCount })] : []),
  ];
  const named = { what: summary, place };
  return (
    <li className="similar-card stack">
      <div>
        <p className="line-title">{summary}</p>
        <MatterState state={state} late={false} />
        <span className="line-note">{place}</span>
        <span className="line-note">{facts.join(locale === "en" ? ", " : "，")}</span>
      </div>
      {released !== null && <ReleasedAccount released={released} />}
      <div className="pair">
        {state !== "closed" && (
          <LinkButton href={`/r/${number}/join?from=file`} label={joining.meTooWith(named)}>
            {joining.meToo}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={`/r/${number}`} label={joining.seeProgressOf(named)}>
          {joining.seeProgress}
        </LinkButton>
      </div>
    </li>
  );
}
