import { Button } from "antd";
import { Link } from "wouter";
import type { RequestScope } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { rememberScope } from "../home-scope.ts";

/** Nothing to do here: where one might look next. */
export function EmptyToday({ scope, onScope }: { scope: RequestScope; onScope: (scope: RequestScope) => void }) {
  const { lists } = useWords();
  return (
    <div className="empty stack">
      <p>{scope === "mine" ? lists.todayEmptyMine : lists.todayEmpty}</p>
      {scope === "mine" && (
        <Button
          onClick={() => {
            rememberScope("unit");
            onScope("unit");
          }}
        >
          {lists.seeUnit}
        </Button>
      )}
      <p>
        <Link href="/requests">{lists.seeAll}</Link>
      </p>
    </div>
  );
}
