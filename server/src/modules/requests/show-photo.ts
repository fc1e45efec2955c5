import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { dayOf, operationsOf } from "../../platform/operations/operation.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { readPhoto } from "../photos/index.ts";
import { isReporter } from "./open-request.ts";
import { isTicket } from "./photo-ticket.ts";
import { worksOnRequests } from "./policy.ts";
import { readableBy } from "./scope.ts";
import type { RequestTables } from "./tables.ts";

/** Its address is that of the photo; who may see it, the request says that it belongs to. */
const operation = operationsOf<RequestTables>("photos");

/** A photo of a request, for the staff who see the request and for its reporter; for everybody else once it is released. */
export const showPhoto = operation({
  name: "show-photo",
  summary: "Gives a photo of a request to the staff who see it and to its reporter, and a released one to everybody.",
  access: "read",
  at: "{photoId}",
  permission: everybody,
  input: Type.Object({
    photoId: Uuid,
    size: oneOf(["small", "full"]),
    ticket: Type.Optional(Type.String({ ...personal, minLength: 1, maxLength: 64 })),
  }),
  output: "file",
  refusals: {},
  async run(context) {
    const { actor, tx, district, now, vault, input, refuse } = context;
    const inSight = worksOnRequests(actor) ? readableBy(actor) : sql<boolean>`false`;
    const { rows } = await sql<{
      link_hash: Buffer;
      reporter_phone_index: Buffer | null;
      in_sight: boolean;
      released: boolean;
    }>`
      select r.link_hash, r.reporter_phone_index, ${inSight} as in_sight,
             exists (select from requests.releases e
                      where e.district_id = r.district_id and e.request_id = r.id and e.withdrawn_at is null
                        and p.photo_id = any(e.photo_ids) and r.closing is distinct from 'withdrawn') as released
        from requests.request_photos p
        join requests.requests r on r.district_id = p.district_id and r.id = p.request_id
       where p.district_id = ${district.id} and p.photo_id = ${input.photoId}::uuid`.execute(tx);
    const request = rows[0];
    if (!request) throw refuse("not-found");
    const { photoId, ticket } = input;
    const mayLook =
      request.in_sight ||
      request.released ||
      (ticket && isTicket(vault, ticket, photoId, dayOf(district, now))) ||
      (await isReporter({ ...context, input: {} }, request));
    if (!mayLook) throw refuse("not-found");
    const photo = await readPhoto(context, photoId, input.size);
    if (!photo) throw refuse("not-found");
    return photo;
  },
});
