import { TopicsHere } from "../features/deliberations/topics-here.tsx";
import { OwnLines } from "../features/requests/own-lines.tsx";
import { useOwnRequests } from "../features/requests/own-requests.ts";
import { useVotesLeft } from "../features/votes/votes-left.ts";
import { LinkButton } from "../ui/button.tsx";
import { PenIcon } from "../ui/icons.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ElderOffer } from "./elder-offer.tsx";
import { useResident } from "./me.ts";
import { NoAnswer } from "./no-answer.tsx";
import { ResidentPage } from "./resident-page.tsx";
import { WaitsForYou } from "./waits-for-you.tsx";
import { useWords } from "./words/words.tsx";

/** The first page, in order: what waits for me, reporting, my open matters, what is being decided here. Nothing else. */
export default function HomePage() {
  const words = useWords();
  const signedOut = useResident() === null;
  const { requests, error, again } = useOwnRequests();
  const votesLeft = useVotesLeft();
  const open = requests?.filter((request) => request.state !== "closed" && request.waitsFor === null);
  return (
    <ResidentPage title={words.home.title} titleHidden>
      <ElderOffer />
      <WaitsForYou requests={requests?.filter((request) => request.waitsFor !== null) ?? []} votes={votesLeft} />
      <LinkButton kind="primary" large wide href="/file" icon={<PenIcon />}>
        {words.home.report}
      </LinkButton>
      <section>
        <h2 className="section-title">{words.home.openMatters}</h2>
        {requests === undefined && !error && <Skeleton lines={4} />}
        {error !== null && <NoAnswer error={error} onAgain={again} />}
        {open !== undefined && open.length > 0 && <OwnLines requests={open} />}
        {open?.length === 0 && !signedOut && <p className="soft">{words.home.nothingOpen}</p>}
        {signedOut && (
          <div className="stack">
            <p className="soft">{words.home.signInToSee}</p>
            <LinkButton href="/sign-in">{words.home.signIn}</LinkButton>
          </div>
        )}
      </section>
      <TopicsHere quietWhenNone />
    </ResidentPage>
  );
}
