import { sql } from "kysely";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";
import { phoneIndex } from "../../platform/phone.ts";
import { InstantText, Uuid } from "../../platform/schemas.ts";
import { worksOnRequests } from "./policy.ts";
import { inLanguage, RequestStateName } from "./request-line.ts";
import { visibleTo } from "./scope.ts";
import type { RequestState } from "./states.ts";
import { operation } from "./tables.ts";

const mostShown = 5;

/**
 * While staff type what a caller says: what this number reported before, as far as they see it anyway. A write, because
 * asking what somebody's number reported is put on record, with the filing it was asked for.
 */
export const findEarlier = operation({
  name: "find-earlier",
  summary: "Staff who file for a caller see what the same number reported before, within their sight.",
  access: "write",
  permission: worksOnRequests,
  input: Type.Object({ filingId: Uuid, phone: Type.String({ ...personal, pattern: "^1[3-9]\\d{9}$" }) }),
  output: Type.Object({
    requests: Type.Array(
      Type.Object({
        id: Uuid,
        number: Type.String(),
        category: Type.String(),
        place: Type.String(),
        state: RequestStateName,
        filedAt: InstantText,
      }),
    ),
  }),
  refusals: {},
  async run({ actor, input, tx, district, locale, vault, emit }) {
    const { rows } = await sql<{
      id: string;
      number: string;
      category: string;
      place: string;
      state: RequestState;
      filedAt: string;
    }>`
      select r.id, r.number, ${inLanguage(locale, "c")} as category, r.address as place, r.state,
             r.filed_at as "filedAt"
        from requests.requests r
        join categories.category_names c on c.district_id = r.district_id and c.id = r.category_id
       where r.district_id = ${district.id} and r.reporter_phone_index = ${phoneIndex(vault, input.phone)}
         and ${visibleTo(actor)}
       order by r.filed_at desc
       limit ${mostShown}`.execute(tx);
    emit("request.caller-looked-up", input.filingId, { found: rows.length });
    return { requests: rows };
  },
});
