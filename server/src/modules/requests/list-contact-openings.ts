import { sql } from "kysely";
import { Type } from "typebox";
import { InstantText } from "../../platform/schemas.ts";
import { askedRequest } from "./asked-request.ts";
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
    const { tx, district, locale, refuse } = context;
    const { asked, live, reported, mine, joined } = await askedRequest(context, { lock: false });
    if (!reported && !mine && !joined) throw refuse("not-reporter");
    const reporterOf = [...(reported ? [asked.id] : []), ...(mine ? [live.id] : [])];
    const { rows } = await sql<{ at: string; post: string; unit: string; reason: string }>`
      select o.at, ${inLanguage(locale, "p")} as post, ${unitInLanguage(locale, "p")} as unit, o.reason
        from requests.contact_openings o
        join directory.staffed_posts p on p.district_id = o.district_id and p.id = o.post_id
       where o.district_id = ${district.id} and ((o.request_id = any(${reporterOf}::uuid[]) and o.joined_id is null)
              or (o.request_id = ${live.id}::uuid and o.joined_id = ${joined?.id ?? null}::uuid))
       order by o.id desc`.execute(tx);
    return { openings: rows };
  },
});
