import type { PublicVote } from "../../api/contract.ts";
import { useLocale } from "../../resident/words/words.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { inYuan } from "./money.ts";
import { useVoteWords } from "./vote-words.ts";

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
    ...(vote.kind === "yes-no" ? [] : [votes.rules.ties[rules.tieRule]]),
    ...(vote.electorate === "owners" ? [votes.rules.severalHomes[rules.severalHomes]] : []),
    ...(rules.silentFollowMajority ? [votes.rules.silentFollow] : []),
    ...(rules.proxiesPerHolder > 0 ? [votes.rules.proxies({ most: rules.proxiesPerHolder })] : []),
    rules.resultsBeforeClosing ? votes.rules.watched : votes.rules.afterwards,
    ...(rules.extensionDays > 0
      ? [votes.rules.extension({ days: rules.extensionDays, used: rules.extendedDays })]
      : []),
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

function isSpecial(matter: number | null): boolean {
  return matter === 6 || matter === 7 || matter === 8;
}
