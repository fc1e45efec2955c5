import { createHash } from "node:crypto";
import { Type } from "typebox";
import { Limit } from "../../platform/limit.ts";
import { everybody } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { redraw } from "./redraw.ts";
import { operation } from "./tables.ts";

/**
 * Takes a photo under an id that the sender's device made. Whoever knows the id may attach the photo; until then only
 * the sender does, so nobody needs to be signed in.
 */
export function uploadPhoto() {
  // Phone networks put many people behind one address, so this is far above what one of them sends.
  const uploads = new Limit(240, 60);
  return operation({
    name: "upload-photo",
    summary: "Takes a photo (JPEG, PNG or WebP, 15 MB at most), to be attached to something within a day",
    access: "write",
    permission: everybody,
    input: Type.Object({ id: Uuid }),
    output: Nothing,
    takes: "file",
    bodyLimit: 15 * 1024 * 1024,
    refusals: {
      "photo-kind-unknown": 415,
      "photo-heic": 415,
      "photo-too-large": 422,
      "photo-damaged": 422,
      "photo-id-taken": 409,
    },
    async run({ actor, input: { id }, file, tx, now, district, source, refuse, emit, alreadyDone }) {
      const sender = actor.accountId ?? source.toString("hex");
      if (!uploads.take(`${district.id}:${sender}`, now)) throw refuse("too-many-tries");

      const sha256 = createHash("sha256").update(file).digest();
      const sameId = tx
        .selectFrom("photos.photos")
        .select("sha256")
        .where("district_id", "=", district.id)
        .where("id", "=", id);
      const known = await sameId.executeTakeFirst();
      if (known) return sentAgain(known);

      const picture = await redraw(file);
      if (typeof picture === "string") throw refuse(picture);
      const written = await tx
        .insertInto("photos.photos")
        .values({
          district_id: district.id,
          id,
          uploaded_at: now.toString(),
          sha256,
          width: picture.width,
          height: picture.height,
          byte_count: picture.full.byteLength,
          attached_at: null,
        })
        .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      // The same photo was on its way twice, and the other one was first.
      if (!written) return sentAgain(await sameId.executeTakeFirstOrThrow());
      await tx
        .insertInto("photos.contents")
        .values([
          { district_id: district.id, photo_id: id, size: "full", bytes: picture.full },
          { district_id: district.id, photo_id: id, size: "small", bytes: picture.small },
        ])
        .execute();
      emit("photo.uploaded", id);
      return {};

      function sentAgain(before: { sha256: Buffer }) {
        if (!before.sha256.equals(sha256)) throw refuse("photo-id-taken");
        alreadyDone();
        return {};
      }
    },
  });
}
