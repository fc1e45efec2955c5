import type { PublicVote } from "../../api/contract.ts";
import type { Chosen } from "./chosen.ts";
import type { WithOptions } from "./detail.tsx";
import type { VoteWords } from "./vote-words.ts";

/** What was ticked, read back before it is cast. */
export function chosenInWords(
  { kind, options }: Pick<PublicVote, "kind"> & WithOptions,
  chosen: Chosen,
  votes: VoteWords,
): string {
  if (chosen.abstain) return votes.abstain;
  const titles = chosen.options.map((position) => options[position - 1]?.title ?? "");
  switch (kind) {
    case "yes-no":
      return chosen.answer === "yes" ? votes.yes : votes.no;
    case "ranked":
      return titles.map((title, index) => votes.placed({ place: index + 1, title })).join(votes.listMark);
    case "score":
      return options
        .flatMap(({ title }, index) => {
          const score = chosen.scores[index] ?? null;
          return score === null ? [] : [votes.scored({ title, score })];
        })
        .join(votes.listMark);
    default:
      return titles.join(votes.listMark);
  }
}
