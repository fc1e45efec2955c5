import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { factsToTell } from "./facts-to-tell.ts";
import { type JoinedToldKind, joinedNotices } from "./joined-notices.ts";
import { joinedPhoneColumn } from "./joined-resident.ts";
import { operation } from "./tables.ts";

/** Tells everybody who has joined the request, each once however often it runs. */
export const tellJoined = (kind: JoinedToldKind, notify: Notify) =>
  operation({
    name: `tell-joined-${kind}`,
    summary: `Tells those who joined: ${kind}.`,
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { tx, district, vault, input, emit, alreadyDone } = context;
      // Who came with a merged request knows it by that number, and finds it there.
      const joined = await tx
        .selectFrom("requests.joined_residents as j")
        .leftJoin("requests.requests as m", (join) =>
          join.onRef("m.district_id", "=", "j.district_id").onRef("m.id", "=", "j.merged_from_id"),
        )
        .select(["j.phone_encrypted", "j.phone_index", "m.number"])
        .where("j.district_id", "=", district.id)
        .where("j.request_id", "=", input.subjectId)
        .where("j.left_at", "is", null)
        .orderBy("j.id")
        .execute();
      const request = joined.length === 0 ? undefined : await factsToTell(context, input.subjectId);
      // Between the event and this job it may have gone on: then there is no day to name.
      const over = kind === "suspended" && request?.facts.reviewAt === null;
      let told = 0;
      for (const { phone_encrypted, phone_index, number } of joined) {
        if (!request || !phone_encrypted || !phone_index || over) continue;
        const news = await notify(context, {
          id: input.eventId,
          kind: joinedNotices[kind].kind,
          to: { phone: vault.open(phone_encrypted, joinedPhoneColumn), phoneIndex: phone_index },
          subjectId: input.subjectId,
          facts: number === null ? request.facts : { ...request.facts, number },
        });
        if (news) told += 1;
      }
      if (told > 0) emit("request.joined-told", input.subjectId, { kind });
      else alreadyDone();
      return {};
    },
  });
