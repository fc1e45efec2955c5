import { createHash } from "node:crypto";
import { Type } from "typebox";
import { Limit } from "../../platform/limit.ts";
import { everybody } from "../../platform/operations/actor.ts";
import { oneOf, Uuid } from "../../platform/schemas.ts";
import { redraw } from "../photos/index.ts";
import { documentKindOf, isWhole, type PaperKind, paperKinds } from "./kinds.ts";
import { operation } from "./tables.ts";

type PaperFault = "paper-kind-unknown" | "paper-damaged" | "photo-heic" | "photo-too-large" | "photo-damaged";

/**
 * Takes a document under an id that the sender's device made. Whoever knows the id may attach it; until then only the
 * sender does, so nobody needs to be signed in. It has no name here, because names travel in addresses and say too much:
 * whatever attaches it gives it a title.
 */
export function uploadPaper() {
  // Phone networks put many people behind one address; one who scans a meeting's papers sends a few dozen.
  const uploads = new Limit(120, 60);
  return operation({
    name: "upload-paper",
    summary: "Takes a PDF, DOCX, XLSX or picture, 10 MB at most, to be attached to something within a day",
    access: "write",
    permission: everybody,
    input: Type.Object({ id: Uuid }),
    output: Type.Object({ kind: oneOf(paperKinds), byteCount: Type.Integer() }),
    takes: "file",
    bodyLimit: 10 * 1024 * 1024,
    refusals: {
      "paper-kind-unknown": 415,
      "photo-heic": 415,
      "photo-too-large": 422,
      "photo-damaged": 422,
      "paper-damaged": 422,
      "paper-id-taken": 409,
    },
    async run({ actor, input: { id }, file, tx, now, district, source, refuse, emit, alreadyDone }) {
      const sender = actor.accountId ?? source.toString("hex");
      if (!uploads.take(`${district.id}:${sender}`, now)) throw refuse("too-many-tries");

      const sha256 = createHash("sha256").update(file).digest();
      const sameId = tx
        .selectFrom("papers.papers")
        .select(["sha256", "kind", "byte_count"])
        .where("district_id", "=", district.id)
        .where("id", "=", id);
      const known = await sameId.executeTakeFirst();
      if (known) return sentAgain(known);

      const kept = await keptOf(file);
      if (typeof kept === "string") throw refuse(kept);
      const { kind, bytes } = kept;
      const written = await tx
        .insertInto("papers.papers")
        .values({
          district_id: district.id,
          id,
          uploaded_at: now.toString(),
          sha256,
          kind,
          byte_count: bytes.byteLength,
          attached_at: null,
        })
        .onConflict((conflict) => conflict.columns(["district_id", "id"]).doNothing())
        .returning("id")
        .executeTakeFirst();
      // The same paper was on its way twice, and the other one was first.
      if (!written) return sentAgain(await sameId.executeTakeFirstOrThrow());
      await tx
        .insertInto("papers.contents")
        .values({ district_id: district.id, paper_id: id, bytes: Buffer.from(bytes) })
        .execute();
      emit("paper.uploaded", id);
      return { kind, byteCount: bytes.byteLength };

      function sentAgain(before: { sha256: Buffer; kind: string; byte_count: number }) {
        if (!before.sha256.equals(sha256)) throw refuse("paper-id-taken");
        alreadyDone();
        return { kind: before.kind as PaperKind, byteCount: before.byte_count };
      }
    },
  });
}

async function keptOf(file: Uint8Array): Promise<{ kind: PaperKind; bytes: Uint8Array } | PaperFault> {
  const kind = await documentKindOf(file);
  if (kind) return isWhole(file, kind) ? { kind, bytes: file } : "paper-damaged";
  const picture = await redraw(file);
  if (picture === "photo-kind-unknown") return "paper-kind-unknown";
  return typeof picture === "string" ? picture : { kind: "picture", bytes: picture.full };
}
