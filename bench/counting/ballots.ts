import type { Choice, VoteKind, VoteTerms } from "@linli/counting";

const optionCount = 8;

/** A vote as it is counted in the bench, and the statement with which PostgreSQL does the same where one statement can. */
export interface Counting {
  name: string;
  terms: VoteTerms;
  sql: string | null;
}

const none = {
  optionCount,
  fewestOptions: 1,
  mostOptions: optionCount,
  seats: 1,
  highestScore: null,
  costs: null,
  budget: null,
  quorum: { numerator: 1, denominator: 2 },
  pass: null,
  tieRule: "earlier-option",
  ownersMatter: null,
  silentFollowMajority: false,
} as const satisfies Partial<VoteTerms>;

const named = "select option, count(*) from ballots, jsonb_array_elements(choice->'options') option group by 1";

export const countings: readonly Counting[] = [
  {
    name: "yes or no",
    terms: { ...none, kind: "yes-no", method: "yes-no", optionCount: 0 },
    sql: "select choice->'answer', count(*) from ballots group by 1",
  },
  {
    name: "one option",
    terms: { ...none, kind: "single", method: "plurality" },
    sql: "select choice->'option', count(*) from ballots group by 1",
  },
  { name: "several options", terms: { ...none, kind: "multiple", method: "plurality" }, sql: named },
  {
    name: "scores",
    terms: { ...none, kind: "score", method: "score-sum", highestScore: 5 },
    sql: `select option, sum(nullif(score, 'null')::int) from ballots,
            jsonb_array_elements(choice->'scores') with ordinality as scores(score, option) group by 1`,
  },
  {
    name: "budget",
    terms: {
      ...none,
      kind: "budget",
      method: "knapsack",
      costs: new Array<number>(optionCount).fill(100_000),
      budget: 800_000,
    },
    sql: named,
  },
  { name: "ranking, run-off", terms: { ...none, kind: "ranked", method: "instant-run-off" }, sql: null },
  { name: "ranking, Schulze", terms: { ...none, kind: "ranked", method: "schulze" }, sql: null },
];

/** Made up, the same each time; one in sixteen abstains. As text, as ballots come from a file or a database. */
export function ballotTexts(kind: VoteKind, count: number): string[] {
  const random = randomNumbers(kind.length);
  return Array.from({ length: count }, () =>
    JSON.stringify(random(16) === 0 ? { abstain: true } : choiceOf(kind, random)),
  );
}

function choiceOf(kind: VoteKind, random: (below: number) => number): Choice {
  switch (kind) {
    case "yes-no":
      return { answer: random(5) < 3 ? "yes" : "no" };
    case "single":
      return { option: 1 + Math.min(random(optionCount), random(optionCount)) };
    case "multiple":
    case "budget":
      return {
        options: shuffled(random)
          .slice(0, 1 + random(4))
          .sort((a, b) => a - b),
      };
    case "ranked":
      return { ranking: shuffled(random).slice(0, 1 + random(optionCount)) };
    case "score":
      return {
        scores: Array.from({ length: optionCount }, (_, index) => (index > 0 && random(4) === 0 ? null : random(6))),
      };
  }
}

function shuffled(random: (below: number) => number): number[] {
  const options = Array.from({ length: optionCount }, (_, index) => index + 1);
  for (let last = optionCount - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    [options[last], options[other]] = [options[other]!, options[last]!];
  }
  return options;
}

/** Marsaglia's xorshift of 32 bits: quick and the same everywhere. */
export function randomNumbers(seed: number): (below: number) => number {
  let state = 2_463_534_242 + seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
