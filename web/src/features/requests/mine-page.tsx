import { Link, useSearch } from "wouter";
import { useResident } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useWords } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState, Skeleton } from "../../ui/skeleton.tsx";
import { LookUp } from "./look-up.tsx";
import { OwnLines } from "./own-lines.tsx";
import { useOwnRequests } from "./own-requests.ts";

/** All I have reported, open or closed; without signing in what this phone has filed, and any other by its number. */
export default function MinePage() {
  const words = useWords();
  const resident = useResident();
  const { requests, error, again } = useOwnRequests();
  const closedShown = new URLSearchParams(useSearch()).get("show") === "closed";
  const open = requests?.filter(({ state }) => state !== "closed") ?? [];
  const closed = requests?.filter(({ state }) => state === "closed") ?? [];
  const shown = closedShown ? closed : open;
  const filters = [
    { href: "/mine", label: words.matter.filterOpen({ count: open.length }), current: !closedShown },
    { href: "/mine?show=closed", label: words.matter.filterClosed({ count: closed.length }), current: closedShown },
  ];
  return (
    <ResidentPage title={words.matter.mineTitle}>
      {requests === undefined && !error && <Skeleton lines={6} />}
      {error !== null && <NoAnswer error={error} onAgain={again} />}
      {requests !== undefined && requests.length > 0 && (
        <section>
          <nav className="filters" aria-label={words.matter.filters}>
            {filters.map(({ href, label, current }) => (
              <Link key={href} href={href} aria-current={current ? "page" : undefined} className="filter">
                {label}
              </Link>
            ))}
          </nav>
          {shown.length > 0 ? (
            <OwnLines requests={shown} />
          ) : (
            <EmptyState>{closedShown ? words.matter.noneClosed : words.matter.noneOpen}</EmptyState>
          )}
        </section>
      )}
      {requests?.length === 0 && !error && (
        <EmptyState action={<LinkButton href="/file">{words.home.report}</LinkButton>}>
          {words.matter.mineEmpty}
        </EmptyState>
      )}
      {resident === null && (
        <section className="stack">
          <p>{words.matter.mineSignIn}</p>
          <LinkButton href="/sign-in?to=%2Fmine">{words.home.signIn}</LinkButton>
        </section>
      )}
      <LookUp />
    </ResidentPage>
  );
}
