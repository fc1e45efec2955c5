import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

const keptFor = Temporal.Duration.from({ hours: 30 * 24 });

/** Deletes reports of browser errors older than 30 days. */
export const deleteOldBrowserErrors = operation({
  name: "delete-old-browser-errors",
  summary: "Deletes reports of browser errors older than 30 days",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const deleted = await tx
      .deleteFrom("platform.browser_errors")
      .where("district_id", "=", district.id)
      .where("at", "<", now.subtract(keptFor).toString())
      .returning("id")
      .execute();
    const first = deleted[0];
    if (first) emit("browser-error.forgotten", first.id, { count: deleted.length });
    else alreadyDone();
    return {};
  },
});
