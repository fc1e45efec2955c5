import { Type } from "typebox";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { hasAccount } from "./policy.ts";
import { operation } from "./tables.ts";

const mostShown = 100;

/** Where the caller is signed in, the latest visit first. */
export const listSessions = operation({
  name: "list-sessions",
  summary: "Shows where the caller is signed in",
  access: "read",
  permission: hasAccount,
  input: Type.Object({}),
  output: Type.Object({
    sessions: Type.Array(
      Type.Object({
        id: Uuid,
        device: Type.String(),
        createdAt: InstantText,
        lastSeenAt: InstantText,
        current: Type.Boolean(),
      }),
    ),
  }),
  refusals: {},
  async run({ tx, now, district, actor }) {
    const found = await tx
      .selectFrom("identity.sessions")
      .select(["id", "device", "created_at", "last_seen_at"])
      .where("district_id", "=", district.id)
      .where("account_id", "=", actor.accountId!)
      .where("revoked_at", "is", null)
      .where("expires_at", ">", now.toString())
      .orderBy("last_seen_at", "desc")
      .orderBy("id", "desc")
      .limit(mostShown)
      .execute();
    const sessions = found.map((session) => ({
      id: session.id,
      device: session.device,
      createdAt: session.created_at,
      lastSeenAt: session.last_seen_at,
      current: session.id === actor.sessionId,
    }));
    return { sessions };
  },
});
