import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText } from "../../platform/schemas.ts";
import { joinedResident } from "./joined-resident.ts";
import { parseRequestNumber } from "./numbers.ts";
import { isReporter, readOpen } from "./open-request.ts";
import { mayBeReporter } from "./policy.ts";
import { ofOwnRequest } from "./reporter-input.ts";
import { inLanguage, unitInLanguage } from "./request-line.ts";
import { operation } from "./tables.ts";

/** The reporter, and who joined, read who looked up their name and phone, when and why (PIPL: access to one's own data). */
export const listContactOpenings = operation({
  name: "list-contact-openings",
  summary: "The reporter sees which posts looked up their contact, and why.",
  access: "read",
  inBody: true,
  at: "{number}",
  permission: mayBeReporter,
  input: Type.Object(ofOwnRequest),
  output: Type.Object({
    openings: Type.Array(
      Type.Object({ at: InstantText, post: Type.String(), unit: Type.String(), reason: Type.String() }),
    ),
  }),
  refusals: { "not-reporter": 403 },
  async run(context) {
    const { tx, district, input, locale, refuse } = context;
    const number = parseRequestNumber(input.number);
    const request =
      number === null ? undefined : await readOpen(context, sql<boolean>`r.number = ${number}`, { lock: false });
    if (!request) throw refuse("not-found");
    const joined = (await isReporter(context, request)) ? null : await joinedResident(context, request.id);
    if (joined === undefined) throw refuse("not-reporter");
    const { rows } = await sql<{ at: string; post: string; unit: string; reason: string }>`
      select o.at, ${inLanguage(locale, "p")} as post, ${unitInLanguage(locale, "p")} as unit, o.reason
        from requests.contact_openings o
        join directory.staffed_posts p on p.district_id = o.district_id and p.id = o.post_id
       where o.district_id = ${district.id} and o.request_id = ${request.id}::uuid
         and o.joined_id is not distinct from ${joined?.id ?? null}::uuid
       order by o.id desc`.execute(tx);
    return { openings: rows };
  },
});
