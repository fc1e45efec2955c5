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
      const joined = await tx
        .selectFrom("requests.joined_residents")
        .select(["phone_encrypted", "phone_index"])
        .where("district_id", "=", district.id)
        .where("request_id", "=", input.subjectId)
        .where("left_at", "is", null)
        .orderBy("id")
        .execute();
      const request = joined.length === 0 ? undefined : await factsToTell(context, input.subjectId);
      // Between the event and this job it may have gone on: then there is no day to name.
      const over = kind === "suspended" && request?.facts.reviewAt === null;
      let told = 0;
      for (const { phone_encrypted, phone_index } of joined) {
        if (!request || !phone_encrypted || !phone_index || over) continue;
        const news = await notify(context, {
          id: input.eventId,
          kind: joinedNotices[kind].kind,
          to: { phone: vault.open(phone_encrypted, joinedPhoneColumn), phoneIndex: phone_index },
          subjectId: input.subjectId,
          facts: request.facts,
        });
        if (news) told += 1;
      }
      if (told > 0) emit("request.joined-told", input.subjectId, { kind });
      else alreadyDone();
      return {};
    },
  });
