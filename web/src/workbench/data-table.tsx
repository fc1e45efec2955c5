import { Grid } from "antd";
import type { ReactNode } from "react";
import "./data-table.css";

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** A button or link that says itself what it does: its heading is for screen readers only. */
  action?: boolean;
  /** A number, set against the right edge. */
  numeric?: boolean;
  /** A date, a word: never broken. */
  short?: boolean;
  /** Of its column, as CSS. */
  width?: string;
  /** The sort that pressing the heading asks for. */
  onSort?: () => void;
  sorted?: "ascending" | "descending" | undefined;
}

interface DataTableProps<Row> {
  label: string;
  /** The first names the row. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The last line: sums. */
  foot?: Row | undefined;
}

/** Rows as a table, and where it is narrow as a list in which each value carries its heading. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const wide = Grid.useBreakpoint().md === true;
  return wide ? <Wide {...props} /> : <Narrow {...props} />;
}

function Wide<Row>({ label, columns, rows, keyOf, foot }: DataTableProps<Row>) {
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classOf(column)}
              style={column.width === undefined ? undefined : { width: column.width }}
              aria-sort={column.sorted}
            >
              <Heading column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line key={keyOf(row)} columns={columns} row={row} />
        ))}
      </tbody>
      {foot !== undefined && (
        <tfoot>
          <Line columns={columns} row={foot} />
        </tfoot>
      )}
    </table>
  );
}

function classOf<Row>({ numeric, short }: Column<Row>): string | undefined {
  if (numeric) return "numeric";
  return short ? "nowrap" : undefined;
}

function Heading<Row>({ column }: { column: Column<Row> }) {
  if (column.action) return <span className="visually-hidden">{column.title}</span>;
  if (column.onSort === undefined) return column.title;
  return (
    <button type="button" className="data-table-sort" onClick={column.onSort}>
      {column.title}
      <span aria-hidden="true">
        {column.sorted === "ascending" ? " ↑" : column.sorted === "descending" ? " ↓" : ""}
      </span>
    </button>
  );
}

function Line<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr>
      {columns.map((column) => (
        <td key={column.key} className={classOf(column)}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Narrow<Row>({ label, columns, rows, keyOf, foot }: DataTableProps<Row>) {
  return (
    <ul className="data-cards" aria-label={label}>
      {rows.map((row) => (
        <Card key={keyOf(row)} columns={columns} row={row} />
      ))}
      {foot !== undefined && <Card columns={columns} row={foot} />}
    </ul>
  );
}

function Card<Row>({ columns: [first, ...others], row }: { columns: readonly Column<Row>[]; row: Row }) {
  return (
    <li>
      <p className="data-card-name">{first?.cell(row)}</p>
      <dl>
        {others.map((column) => (
          <div key={column.key}>
            <dt className={column.action ? "visually-hidden" : undefined}>{column.title}</dt>
            <dd>{column.cell(row)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
