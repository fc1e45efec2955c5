import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { useState } from "react";
import type { FoundPost } from "../../api/staff-contract.ts";
import { useLocale, useWords } from "../words/words.tsx";
import { findPosts } from "./calls.ts";
import { useSettled } from "./settled.ts";

export interface PickedPost {
  id: string;
  name: string;
  unitName: string;
}

interface PostSelectProps {
  id?: string;
  label: string;
  value: PickedPost | null;
  onChange: (post: PickedPost | null) => void;
  invalid?: boolean;
}

/** Picks a post by part of its name, its unit's or its holder's; each with its unit and who holds it. */
export function PostSelect({ id, label, value, onChange, invalid = false }: PostSelectProps) {
  const { pickers, frame } = useWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const found = useQuery({
    queryKey: ["posts", locale, text],
    queryFn: () => findPosts(text === "" ? {} : { text }),
    staleTime: 60_000,
  });
  const posts = found.data?.posts ?? [];
  return (
    <Select
      {...(id !== undefined && { id })}
      className="picker"
      aria-label={label}
      {...(invalid && { status: "error" as const })}
      placeholder={pickers.postHint}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isPending ? frame.searching : pickers.postNone}
      options={posts.map((post) => ({ value: post.id, label: post.name, post }))}
      optionRender={({ data }) => <PostOption post={data.post} />}
      value={value === null ? null : { value: value.id, label: `${value.name} · ${value.unitName}` }}
      labelInValue
      onChange={(chosen: { value: string; label: string } | undefined) =>
        onChange(posts.find((post) => post.id === chosen?.value) ?? null)
      }
    />
  );
}

function PostOption({ post }: { post: FoundPost }) {
  const { matters } = useWords();
  return (
    <div className="post-option">
      <span>{post.name}</span>
      <span className="soft small">
        {post.unitName} · {post.holders.length > 0 ? post.holders.join(" ") : matters.nobody}
      </span>
    </div>
  );
}
