import { useInfiniteQuery } from "@tanstack/react-query";
import { Alert, Button, Segmented, Skeleton } from "antd";
import { useState } from "react";
import { useLocation, useSearch } from "wouter";
import type { Exclusion } from "../../../api/staff-contract.ts";
import { DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { listExclusions } from "./calls.ts";
import { DecideDialog } from "./decide-dialog.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";

const states = ["proposed", "confirmed", "refused"] as const satisfies readonly Exclusion["state"][];

/** What is left out of the rates, open to all staff: why, who proposed it, who agreed. */
export default function ExclusionsPage() {
  const { rates: words } = useWords();
  const { locale } = useLocale();
  const { short } = useMoments();
  const [, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const state = states.find((one) => one === query.get("state")) ?? "proposed";
  const proposing = query.get("propose");
  const [deciding, setDeciding] = useState<Exclusion | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const list = useInfiniteQuery({
    queryKey: ["exclusions", locale, state],
    queryFn: ({ pageParam }) => listExclusions({ state, ...(pageParam !== "" && { after: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  const exclusions = list.data?.pages.flatMap((page) => page.exclusions) ?? [];
  const done = (sentence: string) => {
    setSaid(sentence);
    void queries.invalidateQueries({ queryKey: ["exclusions"] });
  };
  return (
    <StaffPage title={words.exclusions}>
      <div className="stack">
        <p className="soft">{words.exclusionsLead}</p>
        <Segmented<Exclusion["state"]>
          aria-label={words.exclusionState}
          name="state"
          options={states.map((value) => ({ value, label: words.exclusionStates[value] }))}
          value={state}
          onChange={(chosen) => go(`/exclusions?state=${chosen}`, { replace: true })}
        />
        {said !== null && <Alert type="success" showIcon role="status" title={said} />}
        {list.isPending && <Skeleton active={false} paragraph={{ rows: 6 }} />}
        {list.isError && <ReadFailure error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && exclusions.length === 0 && <p className="empty">{words.noExclusions}</p>}
        {exclusions.length > 0 && (
          <DataTable<Exclusion>
            label={words.exclusions}
            columns={[
              { key: "number", title: words.number, short: true, cell: ({ number }) => number },
              { key: "category", title: words.category, cell: ({ category }) => category },
              { key: "unit", title: words.unit, cell: ({ unit }) => unit },
              { key: "cause", title: words.cause, short: true, cell: ({ cause }) => words.causes[cause] },
              { key: "reason", title: words.reason, cell: ({ reason }) => reason },
              {
                key: "proposed",
                title: words.proposedBy,
                cell: ({ proposedBy, proposedAt }) => (
                  <>
                    {proposedBy} <span className="soft small">{short(proposedAt)}</span>
                  </>
                ),
              },
              {
                key: "decided",
                title: words.decidedBy,
                cell: ({ decidedBy, decidedAt, decisionReason }) =>
                  decidedBy !== null && decidedAt !== null ? (
                    <>
                      {decidedBy} <span className="soft small">{short(decidedAt)}</span>
                      <br />
                      {decisionReason}
                    </>
                  ) : (
                    words.waitsForSecond
                  ),
              },
              {
                key: "decide",
                action: true,
                title: words.decide,
                cell: (exclusion) =>
                  exclusion.mayDecide ? (
                    <Button type="link" onClick={() => setDeciding(exclusion)}>
                      {words.decide}
                    </Button>
                  ) : null,
              },
            ]}
            rows={exclusions}
            keyOf={({ id }) => id}
          />
        )}
        {list.hasNextPage && (
          <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {words.more}
          </Button>
        )}
      </div>
      {deciding !== null && (
        <DecideDialog
          exclusion={deciding}
          onClose={() => setDeciding(null)}
          onDecided={() => {
            setDeciding(null);
            done(words.decided);
          }}
        />
      )}
      {proposing !== null && (
        <ProposeDialog
          requestId={proposing}
          onClose={() => go("/exclusions", { replace: true })}
          onProposed={() => {
            go("/exclusions", { replace: true });
            done(words.proposed);
          }}
        />
      )}
    </StaffPage>
  );
}
