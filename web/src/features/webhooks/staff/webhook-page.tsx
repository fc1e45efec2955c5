import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link, useParams } from "wouter";
import type { Webhook } from "../../../api/staff-contract.ts";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { listWebhooks } from "./calls.ts";
import { DeliveriesPart } from "./deliveries-part.tsx";
import { webhooksKey } from "./query-keys.ts";
import { WebhookActions } from "./webhook-actions.tsx";
import { WebhookState } from "./webhook-state.tsx";
import "./webhooks.css";

/** One web hook: how it stands, what can be done, and what was sent. */
export default function WebhookPage() {
  const { webhooks } = useWords();
  const { webhookId } = useParams<{ webhookId: string }>();
  const all = useQuery({ queryKey: webhooksKey, queryFn: listWebhooks });
  const webhook = all.data?.webhooks.find(({ id }) => id === webhookId);
  if (webhook !== undefined) return <OneWebhook webhook={webhook} />;
  return (
    <StaffPage title={webhooks.title} over={<Link href="/webhooks">{webhooks.toList}</Link>}>
      {all.isPending && <Skeleton active={false} />}
      {all.isError && <ReadFailure error={all.error} onRetry={() => void all.refetch()} />}
      {all.isSuccess && <p>{webhooks.notFound}</p>}
    </StaffPage>
  );
}

function OneWebhook({ webhook }: { webhook: Webhook }) {
  const { webhooks } = useWords();
  const { moment } = useMoments();
  const kinds: Record<string, string> = webhooks.kinds;
  return (
    <StaffPage title={webhook.note || webhooks.title} over={<Link href="/webhooks">{webhooks.toList}</Link>}>
      <div className="stack">
        <p className="webhook-address">{webhook.address}</p>
        <p className="soft">{webhook.kinds.map((kind) => kinds[kind] ?? kind).join(" · ")}</p>
        <p>
          <WebhookState webhook={webhook} />
        </p>
        {webhook.oldSecretUntil !== null && (
          <p className="soft">{webhooks.bothSecrets({ until: moment(webhook.oldSecretUntil) })}</p>
        )}
        <WebhookActions webhook={webhook} />
      </div>
      <DeliveriesPart webhook={webhook} />
    </StaffPage>
  );
}
