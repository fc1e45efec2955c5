import { type QueryExecutorProvider, sql } from "kysely";
import { newId } from "../../platform/ids.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { phoneIndex } from "../../platform/phone.ts";
import type { Refusals } from "../../platform/refusals.ts";
import type { Vault } from "../../platform/vault.ts";
import { codeLimits, tryLimits } from "./limits.ts";

export const codePurposes = ["sign-in", "file-request", "join-request", "vote"] as const;
export type CodePurpose = (typeof codePurposes)[number];

/** To be declared by every operation that asks for a code. */
export const codeRefusals = { "code-wrong": 422 } as const satisfies Refusals;

/** Keyed, so that the few digits cannot be tried out on a stolen table. */
export function hashOfCode(vault: Vault, phone: string, purpose: CodePurpose, code: string): Buffer {
  return vault.index(`${phone} ${code}`, `phone-code:${purpose}`);
}

interface Proof {
  phone: string;
  code: string;
  purpose: CodePurpose;
  /** What the code is used for: the same code is right again for the very same thing, such as a request sent twice. */
  subjectId: string;
}

type CodeContext = Pick<
  Context<unknown, unknown, keyof typeof codeRefusals>,
  "now" | "district" | "vault" | "source" | "emit" | "refuse" | "refuseAndKeep"
> & { tx: QueryExecutorProvider };

/**
 * Uses up a phone's newest code, in one statement. A wrong try is counted even though the operation is refused, so call
 * this before writing anything else. Wrong, used, expired, tried too often, never sent: all get the same answer, from
 * which nobody learns whether somebody else is signing in just now.
 *
 * @throws Refusal `code-wrong`, or `too-many-tries` for a source that tries too many
 */
export async function verifyCode(context: CodeContext, { phone, code, purpose, subjectId }: Proof): Promise<void> {
  const { tx, now, district, vault, source } = context;
  const phoneHash = phoneIndex(vault, phone);
  const at = now.toString();
  const attemptId = newId(now);
  const { rows } = await sql<{ verdict: "right" | "wrong" | "source-exhausted" }>`
    with failures as (
      select count(*) as by_source,
             count(*) filter (where name_index = ${phoneHash}) as by_source_on_phone
        from identity.sign_in_attempts
       where district_id = ${district.id} and source_index = ${source} and not succeeded
         and at > ${now.subtract(tryLimits.perSource.within).toString()}
    ), newest as (
      select id, attempts, used_at, used_for, code_hash = ${hashOfCode(vault, phone, purpose, code)} as matches, sent_at
        from identity.phone_codes
       where district_id = ${district.id} and phone_index = ${phoneHash} and purpose = ${purpose}
         and sent_at <= ${at} and expires_at > ${at}
       order by sent_at desc, id desc
       limit 1
         for update
    ), tries_here as (
      select count(*) as count
        from identity.sign_in_attempts t, newest
       where t.district_id = ${district.id} and t.source_index = ${source} and t.name_index = ${phoneHash}
         and t.step = 'phone-code' and not t.succeeded and t.at >= newest.sent_at
    ), judged as (
      select newest.id,
             case
               when failures.by_source >= ${tryLimits.perSource.most} then 'source-exhausted'
               when newest.matches and newest.used_for = ${subjectId} then 'right'
               when newest.matches and newest.used_at is null and newest.attempts < ${codeLimits.tries}
                    and tries_here.count < ${codeLimits.triesPerSource} then 'right'
               else 'wrong'
             end as verdict
        from failures left join newest on true left join tries_here on true
    ), counted as (
      update identity.phone_codes c
         set attempts = c.attempts + 1,
             used_at = case when judged.verdict = 'right' then coalesce(c.used_at, ${at}) else c.used_at end,
             used_for = case when judged.verdict = 'right' then ${subjectId} else c.used_for end
        from judged
       where c.district_id = ${district.id} and c.id = judged.id and judged.verdict <> 'source-exhausted'
    ), noted as (
      insert into identity.sign_in_attempts (district_id, id, at, step, name_index, source_index, succeeded)
      select ${district.id}, ${attemptId}, ${at}, 'phone-code', ${phoneHash}, ${source}, verdict = 'right'
        from judged where verdict <> 'source-exhausted'
    )
    select verdict from judged
  `.execute(tx);
  const verdict = rows[0]!.verdict;
  if (verdict === "source-exhausted") {
    throw context.refuse("too-many-tries", { minutes: tryLimits.perSource.within.total("minutes") });
  }
  if (verdict === "wrong") {
    context.emit("code.mistaken", attemptId);
    throw context.refuseAndKeep("code-wrong");
  }
}
