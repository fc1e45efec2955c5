import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { disabledNotice } from "./disabled-notice.ts";
import { operation } from "./tables.ts";

/** Tells every administrator's post that a web hook was disabled after days of failure. */
export const tellWebhookDisabled = (notify: Notify) =>
  operation({
    name: "tell-webhook-disabled",
    summary: "Tells the administrators that a web hook was disabled.",
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, input, emit, alreadyDone } = context;
      const { rows } = await sql<{ post_id: string; address: string }>`
        select distinct p.id as post_id, e.address
          from webhooks.endpoints e
          join directory.held_posts p on p.district_id = e.district_id and p.role = 'administrator'
         where e.district_id = ${district.id} and e.id = ${input.subjectId}::uuid`.execute(tx);
      let news = false;
      for (const { post_id, address } of rows) {
        const told = await notify(context, {
          id: input.eventId,
          kind: disabledNotice.kind,
          to: { postId: post_id },
          subjectId: input.subjectId,
          // The name of the server alone: the rest of an address may hold somebody's key.
          facts: { host: new URL(address).host },
        });
        news ||= told;
      }
      if (news) emit("webhook.disabled-told", input.subjectId);
      else alreadyDone();
      return {};
    },
  });
