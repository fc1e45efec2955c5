import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { momentInWords } from "../../locale/moments.ts";
import { useMe, useTimeZone } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { listInvitations } from "./calls.ts";

/** Meetings that wait for the reader: invitations not yet answered, those under way, minutes to be approved. */
export function useInvitations() {
  const signedIn = useMe()?.account != null;
  const { locale } = useLocale();
  const own = useQuery({
    queryKey: ["meetings", "own", locale],
    queryFn: listInvitations,
    enabled: signedIn,
    retry: false,
  });
  return (own.data?.meetings ?? []).filter(
    ({ state, coming, present, approves }) =>
      approves || (state === "convened" && coming === null) || (state === "open" && !present),
  );
}

export function Invitations({ meetings }: { meetings: ReturnType<typeof useInvitations> }) {
  const { words, locale } = useLocale();
  const timeZone = useTimeZone();
  return meetings.map(({ id, state, councilName, startsAt, place, approves }) => (
    <Link key={id} href={`/meetings/${id}`} className="notice notice-warn notice-link">
      <span className="notice-call">
        {approves
          ? words.meetings.approveNow({ council: councilName })
          : state === "open"
            ? words.meetings.openNow({ council: councilName })
            : words.meetings.invited({ council: councilName, moment: momentInWords(startsAt, locale, timeZone) })}
      </span>
      <span className="clamped">{place}</span>
    </Link>
  ));
}
