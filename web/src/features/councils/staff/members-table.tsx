import { Button } from "antd";
import type { ShownCouncil } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";

type Member = ShownCouncil["members"][number];

interface MembersTableProps {
  label: string;
  members: readonly Member[];
  /** Null: nobody's term can be ended here. */
  onEnd: ((member: Member) => void) | null;
}

/** Who sits in a council, for whom and until when. */
export function MembersTable({ label, members, onEnd }: MembersTableProps) {
  const { councils } = useWords();
  const { dayOf } = useMoments();
  const columns: Column<Member>[] = [
    {
      key: "name",
      title: councils.person,
      cell: ({ name, namePublic }) => (
        <>
          {name} {namePublic && <span className="soft small">{councils.namePublicShort}</span>}
        </>
      ),
    },
    { key: "role", short: true, title: councils.role, cell: ({ role }) => councils.roles[role] },
    { key: "unit", title: councils.unit, cell: ({ unit }) => unit?.name ?? councils.noUnit },
    {
      key: "term",
      title: councils.term,
      cell: ({ startsOn, endsOn }) =>
        endsOn === null
          ? councils.since({ from: dayOf(startsOn) })
          : councils.until({ from: dayOf(startsOn), until: dayOf(endsOn) }),
    },
  ];
  if (onEnd !== null) {
    columns.push({
      key: "end",
      action: true,
      title: councils.endTerm,
      cell: (member) => (
        <Button type="link" onClick={() => onEnd(member)}>
          {councils.endTerm}
        </Button>
      ),
    });
  }
  return <DataTable label={label} columns={columns} rows={members} keyOf={({ id }) => id} />;
}
