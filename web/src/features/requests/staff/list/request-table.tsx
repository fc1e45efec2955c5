import { Checkbox } from "antd";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { Column } from "./columns.ts";
import type { RequestLinesProps } from "./request-lines.tsx";
import { RequestRow } from "./request-row.tsx";
import "./request-table.css";

/** One line for each request. */
export function RequestTable({ label, groups, columns, onOpen, selection }: RequestLinesProps) {
  const { lists } = useWords();
  const has = (column: Column) => columns.includes(column);
  const width = 4 + columns.length + (selection ? 1 : 0);
  const listed = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const chosen = selection?.chosen.size ?? 0;
  return (
    <table className="request-table" aria-label={label}>
      <thead>
        <tr>
          {selection && (
            <th className="col-check" scope="col">
              <Checkbox
                aria-label={lists.selectAll}
                checked={listed > 0 && chosen === listed}
                indeterminate={chosen > 0 && chosen < listed}
                onChange={selection.toggleAll}
              />
            </th>
          )}
          <th className="col-number" scope="col">
            {lists.number}
          </th>
          <th scope="col">{lists.what}</th>
          {has("where") && (
            <th className="col-where" scope="col">
              {lists.where}
            </th>
          )}
          {has("community") && (
            <th className="col-community" scope="col">
              {lists.community}
            </th>
          )}
          {has("category") && (
            <th className="col-category" scope="col">
              {lists.category}
            </th>
          )}
          {has("filed") && (
            <th className="col-filed" scope="col">
              {lists.filed}
            </th>
          )}
          <th className="col-due" scope="col">
            {lists.due}
          </th>
          <th className="col-state" scope="col">
            {lists.stateColumn}
          </th>
          {has("who") && (
            <th className="col-who" scope="col">
              {lists.who}
            </th>
          )}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.heading && (
            <tr className="request-group">
              <th colSpan={width} scope="rowgroup">
                {group.heading}
              </th>
            </tr>
          )}
          {group.lines.map((line) => (
            <RequestRow
              key={line.id}
              line={line}
              has={has}
              onOpen={onOpen}
              {...(selection && {
                select: { chosen: selection.chosen.has(line.id), toggle: () => selection.toggle(line.id) },
              })}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
