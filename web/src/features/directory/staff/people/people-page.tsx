import { useState } from "react";
import { Link } from "wouter";
import type { PersonLine } from "../../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { Pages, usePages } from "../../../../workbench/pages.tsx";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { SearchField } from "../../../../workbench/search-field.tsx";
import { StaffPage } from "../../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { listPeople } from "../calls.ts";

/** People of the register, for the administrator: their posts, and the way to an account. */
export default function PeoplePage() {
  const { directory, identity } = useWords();
  const { locale } = useLocale();
  const [typed, setTyped] = useState("");
  const text = useSettled(typed.trim());
  const people = usePages(["people", locale, text], async (after) => {
    const found = await listPeople({ ...(text !== "" && { text }), ...(after !== null && { after }) });
    return { rows: found.people, next: found.next };
  });
  const columns: Column<PersonLine>[] = [
    { key: "name", title: directory.personName, width: "16%", cell: ({ name }) => name },
    { key: "phone", title: directory.phone, width: "16%", cell: ({ phoneMasked }) => phoneMasked },
    { key: "posts", title: identity.posts, cell: ({ posts }) => posts.join(" · ") },
    { key: "party", title: directory.partyUnit, width: "24%", cell: ({ partyUnit }) => partyUnit },
    {
      key: "account",
      action: true,
      title: directory.openAccount,
      width: "14%",
      cell: ({ id, name, posts }) =>
        posts.length > 0 && (
          <Link href={`/accounts?person=${id}&name=${encodeURIComponent(name)}`}>{directory.openAccount}</Link>
        ),
    },
  ];
  return (
    <StaffPage title={directory.peopleTitle}>
      <search className="filters">
        <SearchField label={directory.peopleSearch} value={typed} onChange={setTyped} />
      </search>
      <Pages pages={people} empty={<p>{directory.peopleEmpty}</p>}>
        {(rows) => <DataTable label={directory.peopleTitle} columns={columns} rows={rows} keyOf={({ id }) => id} />}
      </Pages>
    </StaffPage>
  );
}
