import { sql } from "kysely";
import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Uuid } from "../../platform/schemas.ts";
import { hasInbox } from "./policy.ts";
import { addressColumn, operation } from "./tables.ts";
import { isOwnState } from "./wechat-link.ts";

/** Somebody has agreed on WeChat's page to be told there. The code it gave is exchanged by a job: WeChat may be slow. */
export const connectWechat = (isSetUp: boolean) =>
  operation({
    name: "connect-wechat",
    summary: "Somebody comes back from WeChat with a code and wants to be told there.",
    access: "write",
    permission: hasInbox,
    input: Type.Object({
      code: Type.String({ ...personal, maxLength: 512, pattern: "^[\\w-]+$" }),
      state: Type.String({ pattern: "^[0-9a-f]{32}$" }),
    }),
    output: Type.Object({ addressId: Uuid }),
    refusals: { "channel-not-set-up": 409, "wechat-state-wrong": 422 },
    async run({ tx, now, district, actor, vault, input, refuse, emit, enqueue }) {
      const accountId = actor.accountId!;
      if (!isSetUp) throw refuse("channel-not-set-up");
      if (!isOwnState(input.state, { accountId, vault, now })) throw refuse("wechat-state-wrong");
      const { rows } = await sql<{ id: string }>`
        insert into notifications.addresses
               (district_id, account_id, id, channel, address_encrypted, address_index, label, added_at)
        values (${district.id}, ${accountId}::uuid, ${newId(now)}::uuid, 'wechat',
                ${vault.seal(input.code, addressColumn)}, ${vault.index(input.code, "wechat-code")}, '',
                ${now.toString()}::timestamptz)
        on conflict (district_id, account_id, channel, address_index) do update set added_at = excluded.added_at
        returning id`.execute(tx);
      const id = rows[0]!.id;
      emit("address.added", id, { channel: "wechat" });
      enqueue({ task: "find-openid", payload: { addressId: id }, key: `find-openid:${id}` });
      return { addressId: id };
    },
  });
