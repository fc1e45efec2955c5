import type { Application } from "../../platform/application.ts";
import { findPdfFont } from "../exports/index.ts";
import type { Notify } from "../notifications/index.ts";
import { attachBallotScan } from "./attach-ballot-scan.ts";
import { correctPaperEntry } from "./correct-paper-entry.ts";
import { downloadBallotScan } from "./download-ballot-scan.ts";
import { enterPaperBallot } from "./enter-paper-ballot.ts";
import { latePaperNotice } from "./late-paper-notice.ts";
import { listPaperBallots } from "./list-paper-ballots.ts";
import { openPaperNotice } from "./open-paper-notice.ts";
import { printPaperBallots } from "./print-paper-ballots.ts";
import { remindOfOpenPaperWith } from "./remind-of-open-paper.ts";
import { resolvePaperBallot } from "./resolve-paper-ballot.ts";
import { showPaperBallot } from "./show-paper-ballot.ts";
import { tellLatePaperWith } from "./tell-late-paper.ts";
import { withdrawPaperBallot } from "./withdraw-paper-ballot.ts";

interface Settings {
  notify: Notify;
  /** Public address, for the code on a ballot. */
  origin: string | undefined;
  /** Font file with Chinese for PDFs, where the operator has set one. */
  pdfFont: string | undefined;
}

export function registerPaperBallots(linli: Application, { notify, origin, pdfFont }: Settings): void {
  linli.operations.add(listPaperBallots, showPaperBallot, enterPaperBallot, correctPaperEntry);
  linli.operations.add(resolvePaperBallot, withdrawPaperBallot, attachBallotScan, downloadBallotScan);
  linli.operations.add(printPaperBallots({ origin, font: findPdfFont(pdfFont) }));
  linli.notices.add(latePaperNotice);
  linli.notices.add(openPaperNotice);
  const remindOfOpenPaper = remindOfOpenPaperWith(notify);
  linli.jobs.add(tellLatePaperWith(notify), remindOfOpenPaper);
  linli.react("vote.paper-awaited", remindOfOpenPaper);
  // 09:00 in China.
  linli.every("0 1 * * *", remindOfOpenPaper);
}
