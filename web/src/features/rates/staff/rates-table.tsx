import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { RatesRow } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { countedAddress, type FiguresAsked, narrowedTo, type Of } from "./asked.ts";
import { useFigureWords } from "./figure-words.ts";
import { isShare, isTime, type Measure, measures, timesOf } from "./measures.ts";
import { useNames } from "./names.ts";

/** A page of rows; the others come when they are asked for. */
const mostRows = 20;

interface RatesTableProps {
  rows: readonly RatesRow[];
  total: RatesRow;
  asked: FiguresAsked;
  fewest: number;
  ascending: boolean;
  onSort: (measure: Measure) => void;
}

/** All figures of all rows; pressing a heading sorts by it and draws it. */
export function RatesTable({ rows, total, asked, fewest, ascending, onSort }: RatesTableProps) {
  const { figures } = useWords();
  const { by, measure } = asked;
  const nameOf = useNames(by);
  const [all, setAll] = useState(false);
  const columns: Column<RatesRow>[] = [
    { key: "name", title: figures.name[by], cell: (row) => (row.key === "" ? figures.total : nameOf(row)) },
    ...measures.map(
      (one): Column<RatesRow> => ({
        key: one,
        title: figures.measures[one],
        numeric: true,
        onSort: () => onSort(one),
        sorted: one === measure ? (ascending ? "ascending" : "descending") : undefined,
        cell: (row) => (
          <FigureCell
            row={row}
            measure={one}
            fewest={fewest}
            chosen={one === measure}
            of={row.key === "" ? asked : narrowedTo(asked, by, row.key)}
          />
        ),
      }),
    ),
  ];
  return (
    <div className="figures-table">
      <DataTable
        label={figures.title}
        columns={columns}
        rows={all ? rows : rows.slice(0, mostRows)}
        keyOf={({ key }) => key}
        foot={rows.length > 1 ? total : undefined}
      />
      {!all && rows.length > mostRows && (
        <Button type="link" onClick={() => setAll(true)}>
          {figures.allRows({ count: rows.length })}
        </Button>
      )}
    </div>
  );
}

interface FigureCellProps {
  row: RatesRow;
  measure: Measure;
  fewest: number;
  chosen: boolean;
  of: Of;
}

/** The number leads to the requests it counts; the rest, to those it does not. */
function FigureCell({ row, measure, fewest, chosen, of }: FigureCellProps) {
  const { figures: words } = useWords();
  const say = useFigureWords(fewest);
  const { figures } = row;
  const above = countedAddress({ ...place(of), figure: measure, side: isShare(measure) ? "above" : "below" });
  if (measure === "filed") return <Main href={above} text={say.number(figures.filed)} chosen={chosen} />;
  if (isTime(measure)) {
    const { medianMinutes, p90Minutes } = timesOf(figures, measure);
    return (
      <>
        <Main href={above} text={say.time(medianMinutes)} chosen={chosen} />
        {p90Minutes !== null && <span className="figure-base">{words.p90({ time: say.time(p90Minutes) })}</span>}
      </>
    );
  }
  const share = figures.shares[measure];
  const rest = countedAddress({ ...place(of), figure: measure, side: "rest" });
  return (
    <>
      <Main href={above} text={say.rate(share)} chosen={chosen} />
      {share.whole > 0 && (
        <span className="figure-base">
          {say.base(share)}{" "}
          {share.whole > share.part && (
            <Link href={rest}>{words.rest({ count: say.number(share.whole - share.part) })}</Link>
          )}
        </span>
      )}
      {chosen && share.whole > 0 && (
        <span className="figure-base">
          {say.small(share) ? words.small({ interval: say.interval(share) ?? "" }) : say.interval(share)}
        </span>
      )}
      {chosen && share.standardised !== null && share.whole > 0 && (
        <span className="figure-base">{words.standardised({ rate: say.percent(share.standardised) })}</span>
      )}
      {chosen && share.place !== null && <span className="figure-base">{words.place({ place: share.place })}</span>}
    </>
  );
}

function Main({ href, text, chosen }: { href: string; text: string; chosen: boolean }) {
  return (
    <span className={chosen ? "figure-chosen" : undefined}>
      <Link className="figure-rate" href={href}>
        {text}
      </Link>
    </span>
  );
}

/** The conditions alone, without how the page shows them. */
function place({ from, to, areaId, unitId, categoryId, channel, knownOn }: Of): Of {
  return { from, to, areaId, unitId, categoryId, channel, knownOn };
}
