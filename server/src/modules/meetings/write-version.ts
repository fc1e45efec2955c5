import type { Meeting, MeetingContext } from "./open-for-change.ts";

/** A new version of the minutes. @returns its number */
export async function writeVersion(
  { tx, district, actor, now }: MeetingContext,
  meeting: Pick<Meeting, "id" | "minutes_version">,
  { words, drafted, postId }: { words: string; drafted: boolean; postId: string },
): Promise<number> {
  const version = meeting.minutes_version + 1;
  await tx
    .insertInto("meetings.minutes")
    .values({
      district_id: district.id,
      meeting_id: meeting.id,
      version,
      written_at: now.toString(),
      drafted,
      words: words.trim(),
      account_id: actor.accountId,
      post_id: postId,
    })
    .execute();
  return version;
}
