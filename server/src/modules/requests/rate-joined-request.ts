import { Type } from "typebox";
import { Nothing, nullable } from "../../platform/schemas.ts";
import { openForJoined } from "./asked-request.ts";
import { writeChange } from "./change-request.ts";
import { joinRefusalOf } from "./joining.ts";
import { mayBeReporter } from "./policy.ts";
import { OwnWords, ofOwnRequest, Satisfaction } from "./reporter-input.ts";
import { operation } from "./tables.ts";

/**
 * Somebody who joined says whether it is solved for them too. It stands beside the reporter's word, moves no state and
 * enters no rate: one request is counted once.
 */
export const rateJoinedRequest = operation({
  name: "rate-joined-request",
  summary: "A resident who joined a request says whether it is solved for them, beside the reporter.",
  access: "write",
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object({
    ...ofOwnRequest,
    solved: Type.Boolean(),
    satisfaction: nullable(Satisfaction),
    words: Type.Optional(OwnWords),
  }),
  output: Nothing,
  refusals: { "not-joined": 403, "wrong-state": 409, "rated-already": 409, "too-late": 409 },
  async run(context) {
    const { tx, district, now, input, refuse } = context;
    const { request, joined } = await openForJoined(context);
    const refused = joinRefusalOf(request, "rate-joined-request", now, joined.rated_at);
    if (refused) throw refuse(refused.code as "wrong-state" | "rated-already" | "too-late", refused.facts);
    const { solved, satisfaction } = input;
    await tx
      .updateTable("requests.joined_residents")
      .set({ rated_at: now.toString(), solved, satisfaction, words: input.words?.trim() ?? "" })
      .where("district_id", "=", district.id)
      .where("request_id", "=", request.id)
      .where("id", "=", joined.id)
      .execute();
    await writeChange(context, request.id, {
      change: {},
      told: [{ kind: "joined-rated", facts: { solved, satisfaction } }],
    });
    return {};
  },
});
