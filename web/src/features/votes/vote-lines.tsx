import { Link } from "wouter";
import type { VoteLine } from "../../api/contract.ts";
import { momentInWords } from "../../locale/moments.ts";
import { useTimeZone } from "../../resident/me.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { VoteState } from "./vote-state.tsx";
import { useVoteWords } from "./vote-words.ts";

interface VoteLinesProps {
  /** `left`: how many votes the reader may still cast; unknown where nobody is signed in. */
  votes: readonly (VoteLine & { left?: number })[];
}

/** Votes as rows of a list, the whole row to press. */
export function VoteLines({ votes: rows }: VoteLinesProps) {
  const votes = useVoteWords();
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  return (
    <ul className="lines">
      {rows.map((vote) => (
        <li key={vote.id}>
          <Link href={`/v/${vote.number}`} className="line">
            <span className="line-title clamped">{vote.title}</span>
            <VoteState vote={vote} />
            <span className="line-note">
              {vote.state === "announced"
                ? `${votes.opens}${votes.colon}${momentInWords(vote.opensAt, locale, timeZone)}`
                : `${vote.state === "open" ? votes.closes : votes.closedAt}${votes.colon}${momentInWords(vote.closesAt, locale, timeZone)}`}
            </span>
            {vote.left !== undefined && (vote.left > 0 || vote.state === "open") && (
              <span className="line-note">{vote.left > 0 ? votes.left({ count: vote.left }) : votes.castAll}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
