import { Button } from "antd";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { neighboursOf, queueNow, useGoInQueue } from "../queue.ts";

/** Back to the list, and on to what stands beside in it. */
export function QueueBar({ request: { id } }: { request: StaffRequest }) {
  const { request } = useWords();
  const { toNeighbour, back } = useGoInQueue();
  const { previous, next } = neighboursOf(queueNow(), id);
  return (
    <div className="row">
      <Button type="text" onClick={back}>
        {request.back}
      </Button>
      {previous !== null && (
        <Button type="text" onClick={() => toNeighbour(previous.id)}>
          {request.previous}
        </Button>
      )}
      {next !== null && (
        <Button type="text" onClick={() => toNeighbour(next.id)}>
          {request.next}
        </Button>
      )}
    </div>
  );
}
