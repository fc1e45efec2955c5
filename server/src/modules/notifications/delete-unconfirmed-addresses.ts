import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/** Longer than any code counts. */
const keptFor = Temporal.Duration.from({ hours: 24 });

/** Deletes addresses that were typed and never confirmed: they may be anybody's. */
export const deleteUnconfirmedAddresses = operation({
  name: "delete-unconfirmed-addresses",
  summary: "Deletes addresses that nobody confirmed within a day",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const deleted = await tx
      .deleteFrom("notifications.addresses")
      .where("district_id", "=", district.id)
      .where("confirmed_at", "is", null)
      .where("added_at", "<", now.subtract(keptFor).toString())
      .returning("id")
      .execute();
    if (deleted.length > 0) emit("addresses.forgotten", newId(now), { count: deleted.length });
    else alreadyDone();
    return {};
  },
});
