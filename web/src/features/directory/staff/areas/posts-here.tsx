import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "wouter";
import { findPosts } from "../../../../workbench/pickers/calls.ts";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";

/** The posts for this very area, and who holds them. */
export function PostsHere({ areaId }: { areaId: string }) {
  const { directory, matters } = useWords();
  const { locale } = useLocale();
  const found = useQuery({
    queryKey: ["posts", locale, "of-area", areaId],
    queryFn: () => findPosts({ areaId }),
    staleTime: 60_000,
  });
  return (
    <section className="stack">
      <h2>{directory.postsHere}</h2>
      {found.isPending && <Skeleton active={false} title={false} />}
      {found.data?.posts.length === 0 && <p className="soft">{directory.noPostsHere}</p>}
      <ul className="area-list">
        {found.data?.posts.map((post) => (
          <li key={post.id}>
            <Link href={`/units/${post.unitId}`}>{post.name}</Link>
            <span className="soft small">{post.holders.length > 0 ? post.holders.join(" ") : matters.nobody}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
