import { isDeepStrictEqual } from "node:util";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Nothing } from "../../platform/schemas.ts";
import { stableId } from "../../platform/stable-id.ts";
import { setsProcedures } from "./policy.ts";
import { procedureFaultWords } from "./procedure-fault-words.ts";
import { faultsOf } from "./procedure-faults.ts";
import { procedureFields } from "./procedure-shape.ts";
import { readEdition } from "./read-procedure.ts";
import { operation } from "./tables.ts";

/**
 * The district puts a new edition of a procedure, or one of its own, with the day from which it holds and its source. What
 * runs goes on by the edition it began with.
 */
export const putProcedure = operation({
  name: "put-procedure",
  summary: "Puts a new edition of a procedure, which holds for topics taken up from a day on.",
  access: "write",
  permission: setsProcedures,
  input: Type.Object(procedureFields),
  output: Nothing,
  refusals: { "edition-taken": 409, "edition-skipped": 409, "edition-in-the-past": 422, "procedure-faulty": 422 },
  async run({ actor, tx, district, now, input, refuse, emit, alreadyDone }) {
    const { code, edition, name, nameEn, effectiveFrom, source, stages } = input;
    const [same, before] = await Promise.all([
      readEdition(tx, district.id, code, edition),
      readEdition(tx, district.id, code, edition - 1),
    ]);
    const put = {
      code,
      edition,
      name: name.trim(),
      nameEn: nameEn.trim(),
      effectiveFrom,
      source: source.trim(),
      stages,
    };
    if (same) {
      if (!isDeepStrictEqual(same, put)) throw refuse("edition-taken", { edition });
      alreadyDone();
      return {};
    }
    if (edition > 1 && !before) throw refuse("edition-skipped", { edition });
    const earliest = [dayOf(district, now), before?.effectiveFrom ?? ""].sort().at(-1)!;
    if (effectiveFrom < earliest) throw refuse("edition-in-the-past", { day: earliest });
    const [faulty] = faultsOf(stages);
    if (faulty) {
      const { fault, stage } = faulty;
      throw refuse("procedure-faulty", {
        ...{ stage: stage.name, stageEn: stage.nameEn },
        ...{ fault: procedureFaultWords["zh-CN"][fault], faultEn: procedureFaultWords.en[fault] },
      });
    }
    await tx
      .insertInto("deliberations.procedures")
      .values({
        district_id: district.id,
        code,
        edition,
        name: put.name,
        name_en: put.nameEn,
        effective_from: effectiveFrom,
        source: put.source,
        stages: JSON.stringify(stages),
        put_at: now.toString(),
        account_id: actor.accountId,
      })
      .execute();
    emit("procedure.put", stableId("procedure", `${district.id} ${code}`), { code, edition, effectiveFrom });
    return {};
  },
});
