import type { OptionVotes } from "../result.ts";
import type { Choice } from "../terms.ts";

/** How many ballots name each option. */
export function votesPerOption(optionCount: number): { add(choice: Choice): void; votes(): OptionVotes[] } {
  const votes = new Array<number>(optionCount).fill(0);
  const add = (option: number) => {
    votes[option - 1] = votes[option - 1]! + 1;
  };
  return {
    add(choice) {
      if ("option" in choice) add(choice.option);
      else if ("options" in choice) choice.options.forEach(add);
    },
    votes: () => votes.map((count, index) => ({ option: index + 1, votes: count })),
  };
}
