import { numberInWords } from "../../locale/moments.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { Notice } from "../../ui/notice.tsx";
import { useRecountWords } from "./recount-words.ts";
import type { Recounted } from "./recounting.ts";
import { Counted } from "./result.tsx";
import "./votes.css";

/** What came of counting again: whether it agrees, what does not, and the sums to compare with the published ones. */
export function RecountedList({
  recounted: { recount, sha256 },
  listSha256,
}: {
  recounted: Recounted;
  listSha256: string | null;
}) {
  const { locale } = useLocale();
  const recounting = useRecountWords();
  const { head, result, agrees, counted, faults, faultCount } = recount;
  if (head === null) {
    return (
      <Notice kind="danger" urgent title={recounting.noListTitle}>
        <p>{recounting.noListText}</p>
      </Notice>
    );
  }
  return (
    <section className="stack">
      <h2 className="section-title">{head.vote.title}</h2>
      {agrees ? (
        <Notice urgent title={recounting.agreesTitle}>
          <p>{recounting.agreesText({ count: numberInWords(counted, locale) })}</p>
        </Notice>
      ) : (
        <Notice kind="danger" urgent title={recounting.differsTitle}>
          <p>{recounting.differsText({ count: numberInWords(faultCount, locale) })}</p>
          <ul className="rules">
            {faults.map(({ line, code }) => (
              <li key={`${line} ${code}`}>{recounting.faultIn({ line, what: recounting.faults[code] })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {listSha256 !== null && (
        <Notice kind={listSha256 === sha256 ? "info" : "danger"}>
          <p>{listSha256 === sha256 ? recounting.hashSame : recounting.hashOther}</p>
        </Notice>
      )}
      <p className="soft small wrap-anywhere">{recounting.hash({ hash: sha256 })}</p>
      {result !== null && (
        <Counted vote={{ options: head.vote.options.map((title) => ({ title })) }} result={result} />
      )}
    </section>
  );
}
