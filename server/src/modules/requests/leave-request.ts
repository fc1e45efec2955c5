import { Type } from "typebox";
import { Nothing } from "../../platform/schemas.ts";
import { openForJoined } from "./asked-request.ts";
import { writeChange } from "./change-request.ts";
import { mayBeReporter } from "./policy.ts";
import { ofOwnRequest } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/** Somebody who joined a request no longer follows it; their name and phone are forgotten. */
export const leaveRequest = operation({
  name: "leave-request",
  summary: "A resident who joined a request leaves it again, and their contact is forgotten.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object(ofOwnRequest),
  output: Nothing,
  refusals: { "not-joined": 403 },
  async run(context) {
    const { tx, district, now } = context;
    const { request, joined } = await openForJoined(context);
    await tx
      .updateTable("requests.joined_residents")
      .set({ left_at: now.toString(), name: "", phone_encrypted: null, phone_index: null, account_id: null })
      .where("district_id", "=", district.id)
      // Where they came from with a merged request they had joined, they leave that too.
      .where("phone_index", "=", joined.phone_index)
      .where((where) =>
        where.or([
          where("request_id", "=", request.id),
          where(
            "request_id",
            "in",
            where
              .selectFrom("requests.requests as m")
              .select("m.id")
              .where("m.district_id", "=", district.id)
              .where("m.merged_into_id", "=", request.id),
          ),
        ]),
      )
      .execute();
    await writeChange(context, request.id, { change: {}, told: [{ kind: "left" }] });
    return {};
  },
});
