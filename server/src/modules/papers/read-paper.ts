import type { Transaction } from "../../platform/database/transaction.ts";
import type { District, FileAnswer } from "../../platform/operations/operation.ts";
import { fileEndings, mediaTypes, type PaperKind } from "./kinds.ts";
import type { PapersTables } from "./tables.ts";

/**
 * The bytes of an attached paper, to be saved under its title, for a caller that has made sure who may see it. Never shown
 * inside a page of ours: what a document brings along is not ours.
 *
 * @returns undefined when there is no such paper
 */
export async function readPaper(
  { tx, district }: { tx: unknown; district: District },
  paperId: string,
  title: string,
): Promise<FileAnswer | undefined> {
  const found = await (tx as Transaction<PapersTables>)
    .selectFrom("papers.contents as content")
    .innerJoin("papers.papers as paper", (join) =>
      join
        .onRef("paper.district_id", "=", "content.district_id")
        .onRef("paper.id", "=", "content.paper_id")
        .on("paper.attached_at", "is not", null),
    )
    .select(["content.bytes", "paper.kind"])
    .where("content.district_id", "=", district.id)
    .where("content.paper_id", "=", paperId)
    .executeTakeFirst();
  if (!found) return undefined;
  const kind = found.kind as PaperKind;
  const fileName = `${title.toWellFormed().replaceAll(/[\p{C}/\\]/gu, "_")}.${fileEndings[kind]}`;
  return { bytes: found.bytes, mediaType: mediaTypes[kind], fileName, keepSeconds: 0 };
}
