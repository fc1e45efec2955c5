import { useInfiniteQuery } from "@tanstack/react-query";
import { Button, Checkbox, Segmented, Skeleton } from "antd";
import { Link, useLocation, useSearch } from "wouter";
import type { WhistleLine, WhistleList, WhistlesAsked } from "../../api/staff-contract.ts";
import { StateMark } from "../../ui/state-mark.tsx";
import { type Column, DataTable } from "../../workbench/data-table.tsx";
import { ReadFailure } from "../../workbench/failure.tsx";
import { useMayBlow } from "../../workbench/me.ts";
import { useMoments } from "../../workbench/moments.ts";
import { StaffPage } from "../../workbench/staff-page.tsx";
import { useWords } from "../../workbench/words/words.tsx";
import { addressOf, askedOf, lists } from "./asked.ts";
import { listWhistles } from "./calls.ts";
import { listKey } from "./query-keys.ts";
import { WhistleState } from "./state-words.tsx";
import "./whistles.css";

/** The whistles that call us, that we blew, that are late: the list is its address. */
export default function WhistlesPage() {
  const { whistles, frame } = useWords();
  const [, go] = useLocation();
  const asked = askedOf(useSearch(), useMayBlow() ? "mine" : "calling");
  const change = (part: Partial<WhistlesAsked>) => go(addressOf({ ...asked, ...part }), { replace: true });
  const page = useInfiniteQuery({
    queryKey: listKey(asked),
    queryFn: ({ pageParam }) => listWhistles({ ...asked, ...(pageParam !== null && { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = page.data?.pages.flatMap((part) => part.whistles) ?? [];
  return (
    <StaffPage title={whistles.title} beside={<Link href="/whistle-figures">{whistles.toFigures}</Link>}>
      <div className="filters">
        <div className="filters-row">
          <Segmented<WhistleList>
            aria-label={whistles.list}
            name="list"
            options={lists.map((value) => ({ value, label: whistles.lists[value] }))}
            value={asked.list}
            onChange={(list) => change({ list })}
          />
          <Checkbox
            checked={asked.open === true}
            onChange={({ target }) => go(addressOf({ ...asked, open: target.checked }), { replace: true })}
          >
            {whistles.openOnly}
          </Checkbox>
        </div>
        <Condition asked={asked} />
      </div>
      {page.isError && rows.length === 0 && <ReadFailure error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <Skeleton active={false} paragraph={{ rows: 8 }} />}
      {page.isSuccess && rows.length === 0 && <p className="empty">{whistles.empties[asked.list]}</p>}
      {rows.length > 0 && <WhistleTable rows={rows} />}
      {page.hasNextPage && (
        <p className="list-end">
          <Button onClick={() => void page.fetchNextPage()} loading={page.isFetchingNextPage}>
            {frame.more}
          </Button>
        </p>
      )}
    </StaffPage>
  );
}

/** What an address asks for besides: the whistles of one request, or those behind a figure. */
function Condition({ asked }: { asked: WhistlesAsked }) {
  const { whistles } = useWords();
  if (asked.requestId === undefined && asked.unitId === undefined) return null;
  const figure = whistles.figureNames[asked.figure ?? "called"];
  return (
    <p className="soft">
      {asked.requestId === undefined ? whistles.behind({ unit: whistles.behindAny, figure }) : whistles.ofRequest}{" "}
      <Link href={addressOf({ list: asked.list, ...(asked.open && { open: true }) })}>
        {whistles.removeCondition}
      </Link>
    </p>
  );
}

function WhistleTable({ rows }: { rows: readonly WhistleLine[] }) {
  const { whistles } = useWords();
  const { short } = useMoments();
  const columns: Column<WhistleLine>[] = [
    {
      key: "what",
      title: whistles.what,
      cell: ({ id, number, category, place, requestCount }) => (
        <>
          <Link href={`/whistles/${id}`}>{[category, place].filter(Boolean).join(" · ")}</Link>{" "}
          <span className="soft small">
            {number}
            {requestCount > 1 && ` · ${whistles.requestCount({ count: requestCount })}`}
          </span>
        </>
      ),
    },
    { key: "kind", short: true, title: whistles.kind, cell: ({ kind }) => whistles.kinds[kind] },
    { key: "caller", title: whistles.caller, cell: ({ callerUnit }) => callerUnit },
    { key: "units", title: whistles.units, cell: ({ calls }) => <CalledUnits calls={calls} /> },
    {
      key: "state",
      short: true,
      title: whistles.state,
      cell: ({ state, late }) => (
        <span className="whistle-marks">
          <WhistleState state={state} />
          {late && <StateMark tone="late">{whistles.lateMark}</StateMark>}
        </span>
      ),
    },
    { key: "due", short: true, title: whistles.due, cell: (line) => <NextDue line={line} /> },
    { key: "blown", short: true, title: whistles.blownAt, cell: ({ blownAt }) => short(blownAt) },
  ];
  return <DataTable label={whistles.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}

function CalledUnits({ calls }: { calls: WhistleLine["calls"] }) {
  const { whistles } = useWords();
  return (
    <ul className="whistle-units">
      {calls.map(({ id, unit, lead, state }) => (
        <li key={id}>
          {lead ? whistles.leads({ unit }) : unit} <span className="soft small">{whistles.callStates[state]}</span>
        </li>
      ))}
    </ul>
  );
}

/** The deadline of our own call, else the first that still runs. */
function NextDue({ line }: { line: WhistleLine }) {
  const { short, ago } = useMoments();
  const open = line.calls.filter(({ state }) => ["called", "objected", "overruled"].includes(state));
  const next = open.find(({ mine }) => mine) ?? [...open].sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  if (next === undefined || line.state === "done") return <span className="soft">–</span>;
  return (
    <>
      {short(next.dueAt)} <span className="soft small">{ago(next.dueAt)}</span>
    </>
  );
}
