import { Skeleton } from "antd";
import { Link } from "wouter";
import { numberInWords } from "../../../../locale/moments.ts";
import { ReadFailure } from "../../../../workbench/failure.tsx";
import { useWorksOnRequests } from "../../../../workbench/me.ts";
import type { useAreas } from "../../../../workbench/pickers/area-select.tsx";
import { useLocale } from "../../../../workbench/words/words.tsx";

interface AreaListProps {
  areas: ReturnType<typeof useAreas>;
  areaId: string;
  /** Tells the map which line is pointed at. */
  onPoint: (areaId: string | null) => void;
}

/** The areas within one, by name. */
export function AreaList({ areas, areaId, onPoint }: AreaListProps) {
  const { words, locale } = useLocale();
  const { directory } = words;
  const seesRequests = useWorksOnRequests();
  const list = areas.data?.areas ?? [];
  return (
    <section className="stack">
      <h2>{directory.below}</h2>
      {areas.isPending && <Skeleton active={false} title={false} paragraph={{ rows: 8 }} />}
      {areas.isError && <ReadFailure error={areas.error} onRetry={() => void areas.refetch()} />}
      {areas.isSuccess && list.length === 0 && <p className="soft">{directory.nothingBelow}</p>}
      <ul className="area-list" onMouseLeave={() => onPoint(null)}>
        {list.map((area) => (
          <li key={area.id} onMouseEnter={() => onPoint(area.id)} onFocus={() => onPoint(area.id)}>
            <Link href={`/areas/${area.id}`}>{area.name}</Link>
            {area.invented && <span className="soft small">{directory.invented}</span>}
            {area.householdCount !== null && (
              <span className="soft small">
                {directory.households({ count: numberInWords(area.householdCount, locale) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      {list.some(({ invented }) => invented) && <p className="soft small">{directory.inventedNote}</p>}
      <p className="row">
        {seesRequests && (
          <Link href={`/requests?scope=area&show=open&sort=due&area=${areaId}`}>{directory.requestsHere}</Link>
        )}
        <Link href={`/duties?area=${areaId}`}>{directory.dutiesHere}</Link>
      </p>
    </section>
  );
}
