import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, nullable, Uuid } from "../../platform/schemas.ts";
import { addressColumn, operation } from "./tables.ts";

/** Who somebody is at the official account: from now on they are told there. Without an openid the address goes again. */
export const noteOpenid = operation({
  name: "note-openid",
  summary: "Notes who somebody is at the official account, or that WeChat does not know their code",
  access: "write",
  permission: onlySystem,
  input: Type.Object({
    addressId: Uuid,
    openid: nullable(Type.String({ ...personal, minLength: 1, maxLength: 128 })),
  }),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, vault, input, emit, alreadyDone }) {
    const { addressId, openid } = input;
    const index = openid === null ? null : vault.index(openid, "openid");
    // The same WeChat as before, or none at all: the row that is not needed goes.
    const { rows: gone } = await sql<{ id: string }>`
      delete from notifications.addresses a
       using notifications.addresses mine
       where mine.district_id = ${district.id} and mine.id = ${addressId}::uuid and mine.confirmed_at is null
         and a.district_id = mine.district_id and a.account_id = mine.account_id and a.channel = 'wechat'
         and (case when ${index}::bytea is null then a.id = mine.id else a.address_index = ${index}::bytea end)
      returning a.id`.execute(tx);
    if (openid === null) {
      if (gone.length === 0) alreadyDone();
      else emit("address.removed", addressId);
      return {};
    }
    const confirmed = await tx
      .updateTable("notifications.addresses")
      .set({
        address_encrypted: vault.seal(openid, addressColumn),
        address_index: index!,
        confirmed_at: now.toString(),
      })
      .where("district_id", "=", district.id)
      .where("id", "=", addressId)
      .where("confirmed_at", "is", null)
      .returning("id")
      .executeTakeFirst();
    if (confirmed) emit("address.confirmed", addressId);
    else alreadyDone();
    return {};
  },
});
