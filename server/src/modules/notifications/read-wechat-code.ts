import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { nullable, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/** The code that WeChat gave somebody, before it is exchanged; null when that was done, or the address removed. */
export const readWechatCode = operation({
  name: "read-wechat-code",
  summary: "Reads the code that WeChat gave somebody who wants to be told there",
  access: "read",
  permission: onlySystem,
  input: Type.Object({ addressId: Uuid }),
  output: Type.Object({ sealed: nullable(Type.String({ description: "base64" })) }),
  refusals: {},
  async run({ tx, district, input }) {
    const found = await tx
      .selectFrom("notifications.addresses")
      .select("address_encrypted")
      .where("district_id", "=", district.id)
      .where("id", "=", input.addressId)
      .where("channel", "=", "wechat")
      .where("confirmed_at", "is", null)
      .executeTakeFirst();
    return { sealed: found?.address_encrypted.toString("base64") ?? null };
  },
});
