import { canonicalChoice, canonicalJson } from "@linli/counting";
import { sql } from "kysely";
import type { SecretBallot } from "./ballot.ts";
import type { BallotGround } from "./tables.ts";

/**
 * The box: rows made beforehand, each with the ballots whose numbers fall to it, sorted by number. Putting one in writes its
 * whole row anew, and what is then stored hangs on which ballots there are and on nothing else: not on who cast them, in
 * which order, or when.
 */
const ballotsPerBucket = 2000;

export function bucketCountFor(electors: number): number {
  return Math.max(1, Math.ceil(electors / ballotsPerBucket));
}

/** Buckets share the numbers evenly and in order: bucket after bucket, the ballots are sorted. */
export function bucketOf(number: string, bucketCount: number): number {
  return Math.floor((Number.parseInt(number.slice(0, 4), 16) * bucketCount) / 0x10000);
}

export async function makeBuckets(
  { tx, district }: BallotGround,
  voteId: string,
  bucketCount: number,
): Promise<void> {
  await sql`
    insert into secret_ballots.boxes (district_id, vote_id, bucket)
    select ${district.id}, ${voteId}::uuid, bucket from generate_series(0, ${bucketCount}::integer - 1) bucket
  `.execute(tx);
}

export type Put = "put" | "there-already" | "another-there" | "closed";

/** Puts a ballot in, once. The same again is there already; another one of the same key is not taken. */
export async function putBallot(
  { tx, district }: BallotGround,
  { voteId, bucket, number, ballot }: { voteId: string; bucket: number; number: string; ballot: SecretBallot },
): Promise<Put> {
  const put = await sql`
    update secret_ballots.boxes b
       set ballots = b.ballots || jsonb_build_object(${number}::text, ${JSON.stringify(ballot)}::jsonb)
     where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid and b.bucket = ${bucket}
       and b.accepts and not jsonb_exists(b.ballots, ${number})
  `.execute(tx);
  if (put.numAffectedRows === 1n) return "put";
  const { rows } = await sql<{ accepts: boolean; there: SecretBallot | null }>`
    select b.accepts, b.ballots -> ${number}::text as there
      from secret_ballots.boxes b
     where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid and b.bucket = ${bucket}
  `.execute(tx);
  const [box] = rows;
  if (box?.there) return choosesTheSame(box.there, ballot) ? "there-already" : "another-there";
  return "closed";
}

/** A device that signs anew makes another signature over the same choice: it is the same ballot, and the first one stays. */
function choosesTheSame(one: SecretBallot, other: SecretBallot): boolean {
  return canonicalJson(canonicalChoice(one.choice)) === canonicalJson(canonicalChoice(other.choice));
}

/** Closes the box. Every row is written by this one transaction, so none tells any more when its last ballot came. */
export async function closeBox({ tx, district }: BallotGround, voteId: string): Promise<void> {
  await tx
    .updateTable("secret_ballots.boxes")
    .set({ accepts: false })
    .where("district_id", "=", district.id)
    .where("vote_id", "=", voteId)
    .execute();
}

export interface NumberedBallot extends SecretBallot {
  number: string;
}

/** All ballots, sorted by number, a bucket at a time. */
export async function* ballotsInBox(
  { tx, district }: BallotGround,
  voteId: string,
  bucketCount: number,
): AsyncGenerator<NumberedBallot> {
  for (let bucket = 0; bucket < bucketCount; bucket += 1) {
    const row = await tx
      .selectFrom("secret_ballots.boxes")
      .select("ballots")
      .where("district_id", "=", district.id)
      .where("vote_id", "=", voteId)
      .where("bucket", "=", bucket)
      .executeTakeFirstOrThrow();
    const ballots = row.ballots as unknown as Record<string, SecretBallot>;
    for (const number of Object.keys(ballots).sort()) yield { number, ...ballots[number]! };
  }
}

/** One published ballot. */
export async function ballotAt(
  { tx, district }: BallotGround,
  { voteId, bucket, number }: { voteId: string; bucket: number; number: string },
): Promise<SecretBallot | null> {
  const { rows } = await sql<{ ballot: SecretBallot | null }>`
    select b.ballots -> ${number}::text as ballot
      from secret_ballots.boxes b
     where b.district_id = ${district.id} and b.vote_id = ${voteId}::uuid and b.bucket = ${bucket}
  `.execute(tx);
  return rows[0]?.ballot ?? null;
}
