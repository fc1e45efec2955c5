import { Input, Segmented } from "antd";
import { useState } from "react";
import type { Elector, ElectorsAsked, StaffVote } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { findElectors } from "./calls.ts";
import { ProxyButton } from "./proxy-dialog.tsx";

type Show = NonNullable<ElectorsAsked["show"]>;
const shows: readonly Show[] = ["all", "not-voted", "voted", "refused"];

/** Who may vote and who has: found by paper number, home or name. */
export function ElectorsPart({ vote }: { vote: StaffVote }) {
  const { votes } = useWords();
  const [text, setText] = useState("");
  const [show, setShow] = useState<Show>("all");
  const pages = usePages(["votes", "electors", vote.id, show, text], async (after) => {
    const { electors, next } = await findElectors(vote.id, {
      show,
      ...(text !== "" && { text }),
      ...(after !== null && { after: Number(after) }),
    });
    return { rows: electors, next: next === null ? null : String(next) };
  });
  return (
    <section className="vote-part">
      <h2>{votes.electorsTitle}</h2>
      <div className="filters">
        <div className="filters-row">
          <Input.Search
            className="vote-search"
            aria-label={votes.findElector}
            placeholder={votes.findElector}
            allowClear
            onSearch={(typed) => setText(typed.trim())}
          />
          <Segmented<Show>
            aria-label={votes.show}
            name="electors"
            options={shows.map((value) => ({ value, label: votes.electorShows[value] }))}
            value={show}
            onChange={setShow}
          />
        </div>
      </div>
      <Pages pages={pages} empty={<p>{votes.noElectors}</p>}>
        {(rows) => <ElectorTable vote={vote} rows={rows} />}
      </Pages>
    </section>
  );
}

function ElectorTable({ vote, rows }: { vote: StaffVote; rows: readonly Elector[] }) {
  const { votes } = useWords();
  const { short } = useMoments();
  const way = (name: string) => votes.ways[name as keyof typeof votes.ways];
  const columns: Column<Elector>[] = [
    { key: "number", short: true, title: votes.paperNumber, cell: ({ paperNumber }) => paperNumber },
    {
      key: "who",
      title: votes.elector,
      cell: ({ home, names }) => (
        <>
          {home ?? names.join(votes.listMark)}
          {home !== null && <div className="soft small">{names.join(votes.listMark)}</div>}
        </>
      ),
    },
    {
      key: "voted",
      title: votes.voted,
      cell: ({ voted, handedInAt, refused }) => (
        <>
          {voted !== null && `${way(voted.way)} · ${short(voted.at)}`}
          {voted === null && (
            <span className="soft">
              {handedInAt === null ? votes.notVoted : votes.handedIn({ moment: short(handedInAt) })}
            </span>
          )}
          {refused.map(({ way: later, at }) => (
            <div key={at} className="small vote-refused">
              {votes.laterRefused({ way: way(later), moment: short(at) })}
            </div>
          ))}
        </>
      ),
    },
  ];
  if (vote.rules.proxiesPerHolder > 0) {
    columns.push({
      key: "proxy",
      action: true,
      title: votes.proxy,
      cell: (elector) => <ProxyButton vote={vote} elector={elector} />,
    });
  }
  return <DataTable label={votes.electorsTitle} columns={columns} rows={rows} keyOf={({ electorId }) => electorId} />;
}
