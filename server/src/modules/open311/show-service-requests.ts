import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { ServiceRequest, serviceRequestOf, serviceRequestRows } from "./service-request.ts";
import { operation } from "./tables.ts";

/** Requests by their numbers, as Open311 shows them to everybody; numbers that nothing has are left out. */
export const showServiceRequests = operation({
  name: "show-service-requests",
  summary: "Shows requests by number as Open311 shows them to everybody",
  access: "read",
  permission: everybody,
  input: Type.Object({ numbers: Type.Array(Type.String({ maxLength: 50 }), { minItems: 1, maxItems: 1000 }) }),
  output: Type.Object({ requests: Type.Array(ServiceRequest) }),
  refusals: { "service-request-unknown": 404 },
  async run({ input: { numbers }, tx, district, locale, actor, refuse }) {
    const found = sql`
      select * from requests.public_requests
       where district_id = ${district.id} and number = any(${numbers}::text[])`;
    const { rows } = await serviceRequestRows(found, { clientId: actor.clientId, locale }).execute(tx);
    if (rows.length === 0) throw refuse("service-request-unknown");
    return { requests: rows.map((row) => serviceRequestOf(row, district, locale)) };
  },
});
