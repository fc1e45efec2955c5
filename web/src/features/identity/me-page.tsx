import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "wouter";
import { switchElderMode, useElderMode } from "../../kept/elder-mode.ts";
import type { Locale } from "../../locale/locale.ts";
import { useMe } from "../../resident/me.ts";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { CheckRow } from "../../ui/check-row.tsx";
import { ChoiceList } from "../../ui/choice-list.tsx";
import { ConfirmStep } from "../../ui/confirm-step.tsx";
import { signOut } from "./calls.ts";

/** Who I am here, and how the pages look and speak to me. */
export default function MePage() {
  const { words, locale, choose } = useLocale();
  const { identity } = words;
  const account = useMe()?.account;
  const elder = useElderMode();
  const queries = useQueryClient();
  const leaving = useMutation({ mutationFn: signOut, onSuccess: () => queries.clear() });
  return (
    <ResidentPage title={identity.meTitle}>
      {account && (
        <section className="stack">
          <p>{identity.signedInAs({ phone: account.phoneMasked })}</p>
          <ConfirmStep
            begin={identity.signOut}
            question={identity.signOutQuestion}
            confirm={identity.signOutConfirm}
            cancel={identity.cancel}
            busy={leaving.isPending}
            onConfirm={() => leaving.mutate()}
          />
        </section>
      )}
      {account === null && <LinkButton href="/sign-in">{words.home.signIn}</LinkButton>}
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
        <Link href="/accessibility" className="link-line">
          {identity.accessibility}
        </Link>
      </section>
    </ResidentPage>
  );
}
