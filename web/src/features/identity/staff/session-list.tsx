import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Skeleton } from "antd";
import type { Session } from "../../../api/staff-contract.ts";
import { useAnnounce } from "../../../ui/live-region.tsx";
import { ReadFailure, WriteFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { queries } from "../../../workbench/queries.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { listSessions, revokeSession } from "./calls.ts";
import "./session-list.css";

export const sessionsKey = ["sessions"];

/** Where one is signed in, each with the way to end it. */
export function SessionList() {
  const { identity } = useWords();
  const announce = useAnnounce();
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: listSessions });
  const revoking = useMutation({
    mutationFn: revokeSession,
    onSuccess: () => {
      announce(identity.revoked);
      return queries.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  return (
    <section className="stack">
      <h2>{identity.sessionsTitle}</h2>
      {sessions.isError && <ReadFailure error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {sessions.isPending && <Skeleton active={false} />}
      <WriteFailure error={revoking.error} />
      <ul className="sessions">
        {sessions.data?.sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            busy={revoking.isPending && revoking.variables === session.id}
            onRevoke={() => revoking.mutate(session.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function SessionLine({ session, busy, onRevoke }: { session: Session; busy: boolean; onRevoke: () => void }) {
  const { identity } = useWords();
  const { short, distance } = useMoments();
  return (
    <li>
      <div>
        <p>
          {session.device || identity.unknownDevice}
          {session.current && <strong> · {identity.thisDevice}</strong>}
        </p>
        <p className="soft small">
          {identity.since} {short(session.createdAt)} · {identity.lastSeen} {distance(session.lastSeenAt)}
        </p>
      </div>
      {!session.current && (
        <Button loading={busy} onClick={onRevoke}>
          {identity.revoke}
        </Button>
      )}
    </li>
  );
}
