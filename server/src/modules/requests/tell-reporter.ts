import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import type { Notify } from "../notifications/index.ts";
import { factsToTell } from "./facts-to-tell.ts";
import { reporterPhoneColumn } from "./reporter.ts";
import { reporterNotices, type ToldKind } from "./reporter-notices.ts";
import { operation } from "./tables.ts";

/** Tells whoever has the phone that the request was filed with. */
export const tellReporter = (kind: ToldKind, notify: Notify) =>
  operation({
    name: `tell-reporter-${kind}`,
    summary: `Tells the reporter: ${kind}.`,
    access: "write",
    permission: onlySystem,
    input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
    output: Nothing,
    refusals: {},
    async run(context) {
      const { vault, input, emit, alreadyDone } = context;
      const request = await factsToTell(context, input.subjectId);
      // Between the event and this job the reporter may have answered: then there is no day to name.
      const waits = kind === "suspended" ? request?.facts.reviewAt : request?.facts.until;
      const over = waits === null && ["suspended", "resolved", "rejected"].includes(kind);
      const { phoneEncrypted, phoneIndex } = request?.reporter ?? {};
      const news =
        request && phoneEncrypted && phoneIndex && !over
          ? await notify(context, {
              id: input.eventId,
              kind: reporterNotices[kind].kind,
              to: { phone: vault.open(phoneEncrypted, reporterPhoneColumn), phoneIndex },
              subjectId: input.subjectId,
              facts: request.facts,
            })
          : false;
      if (news) emit("request.reporter-told", input.subjectId, { kind });
      else alreadyDone();
      return {};
    },
  });
