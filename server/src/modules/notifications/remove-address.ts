import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { hasInbox } from "./policy.ts";
import { operation } from "./tables.ts";

/** Somebody is no longer to be reached by an address of theirs; it is deleted. */
export const removeAddress = operation({
  name: "remove-address",
  summary: "Somebody removes an address by which they were told.",
  access: "write",
  permission: hasInbox,
  input: Type.Object({ addressId: Uuid }),
  output: Nothing,
  refusals: {},
  async run({ tx, district, actor, input, emit, alreadyDone }) {
    const removed = await tx
      .deleteFrom("notifications.addresses")
      .where("district_id", "=", district.id)
      .where("account_id", "=", actor.accountId!)
      .where("id", "=", input.addressId)
      .returning("id")
      .executeTakeFirst();
    if (removed) emit("address.removed", removed.id);
    else alreadyDone();
    return {};
  },
});
