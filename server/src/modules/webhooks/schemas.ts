import { Type } from "typebox";
import { InstantText, nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { WebhookKindName, webhookKinds } from "./kinds.ts";

/** What administrators say of an endpoint. */
export const Address = Type.String({ minLength: 8, maxLength: 500, pattern: "^https?://[^\\s\\\\]+$" });
export const Note = Type.String({ maxLength: 80 });
export const Kinds = Type.Array(WebhookKindName, { minItems: 1, maxItems: webhookKinds.length, uniqueItems: true });

export const ofWebhook = { webhookId: Uuid };
export const Version = Type.Integer({ minimum: 1, maximum: 1_000_000_000 });

export const addressRefusals = { "address-not-https": 422, "address-unknown": 422, "address-inside": 422 } as const;

export const Webhook = Type.Object({
  id: Uuid,
  address: Type.String(),
  note: Type.String(),
  kinds: Type.Array(Type.String()),
  createdAt: InstantText,
  state: oneOf(["on", "paused", "disabled"]),
  failingSince: nullable(InstantText),
  waiting: Type.Integer({ description: "messages that have not been delivered yet" }),
  oldSecretUntil: nullable(InstantText),
  version: Type.Integer(),
});
