import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { maySignIn } from "./policy.ts";
import { endSessions } from "./session.ts";
import { operation } from "./tables.ts";

/** Ends the session of this browser; whoever has none is signed out already. */
export const signOut = operation({
  name: "sign-out",
  summary: "Ends the session of this browser",
  access: "write",
  permission: maySignIn,
  input: Type.Object({}),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { actor, door, emit, alreadyDone } = context;
    door.clearSession();
    if (actor.accountId && actor.sessionId) {
      await endSessions(context, { accountId: actor.accountId, only: actor.sessionId });
      emit("account.signed-out", actor.accountId, { sessionId: actor.sessionId });
    } else alreadyDone();
    return {};
  },
});
