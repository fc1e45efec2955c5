import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "wouter";
import type { PublicCouncil } from "../../api/contract.ts";
import { dayInWords, momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { BackLink } from "../../ui/back-link.tsx";
import { Button } from "../../ui/button.tsx";
import { CopyText } from "../../ui/copy-text.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { chooseNameShown, councilOf, listOwnMeetings, publicMeetings } from "./calls.ts";

/** A council as everybody sees it: who sits in it, when one may come, what it published. */
export default function CouncilPage() {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const { councilId } = useParams<{ councilId: string }>();
  const shown = useQuery({
    queryKey: ["councils", "public", councilId, locale],
    queryFn: () => councilOf(councilId),
  });
  const council = shown.data?.councils[0];
  if (shown.isSuccess && council === undefined) {
    return (
      <ResidentPage title={meetings.notFoundTitle}>
        <p>{meetings.notFoundText}</p>
      </ResidentPage>
    );
  }
  return (
    <ResidentPage title={council?.name ?? meetings.councilsHere}>
      <BackLink href="/community">{words.community.title}</BackLink>
      {council === undefined &&
        (shown.error ? (
          <NoAnswer error={shown.error} onAgain={() => void shown.refetch()} />
        ) : (
          <Skeleton lines={8} />
        ))}
      {council !== undefined && (
        <div className="stack-wide">
          <p className="soft">
            {meetings.councilKinds[council.kind]} · {council.areaName}
          </p>
          {council.words !== "" && <p>{council.words}</p>}
          <Meetings councilId={council.id} />
          <Members council={council} />
          <Calendar council={council} />
        </div>
      )}
    </ResidentPage>
  );
}

function Meetings({ councilId }: { councilId: string }) {
  const { words, locale } = useLocale();
  const { meetings } = words;
  const timeZone = useTimeZone();
  const shown = useQuery({
    queryKey: ["meetings", "public", councilId, locale],
    queryFn: () => publicMeetings(councilId),
  });
  if (shown.data === undefined) return <Skeleton lines={3} />;
  const { coming, published } = shown.data;
  return (
    <>
      <section>
        <h2 className="section-title">{meetings.publishedMinutes}</h2>
        {published.length === 0 && <p className="soft">{meetings.noMinutes}</p>}
        <ul className="lines">
          {published.map(({ id, title, startsAt, membersDue, presentCount }) => (
            <li key={id} className="line">
              <Link className="line-title" href={`/minutes/${id}`}>
                {dayInWords(startsAt, locale, timeZone, new Date())} {title}
              </Link>
              {membersDue !== null && (
                <span className="line-note">{meetings.presentOf({ present: presentCount, due: membersDue })}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="section-title">{meetings.comingPublic}</h2>
        {coming.length === 0 && <p className="soft">{meetings.noComing}</p>}
        <ul className="lines">
          {coming.map(({ id, title, startsAt, place }) => (
            <li key={id} className="line">
              <span className="line-title">{title}</span>
              <span className="line-note">
                {momentInWords(startsAt, locale, timeZone)} · {place}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Members({ council }: { council: PublicCouncil }) {
  const { words } = useLocale();
  const { meetings } = words;
  const queries = useQueryClient();
  const own = council.own;
  const choosing = useMutation({
    mutationFn: (shown: boolean) => chooseNameShown(council.id, shown),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["councils"] }),
  });
  return (
    <section className="stack">
      <h2 className="section-title">{meetings.members}</h2>
      <p className="soft">{council.members.length === 0 ? meetings.noMembers : meetings.membersLead}</p>
      <ul className="lines">
        {council.members.map(({ name, role, unitName }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several may be called the same, and they stand in a fixed order
          <li key={at} className="line">
            <span className="line-title">{name}</span>
            <span className="line-note">{[meetings.roles[role], unitName].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
      {own !== null && (
        <>
          <p>{own.namePublic ? meetings.nameShown : meetings.nameHidden}</p>
          <Button busy={choosing.isPending} onClick={() => choosing.mutate(!own.namePublic)}>
            {own.namePublic ? meetings.hideName : meetings.showName}
          </Button>
        </>
      )}
    </section>
  );
}

/** The address that a calendar subscribes to: a member's own, else the public one. */
function Calendar({ council }: { council: PublicCouncil }) {
  const { words } = useLocale();
  const { meetings } = words;
  const own = useQuery({ queryKey: ["meetings", "own"], queryFn: listOwnMeetings, enabled: council.own !== null });
  const path =
    council.own === null
      ? `/api/meetings/${council.id}/show-public-feed`
      : own.data?.councils.find(({ id }) => id === council.id)?.feedPath;
  if (path === undefined) return null;
  return (
    <section className="stack">
      <h2 className="section-title">{meetings.calendar}</h2>
      <p className="soft">{meetings.calendarLead}</p>
      <CopyText
        id="feed"
        text={`${window.location.origin}${path}`}
        copy={meetings.copy}
        copied={meetings.copied}
        byHand={meetings.calendarAddress}
      />
    </section>
  );
}
