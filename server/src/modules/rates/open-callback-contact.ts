import { Type } from "typebox";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { openContactForCallback } from "../requests/index.ts";
import { callbackRefusals, openCallback } from "./callback.ts";
import { seesRates } from "./policy.ts";
import { operation } from "./tables.ts";

/** Whoever is to call back opens the caller's contact; it is recorded as every opening is, and the caller can read it. */
export const openCallbackContact = operation({
  name: "open-callback-contact",
  summary: "The post that calls back opens the reporter's contact, which is recorded with that purpose.",
  access: "write",
  at: "{callbackId}",
  permission: seesRates,
  input: Type.Object({ callbackId: Uuid }),
  output: Type.Object({ name: Type.String(), phone: nullable(Type.String()) }),
  refusals: callbackRefusals,
  async run(context) {
    const { request_id, actorPostId } = await openCallback(context);
    return openContactForCallback(context, request_id, actorPostId);
  },
});
