import { useQuery } from "@tanstack/react-query";
import { listMine } from "../features/requests/calls.ts";
import { OwnLines } from "../features/requests/own-lines.tsx";
import { LinkButton } from "../ui/button.tsx";
import { PenIcon } from "../ui/icons.tsx";
import { Skeleton } from "../ui/skeleton.tsx";
import { ElderOffer } from "./elder-offer.tsx";
import { useMe } from "./me.ts";
import { ResidentPage } from "./resident-page.tsx";
import { WaitsForYou } from "./waits-for-you.tsx";
import { useLocale } from "./words/words.tsx";

/** The first page, in order: what waits for me, reporting, my open matters. Nothing else. */
export default function HomePage() {
  const { words, locale } = useLocale();
  const me = useMe();
  const signedIn = me !== undefined && me.account !== null;
  const mine = useQuery({ queryKey: ["mine", locale], queryFn: listMine, enabled: signedIn });
  const open = mine.data?.requests.filter((request) => request.state !== "closed" && request.waitsFor === null);
  return (
    <ResidentPage title={words.home.title} titleHidden>
      <ElderOffer />
      <WaitsForYou requests={mine.data?.requests.filter((request) => request.waitsFor !== null) ?? []} />
      <LinkButton kind="primary" large wide href="/file" icon={<PenIcon />}>
        {words.home.report}
      </LinkButton>
      <section>
        <h2 className="section-title">{words.home.openMatters}</h2>
        {me?.account === null && (
          <div className="stack">
            <p className="soft">{words.home.signInToSee}</p>
            <LinkButton href="/sign-in">{words.home.signIn}</LinkButton>
          </div>
        )}
        {signedIn && mine.isPending && <Skeleton lines={4} />}
        {open !== undefined && open.length > 0 && <OwnLines requests={open} />}
        {open?.length === 0 && <p className="soft">{words.home.nothingOpen}</p>}
      </section>
    </ResidentPage>
  );
}
