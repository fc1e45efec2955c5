import type { OptionVotes, RunOffRound } from "../result.ts";
import type { VoteTerms } from "../terms.ts";
import type { Decision, Precedence } from "../ties.ts";
import type { Method } from "./method.ts";

/**
 * Each ballot counts for the first of its options that is still in. Who has more than half of these votes is elected;
 * as long as nobody has, the option with the fewest goes out.
 */
export function instantRunOff({ optionCount }: VoteTerms): Method {
  const rankings = rankingStore();
  return {
    add(choice) {
      if ("ranking" in choice) rankings.add(choice.ranking);
    },
    finish({ precedence }) {
      const rounds: RunOffRound[] = [];
      let standing = Array.from({ length: optionCount }, (_, index) => index + 1);
      for (;;) {
        const { perOption, exhausted } = rankings.firstChoices(standing, optionCount);
        const winner = moreThanHalf(perOption);
        const out = winner === undefined ? whoGoes(perOption, precedence) : [];
        const eliminated = Array.isArray(out) ? out : [];
        rounds.push({ perOption, exhausted, eliminated });
        const decision = decided(winner, out);
        if (decision) return { method: "instant-run-off", rounds, ...decision };
        standing = standing.filter((option) => !eliminated.includes(option));
      }
    },
  };
}

interface Tie {
  tied: number[];
}

function decided(winner: number | undefined, out: number[] | Tie): Decision | undefined {
  if (winner !== undefined) return { outcome: "elected", winners: [winner], tied: [] };
  if (!Array.isArray(out)) return { outcome: "tie", winners: [], tied: out.tied };
  return out.length === 0 ? { outcome: "failed", winners: [], tied: [] } : undefined;
}

function moreThanHalf(perOption: OptionVotes[]): number | undefined {
  const all = perOption.reduce((sum, { votes }) => sum + votes, 0);
  return perOption.find(({ votes }) => votes * 2 > all)?.option;
}

/** Those with the fewest votes; nobody if nobody was voted for. */
function whoGoes(perOption: OptionVotes[], precedence: Precedence): number[] | Tie {
  const fewest = Math.min(...perOption.map(({ votes }) => votes));
  const last = perOption.filter(({ votes }) => votes === fewest).map(({ option }) => option);
  const others = perOption.filter(({ votes }) => votes > fewest);
  if (fewest === 0 && others.length === 0) return [];
  // Equal ones go together when even all their votes in one hand would still be the fewest: their order changes nothing.
  const next = Math.min(...others.map(({ votes }) => votes));
  if (others.length > 0 && fewest * last.length < next) return last;
  const order = precedence(last);
  return order ? order.slice(-1) : { tied: last };
}

/** Rankings one after the other, a byte for each option and a 0 at the end: a million of ten options are eleven megabytes. */
function rankingStore() {
  let bytes = new Uint8Array(1024);
  let length = 0;
  return {
    add(ranking: readonly number[]) {
      if (length + ranking.length + 1 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2);
        larger.set(bytes);
        bytes = larger;
      }
      bytes.set(ranking, length);
      length += ranking.length;
      bytes[length] = 0;
      length += 1;
    },
    firstChoices(standing: readonly number[], optionCount: number) {
      const isIn = new Uint8Array(optionCount + 1);
      for (const option of standing) isIn[option] = 1;
      const votes = new Array<number>(optionCount + 1).fill(0);
      let first = 0;
      for (let at = 0; at < length; at += 1) {
        const option = bytes[at]!;
        if (option !== 0) {
          if (first === 0 && isIn[option] === 1) first = option;
        } else {
          votes[first] = votes[first]! + 1;
          first = 0;
        }
      }
      return { perOption: standing.map((option) => ({ option, votes: votes[option]! })), exhausted: votes[0]! };
    },
  };
}
