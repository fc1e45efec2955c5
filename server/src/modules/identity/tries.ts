import { type QueryExecutorProvider, sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import { knownFor, tryLimits } from "./limits.ts";
import type { IdentityContext } from "./tables.ts";

/** Where a try comes from, as its budgets know it. */
export interface Place {
  nameIndex: Buffer;
  /** Null: no cookie of ours, or one with which this account never signed in. */
  knownDevice: Buffer | null;
}

type TriesContext = Pick<IdentityContext, "tx" | "now" | "district" | "vault" | "source" | "door" | "refuse">;

/** Tries of one name are judged one after another: many at once would all see the count from before. */
export async function lockName(tx: QueryExecutorProvider, nameIndex: Buffer): Promise<void> {
  const key = nameIndex.readBigInt64BE(0).toString();
  await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(tx);
}

export function deviceIndex({ vault }: Pick<IdentityContext, "vault">, mark: string): Buffer {
  return vault.index(mark, "device");
}

/**
 * Whether another try may be looked at. A device that signed in to this account before has a budget of its own, whatever
 * others do to the account or from the same address; so has a source, as far as all names together leave room.
 *
 * @throws Refusal `too-many-tries`; the try is not counted, or a budget once used up would never recover
 */
export async function admitTry(context: TriesContext, nameIndex: Buffer): Promise<Place> {
  const { tx, now, district, source, door } = context;
  const device = door.deviceCookie === undefined ? null : deviceIndex(context, door.deviceCookie);
  await lockName(tx, nameIndex);
  const since = (within: Temporal.Duration) => now.subtract(within).toString();
  const { onKnownDevice, perNameAndSource, perNameByStrangers, perSource, secondFactors } = tryLimits;
  const { rows } = await sql<{
    device_known: boolean;
    source_known: boolean;
    on_device: number;
    name_and_source: number;
    by_strangers: number;
    by_source: number;
    second_factors_on_device: number;
    second_factors_by_strangers: number;
  }>`
    with failed as (
      select at, step, source_index, device_index
        from identity.sign_in_attempts
       where district_id = ${district.id} and name_index = ${nameIndex} and not succeeded
         and at > ${since(secondFactors.within)}
    )
    select exists(select from identity.sign_in_attempts
                   where district_id = ${district.id} and name_index = ${nameIndex} and device_index = ${device}
                     and succeeded and at > ${since(knownFor.device)}) as device_known,
           exists(select from identity.sign_in_attempts
                   where district_id = ${district.id} and name_index = ${nameIndex} and source_index = ${source}
                     and succeeded and at > ${since(knownFor.source)}) as source_known,
           (select count(*) from failed
             where device_index = ${device} and at > ${since(onKnownDevice.within)}) as on_device,
           (select count(*) from failed
             where device_index is null and source_index = ${source} and at > ${since(perNameAndSource.within)}) as name_and_source,
           (select count(*) from failed
             where device_index is null and at > ${since(perNameByStrangers.within)}) as by_strangers,
           (select count(*) from identity.sign_in_attempts
             where district_id = ${district.id} and source_index = ${source} and not succeeded
               and device_index is null and at > ${since(perSource.within)}) as by_source,
           (select count(*) from failed
             where device_index = ${device} and step = 'second-factor') as second_factors_on_device,
           (select count(*) from failed
             where device_index is null and step = 'second-factor') as second_factors_by_strangers
  `.execute(tx);
  const used = rows[0]!;
  const knownDevice = used.device_known ? device : null;
  const budgets = knownDevice
    ? [
        { count: used.on_device, limit: onKnownDevice },
        { count: used.second_factors_on_device, limit: secondFactors },
      ]
    : [
        { count: used.name_and_source, limit: perNameAndSource },
        { count: used.by_source, limit: perSource },
        { count: used.second_factors_by_strangers, limit: secondFactors },
        ...(used.source_known ? [] : [{ count: used.by_strangers, limit: perNameByStrangers }]),
      ];
  const spent = budgets.find(({ count, limit }) => count >= limit.most);
  if (spent) throw context.refuse("too-many-tries", { minutes: spent.limit.within.total("minutes") });
  return { nameIndex, knownDevice };
}

/** Writes down how a try went. A successful one makes its device known. */
export async function noteTry(
  { tx, now, district, source }: Pick<IdentityContext, "tx" | "now" | "district" | "source">,
  place: Place,
  outcome: { step: "password" | "second-factor"; succeeded: boolean; device?: Buffer },
): Promise<string> {
  const id = newId(now);
  await tx
    .insertInto("identity.sign_in_attempts")
    .values({
      district_id: district.id,
      id,
      at: now.toString(),
      step: outcome.step,
      name_index: place.nameIndex,
      source_index: source,
      device_index: outcome.device ?? place.knownDevice,
      succeeded: outcome.succeeded,
    })
    .execute();
  return id;
}

/** Opens the budgets of a name again, as an administrator does who has looked at the person. */
export async function forgetFailures(
  { tx, district }: Pick<IdentityContext, "tx" | "district">,
  nameIndex: Buffer,
): Promise<void> {
  await tx
    .deleteFrom("identity.sign_in_attempts")
    .where("district_id", "=", district.id)
    .where("name_index", "=", nameIndex)
    .where("succeeded", "=", false)
    .execute();
}
