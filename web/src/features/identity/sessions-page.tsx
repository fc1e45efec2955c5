import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Session } from "../../api/contract.ts";
import { Refused } from "../../api/problem.ts";
import { momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { ConfirmStep } from "../../ui/confirm-step.tsx";
import { useAnnounce } from "../../ui/live-region.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StateMark } from "../../ui/state-mark.tsx";
import { listSessions, revokeSession } from "./calls.ts";

/** Where the account is signed in; a device one does not know is signed out from here. */
export default function SessionsPage() {
  const { words, locale } = useLocale();
  const { data, error, refetch } = useQuery({ queryKey: ["sessions", locale], queryFn: listSessions });
  return (
    <ResidentPage title={words.own.sessionsTitle}>
      <BackLink href="/me">{words.own.backToMe}</BackLink>
      <p>{words.own.sessionsIntro}</p>
      {data === undefined &&
        (error ? <NoAnswer error={error} onAgain={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data !== undefined && (
        <ul className="lines">
          {data.sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      )}
    </ResidentPage>
  );
}

function SessionLine({ session }: { session: Session }) {
  const { words, locale } = useLocale();
  const { own } = words;
  const timeZone = useTimeZone();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => revokeSession(session.id),
    onSuccess: () => announce(own.revoked),
    onSettled: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  return (
    <li className="line">
      <span className="line-title">{session.device}</span>
      {session.current && <StateMark tone="moving">{own.thisDevice}</StateMark>}
      <span className="line-note">
        {own.lastSeen({ moment: momentInWords(session.lastSeenAt, locale, timeZone) })}
      </span>
      <span className="line-note">{own.since({ moment: momentInWords(session.createdAt, locale, timeZone) })}</span>
      {revoking.isError && (
        <Notice kind="danger" urgent>
          <p>{revoking.error instanceof Refused ? revoking.error.title : words.frame.unreachable}</p>
        </Notice>
      )}
      {!session.current && (
        <ConfirmStep
          begin={own.revoke}
          beginKind="quiet"
          question={own.revokeQuestion({ device: session.device })}
          confirm={own.revokeConfirm}
          cancel={own.revokeCancel}
          busy={revoking.isPending}
          onConfirm={() => revoking.mutate()}
        />
      )}
    </li>
  );
}
