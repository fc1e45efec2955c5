import { useQuery } from "@tanstack/react-query";
import { useMe } from "../../resident/me.ts";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState, Skeleton } from "../../ui/skeleton.tsx";
import { listMine } from "./calls.ts";
import { LookUp } from "./look-up.tsx";
import { OwnLines } from "./own-lines.tsx";

/** All I have reported; without signing in, one by its number. */
export default function MinePage() {
  const { words, locale } = useLocale();
  const me = useMe();
  const signedIn = me !== undefined && me.account !== null;
  const { data, isError, refetch } = useQuery({
    queryKey: ["mine", locale],
    queryFn: listMine,
    enabled: signedIn,
  });
  return (
    <ResidentPage title={words.matter.mineTitle}>
      {me?.account === null && (
        <div className="stack">
          <p>{words.matter.mineSignIn}</p>
          <LinkButton kind="primary" href="/sign-in">
            {words.home.signIn}
          </LinkButton>
        </div>
      )}
      {signedIn &&
        data === undefined &&
        (isError ? <NoAnswer onAgain={() => void refetch()} /> : <Skeleton lines={6} />)}
      {data !== undefined && data.requests.length > 0 && <OwnLines requests={data.requests} />}
      {data?.requests.length === 0 && (
        <EmptyState action={<LinkButton href="/file">{words.home.report}</LinkButton>}>
          {words.matter.mineEmpty}
        </EmptyState>
      )}
      <LookUp />
    </ResidentPage>
  );
}
