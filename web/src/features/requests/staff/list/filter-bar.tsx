import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import type { RequestCounts, RequestShow } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { countRequests } from "../calls.ts";
import { countsKey } from "../query-keys.ts";
import { type Asked, listAddress, shows, withCondition } from "./asked.ts";
import { FilterFields } from "./filter-fields.tsx";
import { ScopeSwitch } from "./scope-switch.tsx";
import { SetConditions } from "./set-conditions.tsx";
import "../../../../workbench/filters.css";

/** Which of the shown kinds is counted by which count. */
const countOf: Partial<Record<RequestShow, keyof RequestCounts>> = {
  "to-do": "toDo",
  open: "open",
  overdue: "overdue",
  "due-today": "dueToday",
  new: "new",
  offered: "offered",
  waiting: "waiting",
  approvals: "approvals",
  suspended: "suspended",
};

interface FilterBarProps {
  asked: Asked;
  /** Of the unit that is asked for, once its requests are there. */
  unitName: string | undefined;
  onChange: (change: Parameters<typeof withCondition>[1]) => void;
}

/** The conditions of the list. What is chosen here stands in the address. */
export function FilterBar({ asked, unitName, onChange }: FilterBarProps) {
  const { lists } = useWords();
  return (
    <div className="filters">
      <div className="filters-row">
        <ScopeSwitch scope={asked.scope} onChange={(scope) => onChange({ scope })} />
        <Shows asked={asked} />
      </div>
      <search className="filters-row filters-fields" aria-label={lists.filters}>
        <FilterFields asked={asked} onChange={onChange} />
        <SetConditions asked={asked} unitName={unitName} onChange={onChange} />
      </search>
    </div>
  );
}

function Shows({ asked }: { asked: Asked }) {
  const { lists } = useWords();
  const counts = useQuery({ queryKey: countsKey(asked.scope), queryFn: () => countRequests(asked.scope) });
  return (
    <nav className="chips" aria-label={lists.show}>
      {shows.map((show) => {
        const counted = countOf[show];
        const count = counted === undefined ? undefined : counts.data?.[counted];
        return (
          <Link
            key={show}
            href={listAddress(
              withCondition(asked, { show, sort: show === "closed" || show === "all" ? "filed" : "due" }),
            )}
            replace
            className={show === asked.show ? "chip chip-on" : "chip"}
            aria-current={show === asked.show ? "true" : undefined}
          >
            {lists.shows[show]}
            {count !== undefined && <span className="chip-count">{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
