import { answered, api } from "../../api/client.ts";
import { postFile } from "../../api/post.ts";
import type { PaperReading, PaperState } from "../../api/staff-contract.ts";

/** All that the pages of paper ballots ask of the server. */

export const showVote = (voteId: string) =>
  answered(api.GET("/api/votes/{voteId}/show-vote", { params: { path: { voteId } } }));

export const listPapers = (voteId: string, query: { state?: PaperState; after?: number }) =>
  answered(api.GET("/api/paper-ballots/{voteId}/list-paper-ballots", { params: { path: { voteId }, query } }));

export const showPaper = (voteId: string, paperNumber: number) =>
  answered(
    api.GET("/api/paper-ballots/{voteId}/show-paper-ballot", {
      params: { path: { voteId }, query: { paperNumber } },
    }),
  );

interface Reading {
  voteId: string;
  paperNumber: number;
  entryId: string;
  reading: PaperReading;
}

export const enterPaper = ({
  voteId,
  paperNumber,
  entryId,
  reading,
  collectorPostId,
}: Reading & { collectorPostId: string | null }) =>
  answered(
    api.POST("/api/paper-ballots/{voteId}/enter-paper-ballot", {
      params: { path: { voteId } },
      body: { paperNumber, entryId, collectorPostId, ...reading },
    }),
  );

export const correctEntry = ({ voteId, paperNumber, entryId, reading }: Reading) =>
  answered(
    api.POST("/api/paper-ballots/{voteId}/correct-paper-entry", {
      params: { path: { voteId } },
      body: { paperNumber, entryId, ...reading },
    }),
  );

export const resolvePaper = ({ voteId, paperNumber, entryId, reading }: Reading) =>
  answered(
    api.POST("/api/paper-ballots/{voteId}/resolve-paper-ballot", {
      params: { path: { voteId } },
      body: { paperNumber, entryId, ...reading },
    }),
  );

export const withdrawPaper = (voteId: string, body: { paperNumber: number; because: string; version: number }) =>
  answered(api.POST("/api/paper-ballots/{voteId}/withdraw-paper-ballot", { params: { path: { voteId } }, body }));

export const finishPaper = (voteId: string, version: number) =>
  answered(api.POST("/api/votes/{voteId}/finish-paper", { params: { path: { voteId } }, body: { version } }));

/** Sends the scan and keeps it with the paper. */
export async function attachScan(voteId: string, paperNumber: number, documentId: string, file: File): Promise<void> {
  await postFile(`/api/papers/upload-paper?${new URLSearchParams({ id: documentId })}`, file);
  await answered(
    api.POST("/api/paper-ballots/{voteId}/attach-ballot-scan", {
      params: { path: { voteId } },
      body: { paperNumber, documentId },
    }),
  );
}

export function scanAddress(voteId: string, documentId: string): string {
  return `/api/paper-ballots/${voteId}/download-ballot-scan?${new URLSearchParams({ documentId })}`;
}

export function printAddress(voteId: string): string {
  return `/api/paper-ballots/${voteId}/print-paper-ballots`;
}
