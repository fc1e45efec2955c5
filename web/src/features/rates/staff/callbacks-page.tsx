import { useQuery } from "@tanstack/react-query";
import { Alert, Button, Skeleton } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { CallbackLine } from "../../../api/staff-contract.ts";
import { DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { CallbackDialog } from "./callback-dialog.tsx";
import { listCallbacks } from "./calls.ts";

/** Whom I am to call back about a solution; the most pressing first. */
export default function CallbacksPage() {
  const { rates: words } = useWords();
  const { locale } = useLocale();
  const { short, distance } = useMoments();
  const [calling, setCalling] = useState<CallbackLine | null>(null);
  const [said, setSaid] = useState(false);
  const list = useQuery({ queryKey: ["callbacks", locale], queryFn: listCallbacks });
  const callbacks = list.data?.callbacks ?? [];
  return (
    <StaffPage title={words.callbacks} count={callbacks.length}>
      <div className="stack">
        <p className="soft">{words.callbacksLead}</p>
        {said && <Alert type="success" showIcon role="status" title={words.callbackSaved} />}
        {list.isPending && <Skeleton active={false} paragraph={{ rows: 6 }} />}
        {list.isError && <ReadFailure error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && callbacks.length === 0 && <p className="empty">{words.noCallbacks}</p>}
        {callbacks.length > 0 && (
          <DataTable<CallbackLine>
            label={words.callbacks}
            columns={[
              {
                key: "number",
                title: words.number,
                short: true,
                cell: ({ requestId, number }) => <Link href={`/requests/${requestId}`}>{number}</Link>,
              },
              { key: "summary", title: words.what, cell: ({ summary }) => summary },
              { key: "unit", title: words.solvedBy, cell: ({ unit }) => unit },
              { key: "resolved", title: words.resolvedAt, short: true, cell: ({ resolvedAt }) => short(resolvedAt) },
              {
                key: "due",
                title: words.callBy,
                short: true,
                cell: ({ dueAt }) => `${short(dueAt)}（${distance(dueAt)}）`,
              },
              { key: "tries", title: words.tries, numeric: true, cell: ({ tries }) => tries },
              {
                key: "call",
                action: true,
                title: words.callBack,
                cell: (callback) => (
                  <Button type="link" onClick={() => setCalling(callback)}>
                    {words.callBack}
                  </Button>
                ),
              },
            ]}
            rows={callbacks}
            keyOf={({ id }) => id}
          />
        )}
      </div>
      {calling !== null && (
        <CallbackDialog
          callback={calling}
          mostTries={list.data?.mostTries ?? 3}
          onClose={() => setCalling(null)}
          onSaved={() => {
            setCalling(null);
            setSaid(true);
            void queries.invalidateQueries({ queryKey: ["callbacks"] });
          }}
        />
      )}
    </StaffPage>
  );
}
