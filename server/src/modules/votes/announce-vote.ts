import { sql } from "kysely";
import { Type } from "typebox";
import { earliestOpening } from "./draft-terms.ts";
import { changeRefusals, type OpenVote, openVoteAsSeen, refusalsOf, writeVote } from "./open-vote.ts";
import { mayRunVotes } from "./policy.ts";
import { operation, type VoteContext } from "./tables.ts";
import { Changed, ofVote } from "./vote-input.ts";

/** Everybody is told: what is asked, who may vote, from when. From now on nothing of it changes. */
export const announceVote = operation({
  name: "announce-vote",
  summary: "Staff announce a vote; the notice period runs from the next day until it opens.",
  access: "write",
  at: "{voteId}",
  permission: mayRunVotes,
  input: Type.Object(ofVote),
  output: Changed,
  refusals: {
    ...changeRefusals,
    ...refusalsOf("vote-announced", "vote-closed", "vote-published", "vote-cancelled"),
    "notice-too-short": 422,
    "areas-missing": 422,
  },
  async run(context) {
    const { district, now, refuse, emit } = context;
    const opened = await openVoteAsSeen(context, "announce-vote");
    const { vote } = opened;
    const earliest = earliestOpening(now, district.timeZone, vote.notice_days);
    if (Temporal.Instant.compare(Temporal.Instant.from(vote.opens_at), earliest) < 0) {
      const first = earliest.toZonedDateTimeISO(district.timeZone).toPlainDate().toString();
      // A vote without a notice period opens when it is announced, though its hour has passed.
      if (vote.notice_days > 0) throw refuse("notice-too-short", { days: vote.notice_days, first });
    }
    if (vote.electorate === "owners") {
      const homes = await countWithoutArea(context, vote);
      if (homes > 0) throw refuse("areas-missing", { homes });
    }
    const changed = await writeVote(context, opened, { announced_at: now.toString() });
    emit("vote.announced", vote.id);
    return changed;
  },
});

/** Without its area a home can neither be asked nor counted: the base would be wrong. */
async function countWithoutArea({ tx, district }: VoteContext, vote: OpenVote): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from directory.standing_homes h
     where h.district_id = ${district.id} and h.exclusive_area_square_centimetres is null
       and ${vote.area_id}::uuid in (h.micro_grid_id, h.grid_id, h.community_id, h.street_id, h.district_area_id)
       and (${vote.building_ids}::uuid[] is null or h.building_id = any(${vote.building_ids}::uuid[]))`.execute(tx);
  return rows[0]!.count;
}
