import { Button } from "antd";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import type { MoveName } from "../calls.ts";
import { neighboursOf, queueNow, useGoInQueue } from "../queue.ts";

const nextKey = "n";

/** What has just been done, and the next one of the list. */
export function DoneBar({ request: { id }, done }: { request: StaffRequest; done: MoveName | null }) {
  const { moves, request } = useWords();
  const { toNeighbour } = useGoInQueue();
  const { next } = neighboursOf(queueNow(), id);
  return (
    <div className="done-bar" role="status">
      {done !== null && <span>{moves[done].done}</span>}
      {done !== null && next !== null && (
        <Button type="link" onClick={() => toNeighbour(next.id)}>
          {request.nextIs(next)} <kbd>{nextKey}</kbd>
        </Button>
      )}
    </div>
  );
}
