import { sql } from "kysely";
import { Type } from "typebox";
import { everybody } from "../../platform/operations/actor.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { readPhoto } from "../photos/index.ts";
import { operation } from "./tables.ts";

/** A photo of what was published, such as what became of the decision. */
export const showPublicationPhoto = operation({
  name: "show-publication-photo",
  summary: "Everybody sees a photo that was published of a topic.",
  access: "read",
  at: "{topicId}",
  permission: everybody,
  input: Type.Object({ topicId: Uuid, photoId: Uuid, size: oneOf(["small", "full"]) }),
  output: "file",
  refusals: {},
  async run(context) {
    const { tx, district, input, refuse } = context;
    const { rows } = await sql`
      select from deliberations.publications p
       where p.district_id = ${district.id} and p.topic_id = ${input.topicId}::uuid
         and ${input.photoId}::uuid = any(p.photo_ids)`.execute(tx);
    const photo = rows.length === 0 ? undefined : await readPhoto(context, input.photoId, input.size);
    if (!photo) throw refuse("not-found");
    return photo;
  },
});
