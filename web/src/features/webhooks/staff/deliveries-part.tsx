import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import type { Webhook, WebhookDelivery } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { Pages, usePages } from "../../../workbench/pages.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { listDeliveries, replayDeliveries } from "./calls.ts";
import { deliveriesKey, forgetWebhooks } from "./query-keys.ts";

/** What was sent, the latest first: when, what was answered, how often it was tried. */
export function DeliveriesPart({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const deliveries = usePages(deliveriesKey(webhook.id), async (after) => {
    const found = await listDeliveries(webhook.id, after);
    return { rows: found.deliveries, next: found.next };
  });
  return (
    <section className="webhook-part">
      <div className="page-title">
        <h2>{webhooks.deliveries}</h2>
        <Button type="text" loading={deliveries.isRefetching} onClick={() => void deliveries.refetch()}>
          {webhooks.refresh}
        </Button>
      </div>
      <Pages pages={deliveries} empty={<p>{webhooks.deliveriesEmpty}</p>}>
        {(rows) => <Deliveries webhookId={webhook.id} rows={rows} />}
      </Pages>
    </section>
  );
}

function Deliveries({ webhookId, rows }: { webhookId: string; rows: readonly WebhookDelivery[] }) {
  const { webhooks } = useWords();
  const { short } = useMoments();
  const kinds: Record<string, string> = webhooks.kinds;
  const columns: Column<WebhookDelivery>[] = [
    { key: "at", title: webhooks.at, short: true, cell: ({ at }) => short(at) },
    {
      key: "kind",
      title: webhooks.message,
      cell: ({ kind, body }) => (
        <details>
          <summary>{kinds[kind] ?? kind}</summary>
          <pre className="webhook-body">{JSON.stringify(JSON.parse(body), null, 2)}</pre>
        </details>
      ),
    },
    { key: "state", title: webhooks.state, cell: (row) => <Outcome delivery={row} /> },
    { key: "tries", title: webhooks.tries, numeric: true, cell: ({ tries }) => tries },
    {
      key: "again",
      title: webhooks.sendAgain,
      action: true,
      cell: ({ messageId, state }) =>
        state !== "waiting" && <SendAgain webhookId={webhookId} messageId={messageId} />,
    },
  ];
  return <DataTable label={webhooks.deliveries} columns={columns} rows={rows} keyOf={({ messageId }) => messageId} />;
}

function Outcome({ delivery: { state, lastStatus, lastProblem, nextTryAt, tries } }: { delivery: WebhookDelivery }) {
  const { webhooks } = useWords();
  const { short } = useMoments();
  const problems: Record<string, string> = webhooks.problems;
  const answer =
    lastStatus !== null
      ? webhooks.answered({ status: lastStatus })
      : lastProblem !== null
        ? (problems[lastProblem] ?? lastProblem)
        : null;
  return (
    <>
      {webhooks.deliveryStates[state]}
      {answer !== null && <span className="soft"> {answer}</span>}
      {nextTryAt !== null && tries > 0 && <p className="small soft">{webhooks.nextTry({ at: short(nextTryAt) })}</p>}
    </>
  );
}

function SendAgain({ webhookId, messageId }: { webhookId: string; messageId: string }) {
  const { webhooks } = useWords();
  const sending = useMutation({
    mutationFn: () => replayDeliveries(webhookId, { messageId }),
    onSuccess: forgetWebhooks,
  });
  return (
    <>
      <Button loading={sending.isPending} onClick={() => sending.mutate()}>
        {webhooks.sendAgain}
      </Button>
      <WriteFailure error={sending.error} />
    </>
  );
}
