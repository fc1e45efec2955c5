import { Segmented } from "antd";
import { Link, useLocation, useSearch } from "wouter";
import type { StaffVoteLine, VotesAsked } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listVotes } from "./calls.ts";
import { VoteMark } from "./vote-mark.tsx";

type Show = VotesAsked["show"];
const shows: readonly Show[] = ["open", "coming", "over"];

/** The votes of my areas: those that run, those that are coming, those that are over. */
export default function VotesPage() {
  const { votes } = useWords();
  const { locale } = useLocale();
  const [, go] = useLocation();
  const said = new URLSearchParams(useSearch()).get("show");
  const show = shows.find((one) => one === said) ?? "open";
  const pages = usePages(["votes", "list", locale, show], async (after) => {
    const { votes: rows, next } = await listVotes({ show, ...(after !== null && { after }) });
    return { rows, next };
  });
  return (
    <StaffPage title={votes.title} beside={<Link href="/votes/new">{votes.prepare}</Link>}>
      <div className="filters">
        <Segmented<Show>
          aria-label={votes.show}
          name="show"
          options={shows.map((value) => ({ value, label: votes.shows[value] }))}
          value={show}
          onChange={(chosen) => go(chosen === "open" ? "/votes" : `/votes?show=${chosen}`, { replace: true })}
        />
      </div>
      <Pages pages={pages} empty={<p>{votes.empty[show]}</p>}>
        {(rows) => <VoteTable rows={rows} />}
      </Pages>
    </StaffPage>
  );
}

function VoteTable({ rows }: { rows: readonly StaffVoteLine[] }) {
  const { votes } = useWords();
  const { short, ago } = useMoments();
  const columns: Column<StaffVoteLine>[] = [
    {
      key: "what",
      title: votes.question,
      cell: ({ id, title, number }) => (
        <>
          <Link href={`/votes/${id}`}>{title}</Link> <span className="soft small">{number}</span>
        </>
      ),
    },
    {
      key: "who",
      title: votes.electorate,
      cell: ({ electorate, area }) => `${area.name} · ${votes.electorates[electorate]}`,
    },
    {
      key: "electors",
      title: votes.electors,
      numeric: true,
      cell: ({ electorCount }) => electorCount ?? <span className="soft">–</span>,
    },
    { key: "state", short: true, title: votes.state, cell: (vote) => <VoteMark vote={vote} /> },
    {
      key: "when",
      short: true,
      title: votes.nextMoment,
      cell: ({ state, opensAt, closesAt }) => {
        const at = state === "prepared" || state === "announced" ? opensAt : closesAt;
        return (
          <>
            {short(at)} <span className="soft small">{ago(at)}</span>
          </>
        );
      },
    },
  ];
  return <DataTable label={votes.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
