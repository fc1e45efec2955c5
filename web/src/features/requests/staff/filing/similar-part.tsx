import { useMutation, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import type { SimilarToFiling } from "../../../../api/staff-contract.ts";
import { WriteFailure } from "../../../../workbench/failure.tsx";
import { useMoments } from "../../../../workbench/moments.ts";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { findSimilar, joinRequest } from "../calls.ts";
import { listAddress } from "../list/asked.ts";
import { forgetRequests } from "../query-keys.ts";
import { StateCell } from "../state-cell.tsx";
import { digitsOf, type Filing, phoneFaultOf } from "./filing.ts";

/** Somebody who called about it has been joined to a request of this number. */
export interface Joined {
  number: string;
  joinedCount: number;
}

interface SimilarPartProps {
  filing: Filing;
  categoryId: string | null;
  onJoined: (joined: Joined) => void;
}

/** Matters of the same kind nearby: telling the resident of one, or joining them to it, is less work than filing another. */
export function SimilarPart({ filing: one, categoryId, onJoined }: SimilarPartProps) {
  const { filing } = useWords();
  const { locale } = useLocale();
  const settled = useSettled(one.description.trim());
  const { building, location } = one.place;
  const found = useQuery({
    queryKey: ["similar", locale, settled, building?.id, location, categoryId],
    queryFn: () => findSimilar(settled, { building, location: building === null ? location : null }, categoryId),
    enabled: settled !== "" && (building !== null || location !== null),
  });
  const similar = found.data?.requests ?? [];
  return (
    <aside className="stack" aria-label={filing.similar}>
      <h2>{filing.similar}</h2>
      {similar.length === 0 ? (
        <p className="soft">{found.isSuccess ? filing.similarNothing : filing.similarNone}</p>
      ) : (
        <ul className="similar">
          {similar.map((request) => (
            <SimilarLine key={request.number} request={request} filing={one} onJoined={onJoined} />
          ))}
        </ul>
      )}
    </aside>
  );
}

interface SimilarLineProps extends Omit<SimilarPartProps, "categoryId"> {
  request: SimilarToFiling;
}

function SimilarLine({ request, filing, onJoined }: SimilarLineProps) {
  const { shared } = useWords();
  const { moment } = useMoments();
  const [asked, setAsked] = useState(false);
  const { number, metres, joinedCount } = request;
  const ready = phoneFaultOf(filing) === null && filing.phone !== "";
  const joining = useMutation({
    mutationFn: () => joinRequest(number, { id: filing.id, name: filing.name.trim(), phone: digitsOf(filing.phone) }),
    onSuccess: async (joined) => {
      onJoined(joined);
      await forgetRequests();
    },
  });
  const join = () => {
    setAsked(true);
    if (ready && !joining.isPending) joining.mutate();
  };
  const facts = [
    metres === 0 ? shared.sameBuilding : shared.away({ metres }),
    shared.filedAt({ moment: moment(request.filedAt) }),
    ...(joinedCount > 0 ? [shared.joinedCount({ count: joinedCount })] : []),
  ];
  return (
    <li>
      <p>
        <Link href={listAddress({ scope: "area", show: "all", sort: "filed", text: number })}>{number}</Link>{" "}
        {request.summary}
      </p>
      <p className="soft small">{request.place}</p>
      <p className="soft small">{facts.join(" · ")}</p>
      {request.released !== null && <p className="small">{request.released.words}</p>}
      <StateCell state={request.state} />
      {request.state !== "closed" && (
        <p>
          <Button size="small" loading={joining.isPending} onClick={join}>
            {shared.joinCaller}
          </Button>
        </p>
      )}
      {asked && !ready && (
        <p className="labelled-error" role="alert">
          {shared.joinCallerPhone}
        </p>
      )}
      <WriteFailure error={joining.error} />
    </li>
  );
}
