import { Redirect } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";
import { momentInWords } from "../../../locale/moments.ts";
import { useTimeZone } from "../../../resident/me.ts";
import { ResidentPage } from "../../../resident/resident-page.tsx";
import { useLocale, useWords } from "../../../resident/words/words.tsx";
import { LinkButton } from "../../../ui/button.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { isFiled } from "./filing.ts";
import { useKeptFilings } from "./kept-filings.ts";

/** After filing: the number, who has it, until when, what happens next. */
export function DonePage() {
  const filed: unknown = useHistoryState();
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  if (!isFiled(filed)) return <Redirect to="/mine" replace />;
  const { person, unit } = filed.holder;
  const holder = person === null ? unit : words.matter.person({ unit, person });
  return (
    <ResidentPage title={words.filing.doneTitle}>
      <section className="receipt">
        <p className="soft">{words.filing.doneNumber}</p>
        <p className="receipt-number">{filed.number}</p>
        <p className="receipt-holder">{words.filing.doneHolder({ holder })}</p>
        <p>{words.filing.doneFirstContact({ moment: momentInWords(filed.firstContactDueAt, locale, timeZone) })}</p>
        <p>{words.filing.doneDue({ moment: momentInWords(filed.dueAt, locale, timeZone) })}</p>
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
