import { Type } from "typebox";
import { draftRefusals, noticeDaysOf, paperDaysOf, termsOf, timesFault } from "./draft-terms.ts";
import { writeOptions } from "./draft-vote.ts";
import { changeRefusals, openVoteAsSeen, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { standardTerms } from "./standard-terms.ts";
import { operation } from "./tables.ts";
import { Changed, ofVote, VoteDraft } from "./vote-input.ts";

/** What was written down is corrected, as long as nobody was told. The place stays: another place is another vote. */
export const changeVote = operation({
  name: "change-vote",
  summary: "Staff correct a vote that was not announced yet.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object({ ...ofVote, ...VoteDraft.properties }),
  output: Changed,
  refusals: {
    ...changeRefusals,
    ...draftRefusals,
    ...refusalsOf("vote-announced", "vote-closed", "vote-published", "vote-cancelled"),
    "place-stays": 422,
  },
  async run(context) {
    const { tx, district, input, refuse, emit } = context;
    const opened = await openVoteAsSeen(context, "change-vote");
    const { vote } = opened;
    if (input.areaId !== vote.area_id) throw refuse("place-stays");
    const checked = termsOf(input);
    if ("refused" in checked) throw refuse(checked.refused);
    const fault = timesFault(input);
    if (fault) throw refuse(fault);
    await tx
      .deleteFrom("votes.options")
      .where("district_id", "=", district.id)
      .where("vote_id", "=", vote.id)
      .execute();
    await writeOptions(context, vote.id, input);
    emit("vote.changed", vote.id);
    return writeVote(context, opened, {
      title: input.title.trim(),
      words: input.words.trim(),
      kind: input.kind,
      secrecy: input.secrecy,
      terms: JSON.stringify(checked.terms),
      electorate: input.electorate,
      youngest: input.youngest ?? standardTerms.youngest,
      council_id: input.councilId ?? null,
      building_ids: input.buildingIds ?? null,
      several_homes: input.severalHomes ?? "one-choice",
      proxies_per_holder: input.proxiesPerHolder ?? 0,
      results_before_closing: input.resultsBeforeClosing ?? false,
      notice_days: noticeDaysOf(input),
      extension_days: input.extensionDays ?? 0,
      paper_days: paperDaysOf(input),
      opens_at: input.opensAt,
      closes_at: input.closesAt,
    });
  },
});
