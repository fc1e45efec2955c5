import { randomInt } from "node:crypto";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { MobilePhone, phoneIndex } from "../../platform/phone.ts";
import { queueMessage } from "../notifications/index.ts";
import { type CodePurpose, codePurposes, hashOfCode } from "./code.ts";
import { codeLimits } from "./limits.ts";
import { maySignIn } from "./policy.ts";
import { type IdentityContext, operation } from "./tables.ts";
import { lockName } from "./tries.ts";
import { codeMessage } from "./words.ts";

/** Sends a code of six digits to a phone. Known and unknown numbers get the same answer: no account is looked up. */
export const sendCode = operation({
  name: "send-code",
  summary: "Sends a one-time code to a phone by SMS",
  access: "write",
  permission: maySignIn,
  input: Type.Object({
    phone: MobilePhone,
    purpose: Type.Unsafe<CodePurpose>(Type.String({ enum: [...codePurposes] })),
  }),
  output: Type.Object({ resendAfterSeconds: Type.Integer() }),
  refusals: { "code-just-sent": 429 },
  async run(context) {
    const { input, tx, now, district, vault, source, locale, refuse, emit } = context;
    const phoneHash = phoneIndex(vault, input.phone);
    const { overLimit, secondsSinceLast } = await countSends(context, phoneHash);
    if (secondsSinceLast !== null && secondsSinceLast < codeLimits.resendAfterSeconds) {
      throw refuse("code-just-sent", { seconds: codeLimits.resendAfterSeconds - secondsSinceLast });
    }
    if (overLimit) throw refuse("too-many-tries", { minutes: overLimit.total("minutes") });

    const id = newId(now);
    const code = String(randomInt(1_000_000)).padStart(6, "0");
    const expiresAt = now.add(codeLimits.lifetime);
    await tx
      .insertInto("identity.phone_codes")
      .values({
        district_id: district.id,
        id,
        phone_index: phoneHash,
        purpose: input.purpose,
        code_hash: hashOfCode(vault, input.phone, input.purpose, code),
        source_index: source,
        sent_at: now.toString(),
        expires_at: expiresAt.toString(),
        used_at: null,
        used_for: null,
      })
      .execute();
    await queueMessage(context, {
      phone: input.phone,
      words: codeMessage[input.purpose][locale]({ code, minutes: codeLimits.lifetime.total("minutes") }),
      purpose: input.purpose,
      subjectId: id,
      sendUntil: expiresAt,
    });
    emit("code.sent", id, { purpose: input.purpose });
    return { resendAfterSeconds: codeLimits.resendAfterSeconds };
  },
});

/** How much of the budgets of this phone and this source is used. */
async function countSends(
  {
    tx,
    now,
    district,
    source,
    input,
  }: Pick<IdentityContext, "tx" | "now" | "district" | "source"> & {
    input: { purpose: string };
  },
  phoneHash: Buffer,
): Promise<{ overLimit: Temporal.Duration | undefined; secondsSinceLast: number | null }> {
  const { sendsPerPhoneAndSource, sendsPerPhone, sendsPerPhoneAndDay, sendsPerSource } = codeLimits;
  // Two at once for one phone would both see the count from before: the second waits here.
  await lockName(tx, phoneHash);
  const counts = await tx
    .selectFrom("identity.phone_codes")
    .select(({ fn }) => [
      fn
        .countAll<number>()
        .filterWhere("phone_index", "=", phoneHash)
        .filterWhere("source_index", "=", source)
        .filterWhere("sent_at", ">", now.subtract(sendsPerPhoneAndSource.within).toString())
        .as("phoneAndSource"),
      fn
        .countAll<number>()
        .filterWhere("phone_index", "=", phoneHash)
        .filterWhere("sent_at", ">", now.subtract(sendsPerPhone.within).toString())
        .as("phone"),
      fn.countAll<number>().filterWhere("phone_index", "=", phoneHash).as("phoneAndDay"),
      fn
        .countAll<number>()
        .filterWhere("source_index", "=", source)
        .filterWhere("sent_at", ">", now.subtract(sendsPerSource.within).toString())
        .as("source"),
      fn
        .max<string | null>("sent_at")
        .filterWhere("phone_index", "=", phoneHash)
        .filterWhere("purpose", "=", input.purpose)
        .as("lastSentAt"),
    ])
    .where("district_id", "=", district.id)
    .where((row) => row.or([row("phone_index", "=", phoneHash), row("source_index", "=", source)]))
    .where("sent_at", ">", now.subtract(sendsPerPhoneAndDay.within).toString())
    .where("sent_at", "<=", now.toString())
    .executeTakeFirstOrThrow();
  const used = [
    { count: counts.phoneAndSource, limit: sendsPerPhoneAndSource },
    { count: counts.phone, limit: sendsPerPhone },
    { count: counts.phoneAndDay, limit: sendsPerPhoneAndDay },
    { count: counts.source, limit: sendsPerSource },
  ];
  const last = counts.lastSentAt;
  return {
    overLimit: used.find(({ count, limit }) => count >= limit.most)?.limit.within,
    secondsSinceLast: last === null ? null : Math.floor(now.since(Temporal.Instant.from(last)).total("seconds")),
  };
}
