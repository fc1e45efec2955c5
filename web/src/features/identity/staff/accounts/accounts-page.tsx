import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { StaffAccount } from "../../../../api/staff-contract.ts";
import { useAnnounce } from "../../../../ui/live-region.tsx";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { Pages, usePages } from "../../../../workbench/pages.tsx";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { queries } from "../../../../workbench/queries.ts";
import { SearchField } from "../../../../workbench/search-field.tsx";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { listAccounts } from "../calls.ts";
import { AccountActions } from "./account-actions.tsx";
import { type FirstPassword, FirstPasswordDialog } from "./first-password-dialog.tsx";
import { OpenAccountDialog } from "./open-account-dialog.tsx";

const accountsKey = ["accounts"];

/** Staff accounts, for the administrator. Opened from the list of people: ?person=…&name=… */
export default function AccountsPage() {
  const { administration } = useWords();
  const { locale } = useLocale();
  const { distance } = useMoments();
  const announce = useAnnounce();
  const [, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const [personId, personName] = [query.get("person"), query.get("name")];
  const [typed, setTyped] = useState("");
  const [given, setGiven] = useState<FirstPassword | null>(null);
  const text = useSettled(typed.trim());
  const accounts = usePages([...accountsKey, locale, text], async (after) => {
    const found = await listAccounts({ ...(text !== "" && { text }), ...(after !== null && { after }) });
    return { rows: found.accounts, next: found.next };
  });
  const changed = () => void queries.invalidateQueries({ queryKey: accountsKey });
  const columns: Column<StaffAccount>[] = [
    { key: "userName", title: administration.userName, cell: ({ userName }) => userName },
    { key: "person", title: administration.person, cell: ({ personName: name }) => name },
    { key: "posts", title: administration.posts, cell: ({ posts }) => posts.join(" · ") },
    {
      key: "lastSeen",
      title: administration.lastSeen,
      cell: ({ lastSeenAt }) => (lastSeenAt === null ? administration.never : distance(lastSeenAt)),
    },
    {
      key: "state",
      title: administration.state,
      cell: (account) => (
        <AccountActions
          account={account}
          onGiven={setGiven}
          onChanged={(said) => {
            announce(said);
            changed();
          }}
        />
      ),
    },
  ];
  return (
    <StaffPage title={administration.accountsTitle}>
      <search className="filters">
        <SearchField label={administration.accountsSearch} value={typed} onChange={setTyped} />
      </search>
      <Pages pages={accounts} empty={<p>{administration.accountsEmpty}</p>}>
        {(rows) => (
          <DataTable label={administration.accountsTitle} columns={columns} rows={rows} keyOf={({ id }) => id} />
        )}
      </Pages>
      {personId !== null && given === null && (
        <OpenAccountDialog
          person={{ id: personId, name: personName ?? "" }}
          onClose={() => go("/accounts", { replace: true })}
          onOpened={(opened) => {
            setGiven(opened);
            changed();
            go("/accounts", { replace: true });
          }}
        />
      )}
      {given !== null && <FirstPasswordDialog given={given} onClose={() => setGiven(null)} />}
    </StaffPage>
  );
}
