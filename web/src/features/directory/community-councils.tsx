import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { answered, api } from "../../api/client.ts";
import { useLocale } from "../../resident/words/words.tsx";

const councilsOf = (communityName: string) =>
  answered(api.GET("/api/councils/list-public-councils", { params: { query: { communityName } } }));

/** The councils of the reader's community, each a link to its page. */
export function CommunityCouncils({ community }: { community: string }) {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const found = useQuery({
    queryKey: ["councils", "of", community, locale],
    queryFn: () => councilsOf(community),
  });
  const councils = found.data?.councils ?? [];
  if (councils.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{meetings.councilsHere}</h2>
      <ul className="lines">
        {councils.map(({ id, name, kind }) => (
          <li key={id} className="line">
            <Link className="line-title" href={`/councils/${id}`}>
              {name}
            </Link>
            <span className="line-note">{meetings.councilKinds[kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
