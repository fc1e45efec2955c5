import { Redirect } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { momentInWords } from "../../../locale/moments.ts";
import { useTimeZone } from "../../../resident/me.ts";
import { ResidentPage } from "../../../resident/resident-page.tsx";
import { useLocale, useWords } from "../../../resident/words/words.tsx";
import { LinkButton } from "../../../ui/button.tsx";
import { CopyText } from "../../../ui/copy-text.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { holderInWords } from "../holder-in-words.ts";
import { linkWithKey } from "../kept-reports.ts";
import { isFiled } from "./filing.ts";
import { useKeptFilings } from "./kept-filings.ts";

/** After filing: the number, who has it, until when, what happens next. */
export function DonePage() {
  const filed: unknown = useHistoryState();
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  if (!isFiled(filed)) return <Redirect to="/mine" replace />;
  const holder = holderInWords(filed.holder, words);
  const moment = (iso: string) => momentInWords(iso, locale, timeZone);
  return (
    <ResidentPage title={words.filing.doneTitle}>
      <section className="receipt">
        <p className="receipt-number">
          <span className="line-note">{words.filing.doneNumber}</span>
          {filed.number}
        </p>
        <ul className="receipt-lines">
          <li className="receipt-holder">{words.filing.doneHolder({ holder })}</li>
          <li>{words.filing.doneFirstContact({ moment: moment(filed.firstContactDueAt) })}</li>
          <li>{words.filing.doneDue({ moment: moment(filed.dueAt) })}</li>
          {filed.provisional && <li className="soft small">{words.matter.provisional}</li>}
        </ul>
      </section>
      <section>
        <h2>{words.filing.doneNext}</h2>
        <ol className="numbered">
          <li>{words.filing.doneNextContact}</li>
          <li>{words.filing.doneNextProgress}</li>
          <li>{words.filing.doneNextRate}</li>
        </ol>
      </section>
      <div className="actions">
        <LinkButton kind="primary" href={`/r/${filed.number}`}>
          {words.filing.seeProgress}
        </LinkButton>
        <LinkButton href="/">{words.frame.toHome}</LinkButton>
      </div>
      {filed.key !== null && (
        <section className="stack no-print">
          <p className="soft">{words.filing.doneKept}</p>
          <CopyText
            id="own-link"
            text={linkWithKey({ number: filed.number, key: filed.key })}
            copy={words.reporter.linkCopy}
            copied={words.reporter.linkCopied}
            byHand={words.reporter.linkByHand}
          />
        </section>
      )}
    </ResidentPage>
  );
}

/** After filing without a network; turns into the number by itself once the network is back. */
export function KeptPage() {
  const words = useWords();
  const { parcels, sentNumbers } = useKeptFilings();
  const number = sentNumbers[sentNumbers.length - 1];
  if (parcels.length === 0 && number !== undefined) return <Redirect to={`/r/${number}`} replace />;
  return (
    <ResidentPage title={words.filing.keptTitle}>
      <Notice kind="warn">
        <p>{words.filing.keptText}</p>
      </Notice>
      <LinkButton href="/">{words.frame.toHome}</LinkButton>
    </ResidentPage>
  );
}
