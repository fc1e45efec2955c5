import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { worklistConditions, worksOnRequests } from "../requests/index.ts";
import { mostAtOnce } from "./limits.ts";
import { operation } from "./tables.ts";

/** Staff ask for a worklist as a file; it is written by the queue, page by page, with what they may see now. */
export const startExport = operation({
  name: "start-export",
  summary: "Starts writing a worklist, filtered as in list-requests, as an XLSX file.",
  access: "write",
  permission: worksOnRequests,
  input: Type.Object({
    id: Uuid,
    ...worklistConditions,
    // What somebody searches for may be a name: it stays out of the audit.
    text: Type.Optional(Type.String({ ...personal, maxLength: 100 })),
  }),
  output: Nothing,
  refusals: { "export-id-taken": 409, "too-many-exports": 422 },
  async run({ actor, input, tx, now, district, locale, refuse, emit, enqueue, alreadyDone }) {
    const { id, ...asked } = input;
    if (actor.accountId === null) throw refuse("right-missing");
    const known = await tx
      .selectFrom("exports.exports")
      .select(["id", "account_id"])
      .where("district_id", "=", district.id)
      .where((where) =>
        where.or([
          where("id", "=", id),
          where.and([where("account_id", "=", actor.accountId), where("finished_at", "is", null)]),
        ]),
      )
      .execute();
    const before = known.find((one) => one.id === id);
    if (before && before.account_id !== actor.accountId) throw refuse("export-id-taken");
    if (before) {
      alreadyDone();
      return {};
    }
    if (known.length >= mostAtOnce) throw refuse("too-many-exports", { limit: mostAtOnce });
    await tx
      .insertInto("exports.exports")
      .values({
        district_id: district.id,
        id,
        account_id: actor.accountId,
        started_at: now.toString(),
        locale,
        asked: JSON.stringify(asked),
        posts: JSON.stringify(actor.posts),
      })
      .execute();
    enqueue({ task: "write-export-page", payload: { exportId: id } });
    emit("export.started", id);
    return {};
  },
});
