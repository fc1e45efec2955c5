import type { ListHead } from "@linli/counting";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "wouter";
import { NoAnswer } from "../../resident/no-answer.tsx";
import { ResidentPage } from "../../resident/resident-page.tsx";
import { useLocale } from "../../resident/words/words.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ballotsAddress, fetchBallots, showPublicVote } from "./calls.ts";
import { ListFile } from "./list-file.tsx";
import { OwnBallotInList } from "./own-ballot-in-list.tsx";
import { useRecountWords } from "./recount-words.ts";
import { RecountedList } from "./recounted-list.tsx";
import { type Recounted, recountFile } from "./recounting.ts";

interface Counted extends Recounted {
  bytes: ArrayBuffer;
}

/** Anybody counts a published list again, on their own device: that of one vote, or a file that was downloaded or sent. */
export default function RecountPage() {
  const { number } = useParams<{ number?: string }>();
  const recounting = useRecountWords();
  return (
    <ResidentPage title={recounting.title}>
      <p>{recounting.intro}</p>
      {number === undefined ? <Recount key="file" vote={null} /> : <OfVote key={number} number={number} />}
    </ResidentPage>
  );
}

function OfVote({ number }: { number: string }) {
  const { locale } = useLocale();
  const recounting = useRecountWords();
  const { data, error, refetch } = useQuery({
    queryKey: ["votes", "one", number, locale],
    queryFn: () => showPublicVote(number),
  });
  if (error !== null) return <NoAnswer error={error} onAgain={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={4} />;
  if (data.state !== "published") return <p>{recounting.notPublished}</p>;
  return <Recount vote={{ address: ballotsAddress(data), listSha256: data.listSha256 }} />;
}

interface ListOfVote {
  address: string;
  /** As it was noted when the list was published. */
  listSha256: string | null;
}

function Recount({ vote }: { vote: ListOfVote | null }) {
  const recounting = useRecountWords();
  const [read, setRead] = useState(0);
  const counting = useMutation({
    networkMode: "always",
    mutationFn: async (source: File | null): Promise<Counted> => {
      setRead(0);
      const bytes = source === null ? await fetchBallots(vote!.address) : await source.arrayBuffer();
      return { bytes, ...(await recountFile(bytes, setRead)) };
    },
  });
  const { data } = counting;
  return (
    <>
      <section className="stack">
        {vote !== null && (
          <Button kind="primary" large busy={counting.isPending} onClick={() => counting.mutate(null)}>
            {recounting.fetchAndCount}
          </Button>
        )}
        <ListFile busy={counting.isPending} onFile={(file) => counting.mutate(file)} />
        {counting.isPending && <p role="status">{recounting.counting({ percent: Math.floor(read * 100) })}</p>}
        {counting.isError && <NoAnswer error={counting.error} onAgain={() => counting.reset()} />}
      </section>
      {data !== undefined && !counting.isPending && (
        <>
          <RecountedList recounted={data} listSha256={vote?.listSha256 ?? null} />
          {data.recount.head !== null && hasBallots(data.recount.head) && (
            <OwnBallotInList head={data.recount.head} bytes={data.bytes} />
          )}
          {data.recount.head?.owners && <Notice>{<p>{recounting.ownersList}</p>}</Notice>}
        </>
      )}
    </>
  );
}

/** The public list of an owners' decision has groups of homes, in which nobody finds theirs. */
function hasBallots({ owners }: ListHead): boolean {
  return owners === null;
}
