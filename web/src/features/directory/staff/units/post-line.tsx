import { Button } from "antd";
import { useState } from "react";
import type { UnitPost } from "../../../../api/staff-contract.ts";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { BeginTermDialog } from "./begin-term-dialog.tsx";
import { ClosePostDialog } from "./close-post-dialog.tsx";
import { EndTermDialog } from "./end-term-dialog.tsx";

interface PostLineProps {
  post: UnitPost;
  may: (operation: string) => boolean;
  onChanged: (said: string) => void;
}

type Term = UnitPost["terms"][number];
type Asking = { what: "begin" } | { what: "close" } | { what: "end"; term: Term } | null;

/** One post with its terms; an administrator appoints, ends terms and closes it here. */
export function PostLine({ post, may, onChanged }: PostLineProps) {
  const { directory, matters } = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const close = () => setAsking(null);
  const done = (said: string) => {
    setAsking(null);
    onChanged(said);
  };
  return (
    <li>
      <div className="unit-post-words">
        <p>
          <strong>{post.name}</strong>
        </p>
        <p className="soft small">
          {matters.roles[post.role]} · {post.areaName}
        </p>
      </div>
      <ul className="unit-post-terms">
        {post.terms.length === 0 && <li className="soft">{matters.nobody}</li>}
        {post.terms.map((term) => (
          <TermLine
            key={term.id}
            term={term}
            onEnd={may("end-term") ? () => setAsking({ what: "end", term }) : null}
          />
        ))}
      </ul>
      <div className="row">
        {may("begin-term") && <Button onClick={() => setAsking({ what: "begin" })}>{directory.beginTerm}</Button>}
        {may("close-post") && (
          <Button type="text" onClick={() => setAsking({ what: "close" })}>
            {directory.closePost}
          </Button>
        )}
      </div>
      {asking?.what === "begin" && (
        <BeginTermDialog post={post} onClose={close} onBegun={() => done(directory.termBegun)} />
      )}
      {asking?.what === "close" && (
        <ClosePostDialog post={post} onClose={close} onClosed={() => done(directory.postClosed)} />
      )}
      {asking?.what === "end" && (
        <EndTermDialog term={asking.term} onClose={close} onEnded={() => done(directory.termEnded)} />
      )}
    </li>
  );
}

function TermLine({ term, onEnd }: { term: Term; onEnd: (() => void) | null }) {
  const { directory, matters } = useWords();
  const { dayOf } = useMoments();
  const manner = matters.manners[term.manner];
  const from = dayOf(term.startsOn);
  return (
    <li>
      <span>{term.personName}</span>
      <span className="soft small">
        {term.endsOn === null
          ? directory.term({ from, manner })
          : directory.termUntil({ from, to: dayOf(term.endsOn), manner })}
      </span>
      {onEnd !== null && (
        <Button type="link" onClick={onEnd}>
          {directory.endTerm}
        </Button>
      )}
    </li>
  );
}
