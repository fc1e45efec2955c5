import { Link, useLocation, useSearch } from "wouter";
import type { AuditEntry } from "../../../api/staff-contract.ts";
import { startOfDay } from "../../../locale/spans.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useTimeZone } from "../../../workbench/me.ts";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listEntries } from "./calls.ts";

/** Who did what and when, the latest first. What it shows is its address: ?from=…&to=…&subject=…&account=… */
export default function RecordsPage() {
  const { administration } = useWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  const [, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const [from, to, subject, account] = ["from", "to", "subject", "account"].map((name) => query.get(name));
  const records = usePages(["records", locale, from, to, subject, account], async (after) => {
    const found = await listEntries({
      ...(from && { from: startOfDay(from, timeZone) }),
      // Until the end of that day: the beginning of the next.
      ...(to && { to: startOfDay(dayAfter(to), timeZone) }),
      ...(subject && { subjectId: subject }),
      ...(account && { accountId: account }),
      ...(after !== null && { after }),
    });
    return { rows: found.entries, next: found.next };
  });
  const filter = (name: string, value: string) => {
    if (value === "") query.delete(name);
    else query.set(name, value);
    go(query.size === 0 ? "/records" : `/records?${query}`, { replace: true });
  };
  return (
    <StaffPage title={administration.recordsTitle}>
      <p className="soft filters">{administration.recordsLead}</p>
      <search className="filters filters-row">
        {(["from", "to"] as const).map((name) => (
          <label key={name}>
            {name === "from" ? administration.recordsFrom : administration.recordsTo}{" "}
            <input
              className="date-input"
              type="date"
              value={query.get(name) ?? ""}
              onChange={({ target }) => filter(name, target.value)}
            />
          </label>
        ))}
        {(subject || account) && <Link href="/records">{administration.allRecords}</Link>}
      </search>
      <Pages pages={records} empty={<p>{administration.recordsEmpty}</p>}>
        {(rows) => <Records rows={rows} narrowed={Boolean(subject)} />}
      </Pages>
    </StaffPage>
  );
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function Records({ rows, narrowed }: { rows: readonly AuditEntry[]; narrowed: boolean }) {
  const { administration, operations } = useWords();
  const { short } = useMoments();
  const names: Record<string, string> = operations;
  const columns: Column<AuditEntry>[] = [
    { key: "at", title: administration.at, width: "14%", cell: ({ at }) => short(at) },
    { key: "who", title: administration.who, cell: (entry) => <Who entry={entry} /> },
    {
      key: "what",
      title: administration.what,
      cell: ({ operation, refusal }) => (
        <>
          {names[operation] ?? operation}
          {refusal !== null && <span className="soft"> {administration.refused({ code: refusal })}</span>}
        </>
      ),
    },
    {
      key: "subject",
      action: true,
      title: administration.subject,
      cell: ({ subjectId }) =>
        subjectId !== null &&
        !narrowed && <Link href={`/records?subject=${subjectId}`}>{administration.onlyThis}</Link>,
    },
  ];
  return <DataTable label={administration.recordsTitle} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function Who({ entry }: { entry: AuditEntry }) {
  const { administration } = useWords();
  const actors: Record<string, string> = administration.actors;
  const kind = actors[entry.actorKind] ?? entry.actorKind;
  if (entry.accountId === null || entry.accountName === null) return kind;
  return (
    <>
      <Link href={`/records?account=${entry.accountId}`} title={administration.onlyAccount}>
        {entry.accountName}
      </Link>{" "}
      <span className="soft small">{entry.postName ?? kind}</span>
    </>
  );
}
