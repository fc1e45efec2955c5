import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { Link } from "wouter";
import type { StandingProblem } from "../../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../../workbench/data-table.tsx";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useWords } from "../../../../workbench/words/words.tsx";
import { takeStep } from "./calls.ts";

type Linked = StandingProblem["requests"][number];

interface LinkedRequestsProps {
  problem: StandingProblem;
  mayUnlink: boolean;
  onDone: (said: string) => void;
}

/** The requests that show the problem, each a link for whoever may see it. */
export function LinkedRequests({ problem, mayUnlink, onDone }: LinkedRequestsProps) {
  const { problems, matters } = useWords();
  const { short } = useMoments();
  const states: Record<string, string> = matters.states;
  const unlinking = useMutation({
    mutationFn: (requestId: string) =>
      takeStep(problem.id, problem.version, { name: "unlink-request", input: { requestId } }),
    onSuccess: () => onDone(problems.unlinked),
  });
  const columns: Column<Linked>[] = [
    {
      key: "number",
      short: true,
      title: problems.number,
      cell: ({ id, number }) => <Link href={`/requests/${id}`}>{number}</Link>,
    },
    { key: "category", title: problems.category, cell: ({ category }) => category },
    { key: "place", title: problems.area, cell: ({ place }) => place },
    { key: "filed", short: true, title: problems.filed, cell: ({ filedAt }) => short(filedAt) },
    { key: "state", short: true, title: problems.state, cell: ({ state }) => states[state] ?? state },
  ];
  if (mayUnlink) {
    columns.push({
      key: "unlink",
      action: true,
      title: problems.unlink,
      cell: ({ id }) => (
        <Button
          type="link"
          loading={unlinking.variables === id && unlinking.isPending}
          onClick={() => unlinking.mutate(id)}
        >
          {problems.unlink}
        </Button>
      ),
    });
  }
  return (
    <section className="problem-part stack">
      <h2>{problems.requestsTitle({ count: problem.requestCount })}</h2>
      {problem.requests.length === 0 ? (
        <p className="soft">{problems.noRequests}</p>
      ) : (
        <DataTable label={problems.requests} columns={columns} rows={problem.requests} keyOf={({ id }) => id} />
      )}
      <WriteFailure error={unlinking.error} />
    </section>
  );
}
