import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/**
 * Filing answers with a number at once, so nobody has to wait with a token. The token is the id that a client may choose
 * when it files: when the answer was lost on the way, it finds its request by it.
 */
export const showToken = operation({
  name: "show-token",
  summary: "Finds the number of a request by the id that its client chose",
  access: "read",
  permission: everybody,
  input: Type.Object({ token: Uuid }),
  output: Type.Object({ service_request_id: Type.String(), token: Type.String() }),
  refusals: { "token-unknown": 404 },
  async run({ input: { token }, tx, district, refuse }) {
    const request = await tx
      .selectFrom("requests.public_requests")
      .select("number")
      .where("district_id", "=", district.id)
      .where("id", "=", token)
      .executeTakeFirst();
    if (!request?.number) throw refuse("token-unknown");
    return { service_request_id: request.number, token };
  },
});
