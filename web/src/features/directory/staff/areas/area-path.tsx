import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { showMap } from "../../../../workbench/pickers/calls.ts";
import { queries } from "../../../../workbench/queries.ts";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";

interface Step {
  id: string;
  name: string;
}

/** From the district down to this area. */
export function AreaPath({ areaId }: { areaId: string }) {
  const { directory } = useWords();
  const { locale } = useLocale();
  const path = useQuery({
    queryKey: ["area-path", locale, areaId],
    queryFn: () => pathTo(areaId, locale),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <nav className="area-path" aria-label={directory.path}>
      <ol>
        {path.data?.map(({ id, name }) => (
          <li key={id}>
            {id === areaId ? <strong aria-current="page">{name}</strong> : <Link href={`/areas/${id}`}>{name}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Each area's outline names the area it lies in; there are at most five levels. */
async function pathTo(areaId: string, locale: string): Promise<Step[]> {
  const path: Step[] = [];
  let next: string | null = areaId;
  while (next !== null) {
    const id: string = next;
    const { features } = await queries.fetchQuery({
      queryKey: ["map", locale, id],
      queryFn: () => showMap(id),
      staleTime: Number.POSITIVE_INFINITY,
    });
    const own = features.find(({ properties }) => properties.id === id);
    if (own === undefined) break;
    path.unshift({ id, name: own.properties.name });
    next = own.properties.parentId;
  }
  return path;
}
