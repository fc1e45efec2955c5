import type { Context } from "../../platform/operations/operation.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { verifyCode } from "../identity/index.ts";
import type { VoteTables } from "./tables.ts";

export const voterRefusals = {
  "phone-missing": 422,
  "code-missing": 422,
  "code-wrong": 422,
  "voter-unknown": 403,
} as const;

type ProofContext = Pick<
  Context<VoteTables, { voteId: string; phone?: string; code?: string }, keyof typeof voterRefusals>,
  "actor" | "tx" | "now" | "district" | "vault" | "source" | "input" | "emit" | "refuse" | "refuseAndKeep"
>;

/**
 * Who wants to vote: a signed-in resident whom the register knows, or whoever proves their phone by a code. The code
 * stays right for this vote, so that looking whether one may vote and voting need one code.
 */
export async function provenVoter(context: ProofContext): Promise<string> {
  const { actor, tx, district, vault, input, refuse } = context;
  if (actor.kind === "resident" && input.phone === undefined) {
    if (!actor.personId) throw refuse("voter-unknown");
    return actor.personId;
  }
  if (!input.phone) throw refuse("phone-missing");
  if (!input.code) throw refuse("code-missing");
  await verifyCode(context, { phone: input.phone, code: input.code, purpose: "vote", subjectId: input.voteId });
  const person = await tx
    .selectFrom("directory.known_people")
    .select("id")
    .where("district_id", "=", district.id)
    .where("phone_index", "=", phoneIndex(vault, input.phone))
    .executeTakeFirst();
  if (!person?.id) throw refuse("voter-unknown");
  return person.id;
}
