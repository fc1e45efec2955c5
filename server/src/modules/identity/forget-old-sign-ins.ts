import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing } from "../../platform/schemas.ts";
import { keptFor, knownFor } from "./limits.ts";
import { operation } from "./tables.ts";

/** Deletes codes, tries and ended sessions that no limit, list or page needs any more. */
export const forgetOldSignIns = operation({
  name: "forget-old-sign-ins",
  summary: "Deletes old codes, tries and ended sessions",
  access: "write",
  permission: onlySystem,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run({ tx, now, district, emit, alreadyDone }) {
    const before = (age: Temporal.Duration) => now.subtract(age).toString();
    const codes = await tx
      .deleteFrom("identity.phone_codes")
      .where("district_id", "=", district.id)
      .where("sent_at", "<", before(keptFor.codes))
      .executeTakeFirst();
    const tries = await tx
      .deleteFrom("identity.sign_in_attempts")
      .where("district_id", "=", district.id)
      .where("at", "<", before(keptFor.failures))
      .where((row) =>
        row.or([
          row("succeeded", "=", false),
          row("step", "=", "phone-code"),
          row("at", "<", before(knownFor.device)),
        ]),
      )
      .executeTakeFirst();
    const sessions = await tx
      .deleteFrom("identity.sessions")
      .where("district_id", "=", district.id)
      .where((row) =>
        row.or([
          row("expires_at", "<", before(keptFor.endedSessions)),
          row("revoked_at", "<", before(keptFor.endedSessions)),
        ]),
      )
      .executeTakeFirst();
    const gone = {
      codes: Number(codes.numDeletedRows),
      tries: Number(tries.numDeletedRows),
      sessions: Number(sessions.numDeletedRows),
    };
    if (gone.codes + gone.tries + gone.sessions > 0) emit("sign-ins.forgotten", newId(now), gone);
    else alreadyDone();
    return {};
  },
});
