import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { findSimilar } from "../calls.ts";
import { listAddress } from "../list/asked.ts";
import { StateCell } from "../state-cell.tsx";

interface SimilarPartProps {
  text: string;
  buildingId: string | null;
  categoryId: string | null;
}

/** Open matters of the same kind at the same place: telling the resident of one is less work than filing another. */
export function SimilarPart({ text, buildingId, categoryId }: SimilarPartProps) {
  const { filing } = useWords();
  const { locale } = useLocale();
  const settled = useSettled(text.trim());
  const found = useQuery({
    queryKey: ["similar", locale, settled, buildingId, categoryId],
    queryFn: () => findSimilar(settled, buildingId ?? "", categoryId),
    enabled: settled !== "" && buildingId !== null,
  });
  const similar = found.data?.requests ?? [];
  return (
    <aside className="stack" aria-label={filing.similar}>
      <h2>{filing.similar}</h2>
      {similar.length === 0 ? (
        <p className="soft">{found.isSuccess ? filing.similarNothing : filing.similarNone}</p>
      ) : (
        <ul className="similar">
          {similar.map((one) => (
            <li key={one.number}>
              <p>
                <Link href={listAddress({ scope: "area", show: "all", sort: "filed", text: one.number })}>
                  {one.number}
                </Link>{" "}
                {one.summary}
              </p>
              <p className="soft small">{one.place}</p>
              <StateCell state={one.state} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
