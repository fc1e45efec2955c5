import { Link } from "wouter";
import { useWords } from "../../../../workbench/words/words.tsx";
import { type Asked, listAddress } from "./asked.ts";

/** Why nothing is listed, and what to do about it. */
export function EmptyList({ asked }: { asked: Asked }) {
  const { lists, frame } = useWords();
  const conditions =
    asked.categoryId ??
    asked.areaId ??
    asked.state ??
    asked.urgency ??
    asked.lateStep ??
    asked.text ??
    asked.unitId ??
    asked.filedFrom;
  const narrow = conditions !== undefined || asked.show !== "all" || asked.scope !== "area";
  return (
    <div className="empty stack">
      <p>{narrow ? lists.listEmpty : lists.listEmptyPlain}</p>
      {narrow ? (
        <Link href={listAddress({ scope: "area", show: "all", sort: "filed" })}>{lists.clearFilters}</Link>
      ) : (
        <Link href="/file">{frame.fileForResident}</Link>
      )}
    </div>
  );
}
