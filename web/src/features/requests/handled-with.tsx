import { Link } from "wouter";
import type { RequestProgress } from "../../api/contract.ts";
import { momentInWords } from "../../locale/moments.ts";
import { MatterState } from "../../resident/matter-line.tsx";
import { useTimeZone } from "../../resident/me.ts";
import { useLocale, useWords } from "../../resident/words/words.tsx";
import { Notice } from "../../ui/notice.tsx";
import { holderInWords } from "./holder-in-words.ts";

/** Said first and plainly: that this number is handled with another, or is a part of one. */
export function HandledWith({ progress }: { progress: RequestProgress }) {
  const { joining } = useWords();
  const { mergedInto, partOf, reported, mine, joined } = progress;
  if (mergedInto !== null) {
    return reported ? (
      <Notice title={joining.mergedTitle}>
        <p>{(mine || joined ? joining.mergedText : joining.mergedPublic)({ number: mergedInto })}</p>
      </Notice>
    ) : (
      <Notice>
        <p>{joining.mergedPublic({ number: mergedInto })}</p>
      </Notice>
    );
  }
  if (partOf === null) return null;
  return (
    <Notice>
      <p>
        {joining.partOf({ number: partOf })} <Link href={`/r/${partOf}`}>{joining.seeWhole}</Link>
      </p>
    </Notice>
  );
}

/** Who has which part, and how far it is. */
export function Parts({ progress }: { progress: RequestProgress }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  const { joining, matter } = words;
  if (progress.parts.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{joining.partsTitle}</h2>
      <ol className="stack">
        {progress.parts.map(({ number, what, holder, state, solved, dueAt, late }) => (
          <li key={number}>
            <p>
              <strong>{what}</strong>
            </p>
            <p>
              <MatterState state={state} late={late} />
              {solved !== null && ` · ${solved ? joining.partSolved : joining.partNotSolved}`}
            </p>
            <p className="soft">
              {holderInWords(holder, words)}
              {dueAt !== null && ` · ${matter.dueByPlain({ moment: momentInWords(dueAt, locale, timeZone) })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
