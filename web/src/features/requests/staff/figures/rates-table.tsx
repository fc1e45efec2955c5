import { Link } from "wouter";
import type { RateRow, RatesBy } from "../../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { useWords } from "../../../../workbench/words/words.tsx";
import { useFigureWords } from "./figure-words.ts";
import { figureOf, type Measure, measures, totalOf } from "./measures.ts";
import { recordsOf } from "./records-of.ts";

interface RatesTableProps {
  rows: readonly RateRow[];
  by: RatesBy;
  measure: Measure;
  ascending: boolean;
  onSort: (measure: Measure) => void;
}

/** All figures of all rows; pressing a heading sorts by it and draws it. */
export function RatesTable({ rows, by, measure, ascending, onSort }: RatesTableProps) {
  const { figures } = useWords();
  const columns: Column<RateRow>[] = [
    { key: "name", title: figures.name[by], cell: (row) => <NameCell row={row} by={by} /> },
    ...measures.map(
      (one): Column<RateRow> => ({
        key: one,
        title: figures.measures[one],
        numeric: true,
        onSort: () => onSort(one),
        sorted: one === measure ? (ascending ? "ascending" : "descending") : undefined,
        cell: (row) => <FigureCell row={row} measure={one} chosen={one === measure} />,
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

function NameCell({ row, by }: { row: RateRow; by: RatesBy }) {
  const { figures } = useWords();
  const records = recordsOf(row, by);
  if (records === null) return row.name;
  return (
    <Link href={records} title={figures.records({ name: row.name })}>
      {row.name}
    </Link>
  );
}

function FigureCell({ row, measure, chosen }: { row: RateRow; measure: Measure; chosen: boolean }) {
  const { main, base } = useFigureWords();
  const figure = figureOf(row, measure);
  const counts = base(figure);
  return (
    <span className={chosen ? "figure-chosen" : undefined}>
      <span className="figure-rate">{main(figure)}</span>
      {counts !== null && <span className="figure-base">{counts}</span>}
    </span>
  );
}
