import { Button, Checkbox, Grid, Popover } from "antd";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type Column, choosableColumns } from "./columns.ts";

/** Chooses the columns. On a phone there are none. */
export function ColumnsMenu(props: { columns: readonly Column[]; onChange: (columns: readonly Column[]) => void }) {
  const { lists } = useWords();
  const wide = Grid.useBreakpoint().md === true;
  if (!wide) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group<Column>
          className="columns-menu"
          aria-label={lists.columns}
          options={choosableColumns.map((column) => ({ value: column, label: lists[column] }))}
          value={[...props.columns]}
          onChange={props.onChange}
        />
      }
    >
      <Button type="text">{lists.columns}</Button>
    </Popover>
  );
}
