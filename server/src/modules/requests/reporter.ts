import type { Actor } from "../../platform/operations/actor.ts";
import type { Context } from "../../platform/operations/operation.ts";
import { maskPhone, phoneIndex } from "../../platform/phone.ts";
import type { Vault } from "../../platform/vault.ts";
import { phoneColumn as accountPhoneColumn, verifyCode } from "../identity/index.ts";
import type { RequestTables } from "./tables.ts";

/** The column that a reporter's phone is sealed for. */
export const reporterPhoneColumn = "requests.requests.reporter_phone";

/** The verified phone of an account. */
export interface OwnPhone {
  index: Buffer;
  encrypted: Buffer;
}

export interface Reporter {
  accountId: string | null;
  /** Null where nobody can be reached: a patrol's own find, or a client that gave no number. */
  phone: string | null;
  phoneIndex: Buffer | null;
}

export const reporterRefusalsOfFiling = { "phone-missing": 422, "code-missing": 422, "code-wrong": 422 } as const;

type ProofContext = Pick<
  Context<
    RequestTables,
    { id: string; phone: string | null; code: string | null },
    keyof typeof reporterRefusalsOfFiling
  >,
  "actor" | "tx" | "now" | "district" | "vault" | "source" | "input" | "emit" | "refuse" | "refuseAndKeep"
>;

/** Who reports, as far as the rules of proof go; the phone of somebody signed in is read with the rest. */
export type ProvenReporter = Reporter | { accountId: string };

/**
 * Who reports, and how it was made sure: a signed-in resident by the account's phone; somebody at the door by the code
 * sent to theirs; a client, the staff at the telephone and our own jobs are believed.
 */
export async function provenReporter(
  context: ProofContext,
  purpose: "file-request" | "join-request" = "file-request",
): Promise<ProvenReporter> {
  const { actor, vault, input, refuse } = context;
  if (actor.kind === "resident" && actor.accountId !== null) return { accountId: actor.accountId };
  if (actor.kind === "anyone" || actor.kind === "resident") {
    if (!input.phone) throw refuse("phone-missing");
    if (!input.code) throw refuse("code-missing");
    await verifyCode(context, {
      phone: input.phone,
      code: input.code,
      purpose,
      subjectId: input.id,
    });
  }
  const { phone } = input;
  return { accountId: null, phone, phoneIndex: phone === null ? null : phoneIndex(vault, phone) };
}

/** @param own the phone of the account, where the reporter is signed in */
export function reporterOf(vault: Vault, proven: ProvenReporter, own: OwnPhone | null): Reporter {
  if ("phone" in proven) return proven;
  const { accountId } = proven;
  // Every resident's account has a verified phone.
  if (!own) throw new Error(`account ${accountId} has no phone`);
  return { accountId, phone: vault.open(own.encrypted, accountPhoneColumn), phoneIndex: own.index };
}

/** "199****0001", or null where no number is known. */
export function maskedPhone(vault: Vault, sealed: Buffer | null): string | null {
  return sealed === null ? null : maskPhone(vault.open(sealed, reporterPhoneColumn));
}

/** How a request came in, as the actor may say it. */
export const channels = [
  "web",
  "door-code",
  "kiosk",
  "phone-call",
  "counter",
  "patrol",
  "batch",
  "other",
  "open311",
] as const;
export type Channel = (typeof channels)[number];

const staffChannels: readonly Channel[] = ["phone-call", "counter", "patrol", "batch", "other"];
const ownChannels: readonly Channel[] = ["web", "door-code", "kiosk"];

export function channelOf(actor: Actor, said: Channel | undefined): Channel {
  switch (actor.kind) {
    case "staff":
      return said && staffChannels.includes(said) ? said : "phone-call";
    case "client":
      return "open311";
    case "system":
      return said ?? "web";
    default:
      return said && ownChannels.includes(said) ? said : "web";
  }
}
