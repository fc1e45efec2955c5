import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useMoments } from "../../../../workbench/moments.ts";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { findEarlier } from "../calls.ts";
import { requestAddress } from "../queue.ts";
import { StateCell } from "../state-cell.tsx";

interface EarlierPartProps {
  filingId: string;
  phone: string;
}

/** What the caller's number reported before, as far as one sees it: they may be asking about that one. */
export function EarlierPart({ filingId, phone }: EarlierPartProps) {
  const { filing } = useWords();
  const { locale } = useLocale();
  const { short } = useMoments();
  const found = useQuery({
    queryKey: ["earlier", locale, filingId, phone],
    queryFn: () => findEarlier(filingId, phone),
    // Each asking is put on record: once for a filing is enough.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!found.isSuccess) return null;
  const { requests } = found.data;
  return (
    <aside className="stack" aria-label={filing.earlier}>
      <h2>{filing.earlier}</h2>
      {requests.length === 0 ? (
        <p className="soft">{filing.earlierNothing}</p>
      ) : (
        <ul className="similar">
          {requests.map((one) => (
            <li key={one.id}>
              <p>
                <Link href={requestAddress(one.id)}>{one.number}</Link> {one.category}
              </p>
              <p className="soft small">
                {one.place} {filing.earlierFiled({ moment: short(one.filedAt) })}
              </p>
              <StateCell state={one.state} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
