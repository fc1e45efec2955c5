import { type RawBuilder, sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { InstantText, nullable } from "../../platform/schemas.ts";
import { ServiceRequest, serviceRequestOf, serviceRequestRows } from "./service-request.ts";
import { operation } from "./tables.ts";

const Code = Type.String({ maxLength: 100 });
const StatusName = Type.Union([Type.Literal("open"), Type.Literal("closed")]);

/**
 * What anybody may know of requests, the newest first: what each is about, how far it is, roughly where. The reporter's
 * own words are shown to nobody here but the client that filed them.
 */
export const listServiceRequests = operation({
  name: "list-service-requests",
  summary: "Lists requests as Open311 shows them to everybody",
  access: "read",
  permission: everybody,
  input: Type.Object({
    serviceCodes: nullable(Type.Array(Code, { maxItems: 1000 })),
    statuses: nullable(Type.Array(StatusName, { maxItems: 1000 })),
    start: InstantText,
    end: InstantText,
    page: Type.Integer({ minimum: 1, maximum: 10_000 }),
    pageSize: Type.Integer({ minimum: 1, maximum: 1000 }),
  }),
  output: Type.Object({ requests: Type.Array(ServiceRequest) }),
  refusals: { "service-unknown": 404 },
  async run({ input, tx, district, locale, actor, refuse }) {
    const { serviceCodes, statuses, start, end, page, pageSize } = input;
    const conditions: RawBuilder<unknown>[] = [
      sql`district_id = ${district.id} and filed_at between ${start}::timestamptz and ${end}::timestamptz`,
    ];
    if (serviceCodes) {
      const known = await tx
        .selectFrom("categories.category_names")
        .select(["id", "code"])
        .where("district_id", "=", district.id)
        .where("parent_id", "is not", null)
        .where("code", "in", serviceCodes)
        .execute();
      if (serviceCodes.some((code) => !known.some((category) => category.code === code))) {
        throw refuse("service-unknown");
      }
      conditions.push(sql`category_id = any(${known.map(({ id }) => id)}::uuid[])`);
    }
    if (statuses && new Set(statuses).size === 1) {
      conditions.push(statuses[0] === "closed" ? sql`state = 'closed'` : sql`state <> 'closed'`);
    }
    const found = sql`
      select * from requests.public_requests
       where ${sql.join(conditions, sql` and `)}
       order by filed_at desc, id desc
       limit ${pageSize} offset ${(page - 1) * pageSize}`;
    const { rows } = await serviceRequestRows(found, { clientId: actor.clientId, locale }).execute(tx);
    return { requests: rows.map((row) => serviceRequestOf(row, district, locale)) };
  },
});
