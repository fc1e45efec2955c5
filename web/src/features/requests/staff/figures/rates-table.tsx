import { Link } from "wouter";
import type { RateRow } from "../../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { FiguresAsked } from "./asked.ts";
import { useFigureWords } from "./figure-words.ts";
import { figureOf, type Measure, measures, totalOf } from "./measures.ts";
import { recordsOf } from "./records-of.ts";

interface RatesTableProps {
  rows: readonly RateRow[];
  asked: FiguresAsked;
  ascending: boolean;
  onSort: (measure: Measure) => void;
}

/** All figures of all rows; pressing a heading sorts by it and draws it. */
export function RatesTable({ rows, asked, ascending, onSort }: RatesTableProps) {
  const { figures } = useWords();
  const { by, measure } = asked;
  const columns: Column<RateRow>[] = [
    { key: "name", title: figures.name[by], cell: ({ name }) => name },
    ...measures.map(
      (one): Column<RateRow> => ({
        key: one,
        title: figures.measures[one],
        numeric: true,
        onSort: () => onSort(one),
        sorted: one === measure ? (ascending ? "ascending" : "descending") : undefined,
        cell: (row) => <FigureCell row={row} asked={asked} measure={one} />,
      }),
    ),
  ];
  return (
    <DataTable
      label={figures.title}
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      foot={rows.length > 1 ? totalOf(rows, figures.total) : undefined}
    />
  );
}

function FigureCell({ row, asked, measure }: { row: RateRow; asked: FiguresAsked; measure: Measure }) {
  const { figures } = useWords();
  const { main, base } = useFigureWords();
  const figure = figureOf(row, measure);
  const counts = base(figure);
  return (
    <span className={measure === asked.measure ? "figure-chosen" : undefined}>
      <Link
        className="figure-rate"
        href={recordsOf(row, asked, measure)}
        title={figures.records({ name: row.name, measure: figures.measures[measure] })}
      >
        {main(figure)}
      </Link>
      {counts !== null && <span className="figure-base">{counts}</span>}
    </span>
  );
}
