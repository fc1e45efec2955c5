import { sql } from "kysely";
import { Type } from "typebox";
import { dayOf } from "../../platform/operations/operation.ts";
import { Uuid } from "../../platform/schemas.ts";
import { Changed, CouncilKindName, Day, Name, Words } from "./council-input.ts";
import { mayRunCouncils, runnerPost } from "./policy.ts";
import { operation } from "./tables.ts";

/** Staff write down a body that deliberates for an area. Its members and its rules come next. */
export const openCouncil = operation({
  name: "open-council",
  summary: "Opens a council of an area.",
  access: "write",
  permission: mayRunCouncils,
  input: Type.Object({ id: Uuid, kind: CouncilKindName, name: Name, words: Words, areaId: Uuid, foundedOn: Day }),
  output: Changed,
  refusals: { "council-id-taken": 409, "council-name-taken": 409, "area-retired": 409, "founded-ahead": 422 },
  async run({ actor, input, tx, district, now, refuse, emit, actAs, alreadyDone }) {
    const { id, kind, areaId, foundedOn } = input;
    const name = input.name.trim();
    const { rows } = await sql<Place>`
      select a.level, a.district_area_id, a.street_id, a.community_id, a.grid_id, a.retired_at is not null as retired,
             array_remove(array[a.id, a.grid_id, a.community_id, a.street_id, a.district_area_id], null) as path,
             (select json_build_object('version', c.version, 'area_id', c.area_id) from councils.councils c
               where c.district_id = ${district.id} and c.id = ${id}::uuid) as existing
        from directory.area_names a
       where a.district_id = ${district.id} and a.id = ${areaId}::uuid`.execute(tx);
    const place = rows[0];
    if (!place) throw refuse("not-found");
    const post = runnerPost(actor, place.path);
    if (!post) throw refuse("right-missing");
    actAs(post.id);
    if (place.existing) {
      if (place.existing.area_id !== areaId) throw refuse("council-id-taken");
      alreadyDone();
      return { version: place.existing.version };
    }
    if (place.retired) throw refuse("area-retired");
    if (foundedOn > dayOf(district, now)) throw refuse("founded-ahead");
    const { level, district_area_id, street_id, community_id, grid_id } = place;
    const written = await tx
      .insertInto("councils.councils")
      .values({
        district_id: district.id,
        id,
        kind,
        name,
        words: input.words.trim(),
        area_id: areaId,
        level,
        district_area_id,
        street_id,
        community_id,
        grid_id,
        founded_on: foundedOn,
        dissolved_on: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (!written) throw refuse("council-name-taken");
    emit("council.opened", id, { kind, areaId });
    return { version: 1 };
  },
});

interface Place {
  level: number;
  district_area_id: string;
  street_id: string | null;
  community_id: string | null;
  grid_id: string | null;
  retired: boolean;
  path: string[];
  existing: { version: number; area_id: string } | null;
}
