import { Type } from "typebox";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { hasAccount } from "./policy.ts";
import { endSessions } from "./session.ts";
import { operation } from "./tables.ts";

/** Ends one of the caller's own sessions, such as the one on a lost phone. */
export const revokeSession = operation({
  name: "revoke-session",
  summary: "Ends one of the caller's own sessions",
  access: "write",
  at: "{sessionId}",
  permission: hasAccount,
  input: Type.Object({ sessionId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { input, tx, district, actor, door, refuse, emit, alreadyDone } = context;
    const accountId = actor.accountId!;
    const ended = await endSessions(context, { accountId, only: input.sessionId });
    if (ended === 1) {
      if (input.sessionId === actor.sessionId) door.clearSession();
      emit("account.session-revoked", accountId, { sessionId: input.sessionId });
      return {};
    }
    const own = await tx
      .selectFrom("identity.sessions")
      .select("id")
      .where("district_id", "=", district.id)
      .where("id", "=", input.sessionId)
      .where("account_id", "=", accountId)
      .executeTakeFirst();
    if (!own) throw refuse("not-found");
    alreadyDone();
    return {};
  },
});
