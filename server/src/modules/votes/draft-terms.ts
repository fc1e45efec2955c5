import { committeeRule, faultOfTerms, type VoteTerms } from "@linli/counting";
import { standardTerms } from "./standard-terms.ts";
import type { VoteDraft } from "./vote-input.ts";

/** Why a draft is no vote that can be held. */
export const draftRefusals = {
  "options-missing": 422,
  "options-not-asked": 422,
  "budget-missing": 422,
  "choices-do-not-fit": 422,
  "owners-vote-openly": 422,
  "owners-not-watched": 422,
  "no-proxies-in-secret": 422,
  "owners-vote-yes-or-no": 422,
  "matter-missing": 422,
  "committee-size": 422,
  "council-missing": 422,
  "closes-before-it-opens": 422,
  "notice-too-short": 422,
  "area-retired": 409,
} as const;
export type DraftRefusal = keyof typeof draftRefusals;

/** What a draft means where it says nothing, or why no vote can be held by it. */
export function termsOf(draft: VoteDraft): { terms: VoteTerms } | { refused: DraftRefusal } {
  const { kind, electorate, options } = draft;
  const count = options.length;
  const owners = electorate === "owners";
  const elects = owners && kind === "multiple" && draft.ownersMatter === electionMatter;
  if (owners && draft.secrecy === "secret") return { refused: "owners-vote-openly" };
  // Between two looks there is one more ballot, and its area tells whose it is.
  if (owners && draft.resultsBeforeClosing) return { refused: "owners-not-watched" };
  // Whoever votes for another knows what they chose.
  if (draft.secrecy === "secret" && (draft.proxiesPerHolder ?? 0) > 0) return { refused: "no-proxies-in-secret" };
  if (owners && kind !== "yes-no" && !elects) return { refused: "owners-vote-yes-or-no" };
  if (owners !== (draft.ownersMatter !== undefined)) return { refused: "matter-missing" };
  if ((electorate === "members") !== (draft.councilId !== undefined)) return { refused: "council-missing" };
  if (kind === "yes-no" && count > 0) return { refused: "options-not-asked" };
  if (elects ? !isCommitteeSize(draft.committeeSize) : (draft.committeeSize ?? draft.alternates) !== undefined)
    return { refused: "committee-size" };
  // An empty seat may have one candidate.
  if (kind !== "yes-no" && count < (elects ? 1 : 2)) return { refused: "options-missing" };
  const seats = kind === "single" ? 1 : (draft.seats ?? draft.committeeSize ?? 1);
  const fewest = kind === "multiple" ? (draft.fewestOptions ?? 1) : 1;
  const most = kind === "multiple" ? (draft.mostOptions ?? (elects ? seats : count)) : Math.max(1, count);
  const costs = kind === "budget" ? options.map(({ cost }) => cost ?? 0) : null;
  if (costs && (draft.budget === undefined || costs.includes(0))) return { refused: "budget-missing" };
  const terms: VoteTerms = {
    kind,
    method: methodOf(draft),
    optionCount: count,
    fewestOptions: fewest,
    mostOptions: most,
    seats,
    highestScore: kind === "score" ? (draft.highestScore ?? standardTerms.highestScore) : null,
    costs,
    budget: costs ? draft.budget! : null,
    quorum: owners ? null : (draft.quorum ?? null),
    pass: owners || kind !== "yes-no" ? null : (draft.pass ?? moreThanHalf),
    tieRule: draft.tieRule ?? "undecided",
    ownersMatter: (draft.ownersMatter ?? null) as VoteTerms["ownersMatter"],
    silentFollowMajority: draft.silentFollowMajority ?? false,
    ...(elects && { committee: { size: draft.committeeSize!, alternates: draft.alternates ?? 0 } }),
  };
  return faultOfTerms(terms) === null ? { terms } : { refused: "choices-do-not-fit" };
}

/** Civil Code art. 278, item 3: electing the committee or replacing its members. */
const electionMatter = 3;

function isCommitteeSize(size: number | undefined): boolean {
  return committeeRule.sizes.some((one) => one === size);
}

/** Of those who voted, where nobody says otherwise. */
const moreThanHalf = { numerator: 1, denominator: 2, strict: true, base: "cast" } as const;

function methodOf({ kind, rankedBy, electorate }: VoteDraft): VoteTerms["method"] {
  switch (kind) {
    case "yes-no":
      return "yes-no";
    case "single":
      return "plurality";
    case "multiple":
      return electorate === "owners" ? "owners-election" : "plurality";
    case "ranked":
      return rankedBy ?? "instant-run-off";
    case "score":
      return "score-sum";
    case "budget":
      return "knapsack";
  }
}

export function noticeDaysOf({ electorate, noticeDays }: Pick<VoteDraft, "electorate" | "noticeDays">): number {
  const least = electorate === "owners" ? standardTerms.ownersNoticeDays : 0;
  return Math.max(least, noticeDays ?? (electorate === "owners" ? least : standardTerms.noticeDays));
}

/** A secret vote has no paper. */
export function paperDaysOf({ secrecy, paperDays }: Pick<VoteDraft, "secrecy" | "paperDays">): number {
  return secrecy === "secret" ? 0 : (paperDays ?? standardTerms.paperDays);
}

/** Why the times do not fit a vote. */
export function timesFault(draft: Pick<VoteDraft, "opensAt" | "closesAt">): "closes-before-it-opens" | null {
  const opens = Temporal.Instant.from(draft.opensAt);
  const hours = opens.until(Temporal.Instant.from(draft.closesAt)).total("hours");
  return hours <= 0 || hours > standardTerms.longestDays * 24 ? "closes-before-it-opens" : null;
}

/**
 * The first moment at which a vote announced now may open: the notice days are whole days of the district, counted from
 * the day after.
 */
export function earliestOpening(now: Temporal.Instant, timeZone: string, noticeDays: number): Temporal.Instant {
  if (noticeDays === 0) return now;
  return now
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .add({ days: noticeDays + 1 })
    .toZonedDateTime(timeZone)
    .toInstant();
}
