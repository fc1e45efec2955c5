import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { dayOf } from "../../platform/operations/operation.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { nullable, oneOf, Uuid } from "../../platform/schemas.ts";
import { callbackRefusals, countAnew, openCallback } from "./callback.ts";
import { seesRates } from "./policy.ts";
import { callbackLimits } from "./standard-settings.ts";
import { operation } from "./tables.ts";

const states = ["open", "answered", "unreached"] as const;

const Answers = Type.Object({
  contacted: Type.Boolean({ description: "somebody contacted me" }),
  solved: Type.Boolean(),
  satisfaction: nullable(oneOf(["satisfied", "fair", "unsatisfied"])),
});

/**
 * What the caller says when called back: contacted, solved, satisfied, each by itself. Nobody took the call: that is
 * kept too, and after three such calls it is given up.
 */
export const recordCallback = operation({
  name: "record-callback",
  summary: "The post that calls back records what the caller said, or that nobody took the call.",
  access: "write",
  at: "{callbackId}",
  permission: seesRates,
  input: Type.Object({
    callbackId: Uuid,
    version: Type.Integer({ minimum: 1, maximum: 32_767 }),
    /** null: nobody took the call. */
    answers: nullable(Answers),
    words: Type.Optional(Type.String({ ...personal, maxLength: 500 })),
  }),
  output: Type.Object({ state: oneOf(states), version: Type.Integer() }),
  refusals: { ...callbackRefusals, "changed-meanwhile": 409 },
  async run(context) {
    const { actor, tx, district, now, input, refuse, emit } = context;
    const callback = await openCallback(context);
    if (callback.version !== input.version) throw refuse("changed-meanwhile", { version: callback.version });
    const { answers } = input;
    const tries = callback.tries + 1;
    const state: (typeof states)[number] = answers
      ? "answered"
      : tries >= callbackLimits.tries
        ? "unreached"
        : "open";
    const version = callback.version + 1;
    await tx
      .updateTable("rates.callbacks")
      .set({
        tries,
        version,
        state,
        ...(state === "open" ? {} : { ended_at: now.toString() }),
        ...(answers ? { answered_on: dayOf(district, now), ...answers } : {}),
      })
      .where("district_id", "=", district.id)
      .where("id", "=", callback.id)
      .execute();
    await tx
      .insertInto("rates.callback_tries")
      .values({
        district_id: district.id,
        callback_id: callback.id,
        id: newId(now),
        at: now.toString(),
        account_id: actor.accountId ?? "",
        post_id: callback.actorPostId,
        reached: answers !== null,
        words: input.words?.trim() ?? "",
      })
      .execute();
    if (answers) await countAnew(tx, district.id, callback.request_id);
    emit(answers ? "callback.answered" : "callback.not-reached", callback.id, { requestId: callback.request_id });
    return { state, version };
  },
});
