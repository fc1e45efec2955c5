import { sql } from "kysely";
import { Type } from "typebox";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { readPhoto } from "../photos/index.ts";
import { worksWithWhistles } from "./policy.ts";
import { visibleTo } from "./scope.ts";
import { ofWhistle } from "./step-input.ts";
import { operation } from "./tables.ts";

export const showWhistlePhoto = operation({
  name: "show-whistle-photo",
  summary: "Gives a photo of a visit or a duty to the staff who see the whistle.",
  access: "read",
  at: "{whistleId}",
  permission: worksWithWhistles,
  input: Type.Object({ ...ofWhistle, photoId: Uuid, size: oneOf(["small", "full"]) }),
  output: "file",
  refusals: {},
  async run(context) {
    const { actor, tx, district, input, refuse } = context;
    const { rows } = await sql`
      select from whistles.whistle_photos p
        join whistles.whistles w on w.district_id = p.district_id and w.id = p.whistle_id
       where p.district_id = ${district.id} and p.whistle_id = ${input.whistleId}::uuid
         and p.photo_id = ${input.photoId}::uuid and ${visibleTo(actor)}`.execute(tx);
    const photo = rows.length > 0 ? await readPhoto(context, input.photoId, input.size) : undefined;
    if (!photo) throw refuse("not-found");
    return photo;
  },
});
