import { useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { Webhook } from "../../../api/staff-contract.ts";
import { type Column, DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { listWebhooks } from "./calls.ts";
import { webhooksKey } from "./query-keys.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { WebhookForm } from "./webhook-form.tsx";
import { WebhookState } from "./webhook-state.tsx";
import "./webhooks.css";

/** Which other programs are told what, for the administrator. */
export default function WebhooksPage() {
  const { webhooks } = useWords();
  const [registering, setRegistering] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const all = useQuery({ queryKey: webhooksKey, queryFn: listWebhooks });
  return (
    <StaffPage
      title={webhooks.title}
      beside={
        <Button type="primary" onClick={() => setRegistering(true)}>
          {webhooks.register}
        </Button>
      }
    >
      <p className="soft filters">{webhooks.lead}</p>
      {all.isPending && <Skeleton active={false} paragraph={{ rows: 4 }} title={false} />}
      {all.isError && <ReadFailure error={all.error} onRetry={() => void all.refetch()} />}
      {all.data?.webhooks.length === 0 && <p className="empty">{webhooks.empty}</p>}
      {all.data !== undefined && all.data.webhooks.length > 0 && <WebhookTable rows={all.data.webhooks} />}
      {registering && (
        <WebhookForm
          onClose={() => setRegistering(false)}
          onDone={(given) => {
            setRegistering(false);
            setSecret(given);
          }}
        />
      )}
      {secret !== null && <SecretDialog secret={secret} onClose={() => setSecret(null)} />}
    </StaffPage>
  );
}

function WebhookTable({ rows }: { rows: readonly Webhook[] }) {
  const { webhooks } = useWords();
  const kinds: Record<string, string> = webhooks.kinds;
  const columns: Column<Webhook>[] = [
    {
      key: "address",
      title: webhooks.address,
      cell: ({ id, note, address }) => (
        <>
          <Link href={`/webhooks/${id}`}>{note || address}</Link>
          {note !== "" && <p className="small soft webhook-address">{address}</p>}
        </>
      ),
    },
    { key: "kinds", title: webhooks.toldOf, cell: (row) => row.kinds.map((kind) => kinds[kind] ?? kind).join(" · ") },
    { key: "state", title: webhooks.state, width: "22%", cell: (row) => <WebhookState webhook={row} /> },
    { key: "waiting", title: webhooks.waiting, numeric: true, width: "10%", cell: ({ waiting }) => waiting },
  ];
  return <DataTable label={webhooks.title} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
