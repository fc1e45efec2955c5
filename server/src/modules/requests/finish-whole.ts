import { sql } from "kysely";
import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { writeChange } from "./change-request.ts";
import { decide } from "./decisions.ts";
import { readOpen } from "./open-request.ts";
import { operation } from "./tables.ts";

/**
 * When the last part of a request is closed, the whole is answered with what was done in its parts, and the reporter says
 * whether it is solved. Where no part could be solved, the post that has the whole answers itself.
 */
export const finishWhole = operation({
  name: "finish-whole",
  summary: "Resolves a request when the last of its parts is closed, with their words.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { tx, district, now, input, alreadyDone } = context;
    const whole = await readOpen(context, sql<boolean>`r.id = ${input.subjectId}::uuid`, { lock: true });
    const decision = whole && decide(whole, { action: "finish-whole" }, now);
    if (!whole || !decision?.ok) {
      alreadyDone();
      return {};
    }
    // Parts of an answer that the reporter did not accept told their words then.
    const { rows: parts } = await sql<{ number: string; what: string; words: string; solved: boolean }>`
      select p.number, p.description as what, coalesce(said.words, '') as words, p.closing = 'unrated' as solved
        from requests.requests p
        left join lateral (
          select t.words from requests.timeline t
           where t.district_id = p.district_id and t.request_id = p.id and t.kind in ('resolved', 'rejected')
           order by t.id desc limit 1) said on true
       where p.district_id = ${district.id} and p.part_of_id = ${whole.id}::uuid and p.closing in ('unrated', 'rejected')
         and p.filed_at > coalesce((
           select max(t.at) from requests.timeline t
            where t.district_id = p.district_id and t.request_id = ${whole.id}::uuid and t.kind in ('resolved', 'rejected')),
           '-infinity')
       order by p.number`.execute(tx);
    if (parts.length === 0 || (await isSaid(context, whole.id))) {
      alreadyDone();
      return {};
    }
    if (!parts.some(({ solved }) => solved)) {
      await writeChange(context, whole.id, { change: {}, told: [{ kind: "parts-ended" }] });
      return {};
    }
    const { change } = decision;
    await writeChange(context, whole.id, {
      change,
      told: [
        {
          kind: "resolved",
          words: parts.map(({ what, words }, index) => `${index + 1}. ${what}：${words}`).join("\n"),
          audience: "resident",
          facts: { parts: parts.length, ...(change.answer_until ? { until: change.answer_until } : {}) },
        },
      ],
    });
    return {};
  },
});

/** Whether it was said already, since the last part was closed, that none could be solved. */
async function isSaid({ tx, district }: Parameters<typeof readOpen>[0], wholeId: string): Promise<boolean> {
  const newest = await tx
    .selectFrom("requests.timeline")
    .select("kind")
    .where("district_id", "=", district.id)
    .where("request_id", "=", wholeId)
    .where("kind", "in", ["part-closed", "parts-ended"])
    .orderBy("id", "desc")
    .executeTakeFirst();
  return newest?.kind === "parts-ended";
}
