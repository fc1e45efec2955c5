import { sql } from "kysely";
import type { OpenPaper } from "./open-paper.ts";
import type { Settled } from "./settle.ts";
import type { PaperContext } from "./tables.ts";

interface NewEntry {
  id: string;
  turn: 1 | 2 | 3;
  choice: unknown;
}

/** A step of a paper: its state, and the entry that led there. */
export async function writePaper(
  { tx, district, actor, now }: PaperContext,
  { vote, post, paper }: Pick<OpenPaper, "vote" | "post" | "paper">,
  { state, settled = null, entry }: { state: string; settled?: Settled | null; entry: NewEntry },
): Promise<void> {
  const at = now.toString();
  await sql`
    with paper as (
      update paper_ballots.papers
         set state = ${state}, version = version + 1,
             settled_at = ${settled ? at : null}::timestamptz, ballot_number = ${settled?.ballotNumber ?? null},
             standing_way = ${settled?.standing?.way ?? null}, standing_at = ${settled?.standing?.at ?? null}::timestamptz
       where district_id = ${district.id} and vote_id = ${vote.id}::uuid and elector_id = ${paper.electorId}::uuid
    )
    insert into paper_ballots.entries
           (district_id, id, vote_id, elector_id, turn, choice, account_id, post_id, entered_at)
    values (${district.id}, ${entry.id}::uuid, ${vote.id}::uuid, ${paper.electorId}::uuid, ${entry.turn},
            ${entry.choice === null ? null : JSON.stringify(entry.choice)}::jsonb, ${actor.accountId}::uuid,
            ${post.id}::uuid, ${at}::timestamptz)`.execute(tx);
}

/** Entries that stand no longer, with when and why; the paper's version goes on. */
export async function replaceEntries(
  { tx, district, now }: PaperContext,
  { vote, paper }: Pick<OpenPaper, "vote" | "paper">,
  because: string,
): Promise<void> {
  await tx
    .updateTable("paper_ballots.entries")
    .set({ replaced_at: now.toString(), replaced_because: because })
    .where("district_id", "=", district.id)
    .where("vote_id", "=", vote.id)
    .where("elector_id", "=", paper.electorId)
    .where("replaced_at", "is", null)
    .execute();
}
