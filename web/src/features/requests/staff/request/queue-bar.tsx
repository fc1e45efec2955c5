import { Button } from "antd";
import type { StaffRequest } from "../../../../api/staff-contract.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { neighboursOf, queueNow, useGoInQueue } from "../queue.ts";

/** The number, the way back to the list, and on to what stands beside in it. */
export function QueueBar({ request: { id, number } }: { request: StaffRequest }) {
  const { request } = useWords();
  const { toNeighbour, back } = useGoInQueue();
  const { previous, next } = neighboursOf(queueNow(), id);
  return (
    <div className="queue-bar">
      <Button onClick={back}>{request.back}</Button>
      <span className="soft">{number}</span>
      <span className="queue-bar-space" />
      <Button disabled={previous === null} onClick={() => previous && toNeighbour(previous.id)}>
        {request.previous}
      </Button>
      <Button disabled={next === null} onClick={() => next && toNeighbour(next.id)}>
        {request.next}
      </Button>
    </div>
  );
}
