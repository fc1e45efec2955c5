import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import { Link } from "wouter";
import { DataTable } from "../../../workbench/data-table.tsx";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { StaffPage } from "../../../workbench/staff-page.tsx";
import { useWords } from "../../../workbench/words/words.tsx";
import { listOwnMessages, type OwnMessage, sentKey } from "../calls.ts";
import { useFate } from "./fate.ts";

/** What was sent to oneself, in which way, and what became of it. */
export default function SentPage() {
  const { notices } = useWords();
  const fate = useFate();
  const sent = useQuery({ queryKey: sentKey, queryFn: listOwnMessages });
  const { channels } = notices;
  return (
    <StaffPage title={notices.sentTitle} over={<Link href="/messages">{notices.title}</Link>}>
      <p>{notices.sentLead}</p>
      {sent.isPending && <Skeleton active={false} />}
      {sent.isError && <ReadFailure error={sent.error} onRetry={() => void sent.refetch()} />}
      {sent.data?.messages.length === 0 && <p className="empty">{notices.sentEmpty}</p>}
      {sent.data !== undefined && sent.data.messages.length > 0 && (
        <DataTable
          label={notices.sentTitle}
          columns={[
            { key: "what", title: notices.what, cell: ({ words }: OwnMessage) => words || notices.wordsGone },
            { key: "channel", title: notices.channel, short: true, cell: ({ channel }) => channels[channel] },
            { key: "fate", title: notices.fate, width: "30%", cell: fate },
          ]}
          rows={sent.data.messages}
          keyOf={({ id }) => id}
        />
      )}
    </StaffPage>
  );
}
