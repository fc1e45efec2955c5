import { Link } from "wouter";
import { SignOut } from "../features/identity/sign-out.tsx";
import { MessagesLink } from "../features/notifications/messages-link.tsx";
import { KeptOnPhone } from "../features/requests/kept-on-phone.tsx";
import { forgetReports } from "../features/requests/kept-reports.ts";
import { forgetReceipts } from "../features/votes/secret/kept-ballots.ts";
import { switchElderMode, useElderMode } from "../kept/elder-mode.ts";
import type { Locale } from "../locale/locale.ts";
import { LinkButton } from "../ui/button.tsx";
import { CheckRow } from "../ui/check-row.tsx";
import { ChoiceList } from "../ui/choice-list.tsx";
import { useMe } from "./me.ts";
import { ResidentPage } from "./resident-page.tsx";
import { useLocale } from "./words/words.tsx";

/** Who I am here, what is held about me, and how the pages look and speak to me. */
export default function MePage() {
  const { words, locale, choose } = useLocale();
  const { identity, own } = words;
  const account = useMe()?.account;
  const elder = useElderMode();
  return (
    <ResidentPage title={identity.meTitle}>
      {account && (
        <section className="stack">
          <p>{identity.signedInAs({ phone: account.phoneMasked || account.name })}</p>
          <SignOut onDone={async () => void (await Promise.all([forgetReports(), forgetReceipts()]))} />
        </section>
      )}
      {account === null && <LinkButton href="/sign-in?to=%2Fme">{words.home.signIn}</LinkButton>}
      <section>
        <h2 className="section-title">{own.title}</h2>
        <ul className="lines">
          {account?.kind === "resident" && (
            <li>
              <MessagesLink />
            </li>
          )}
          {account && <LinkLine href="/me/data">{own.dataTitle}</LinkLine>}
          {account && <LinkLine href="/me/sessions">{own.sessionsTitle}</LinkLine>}
          <LinkLine href="/me/openings">{own.openingsTitle}</LinkLine>
        </ul>
      </section>
      <KeptOnPhone />
      <section className="stack">
        <h2 className="section-title">{identity.display}</h2>
        <CheckRow
          id="elder"
          label={identity.elder}
          note={identity.elderNote}
          checked={elder.on}
          onChange={switchElderMode}
        />
        <ChoiceList<Locale>
          id="language"
          label={identity.language}
          choices={[
            { value: "zh-CN", label: identity.chinese },
            { value: "en", label: identity.english },
          ]}
          value={locale}
          onChange={(chosen) => void choose(chosen)}
        />
      </section>
      <section>
        <h2 className="section-title">{identity.about}</h2>
        <ul className="lines">
          <LinkLine href="/accessibility">{identity.accessibility}</LinkLine>
        </ul>
      </section>
    </ResidentPage>
  );
}

function LinkLine({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <Link href={href} className="line line-link">
        {children}
      </Link>
    </li>
  );
}
