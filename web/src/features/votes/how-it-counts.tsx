import type { PublicVote } from "../../api/contract.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { inYuan } from "./money.ts";
import { useVoteWords, type VoteWords } from "./vote-words.ts";

/** The rules that were announced, one sentence each. */
export function HowItCounts({ vote }: { vote: PublicVote }) {
  const { locale } = useLocale();
  const votes = useVoteWords();
  const { rules } = vote;
  const sentences = [
    votes.rules.secrecy[vote.secrecy],
    vote.electorate === "owners"
      ? votes.rules.owners({ special: isSpecial(rules.ownersMatter), matter: rules.ownersMatter ?? 0 })
      : votes.rules.methods[rules.method as keyof typeof votes.rules.methods]({
          seats: rules.seats,
          highest: rules.highestScore ?? 0,
          budget: votes.yuan({ sum: inYuan(rules.budget ?? 0, locale) }),
        }),
    ...(rules.pass === null ? [] : [votes.rules.pass(rules.pass)]),
    ...(rules.quorum === null ? [] : [votes.rules.quorum(rules.quorum)]),
    ...(rules.committee === null ? [] : electionRules(vote, rules.committee, votes)),
    ...(vote.kind === "yes-no" || rules.committee !== null ? [] : [votes.rules.ties[rules.tieRule]]),
    ...(vote.electorate === "owners" ? [votes.rules.severalHomes[rules.severalHomes]] : []),
    ...(rules.silentFollowMajority ? [votes.rules.silentFollow] : []),
    ...(rules.proxiesPerHolder > 0 ? [votes.rules.proxies({ most: rules.proxiesPerHolder })] : []),
    rules.resultsBeforeClosing ? votes.rules.watched : votes.rules.afterwards,
    ...(rules.extensionDays > 0
      ? [votes.rules.extension({ days: rules.extensionDays, used: rules.extendedDays })]
      : []),
    ...(rules.paperDays > 0 ? [votes.rules.paper({ days: rules.paperDays })] : []),
    votes.rules.once,
  ];
  return (
    <Disclosure summary={votes.howItCounts}>
      <ul className="rules">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** How many are chosen, who goes first among those with both majorities, and what becomes of seats that nobody wins. */
function electionRules({ rules }: PublicVote, { size, alternates }: Committee, { election }: VoteWords): string[] {
  return [
    rules.seats === size ? election.rules.whole({ size }) : election.rules.empty({ size, seats: rules.seats }),
    election.rules.order,
    election.rules.ties[rules.tieRule],
    ...(alternates > 0 ? [election.rules.alternates({ alternates })] : []),
    election.rules.open,
  ];
}

type Committee = NonNullable<PublicVote["rules"]["committee"]>;

function isSpecial(matter: number | null): boolean {
  return matter === 6 || matter === 7 || matter === 8;
}
