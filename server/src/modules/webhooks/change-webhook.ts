import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { checkAddress, openEndpoint } from "./open-endpoint.ts";
import { keepsWebhooks } from "./policy.ts";
import type { Reach } from "./reachable.ts";
import { Address, addressRefusals, Kinds, Note, ofWebhook, Version } from "./schemas.ts";
import { operation } from "./tables.ts";

/** Another address, another note, other kinds. What is still waiting goes to the new address. */
export const changeWebhook = (reach: Reach) =>
  operation({
    name: "change-webhook",
    summary: "Changes where a web hook leads and what it is told of.",
    access: "write",
    at: "{webhookId}",
    permission: keepsWebhooks,
    input: Type.Object({ ...ofWebhook, version: Version, address: Address, note: Note, kinds: Kinds }),
    output: Nothing,
    refusals: { ...addressRefusals, "changed-meanwhile": 409 },
    async run(context) {
      const { input, tx, district, refuse, emit } = context;
      const endpoint = await openEndpoint(context);
      if (endpoint.version !== input.version) throw refuse("changed-meanwhile");
      if (input.address !== endpoint.address) await checkAddress(refuse, input.address, reach);
      await tx
        .updateTable("webhooks.endpoints")
        .set({
          address: input.address,
          note: input.note.trim(),
          kinds: input.kinds,
          version: endpoint.version + 1,
        })
        .where("district_id", "=", district.id)
        .where("id", "=", endpoint.id)
        .execute();
      emit("webhook.changed", endpoint.id, { kinds: input.kinds });
      return {};
    },
  });
