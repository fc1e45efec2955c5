import { useQuery } from "@tanstack/react-query";
import { MatterLine } from "../../../resident/matter-line.tsx";
import { useLocale } from "../../../resident/words/words.tsx";
import { findSimilar } from "./calls.ts";
import { useSettledText } from "./settled-text.ts";

const shortestText = 6;

/** Open matters nearby that sound alike: following one is less work than filing another. */
export function SimilarRequests({ text, buildingId }: { text: string; buildingId: string | undefined }) {
  const { words, locale } = useLocale();
  const settled = useSettledText(text, 800);
  const { data } = useQuery({
    queryKey: ["similar", locale, settled, buildingId],
    queryFn: () => findSimilar(settled, buildingId),
    enabled: settled.length >= shortestText,
  });
  const requests = settled.length >= shortestText ? (data?.requests ?? []) : [];
  return (
    <section role="status">
      {requests.length > 0 && (
        <>
          <h2>{words.filing.similarTitle}</h2>
          <p className="soft small lead">{words.filing.similarHint}</p>
          <ul className="lines">
            {requests.map((request) => (
              <MatterLine
                key={request.number}
                href={`/r/${request.number}`}
                title={request.summary}
                state={request.state}
                late={false}
                notes={[request.place]}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
