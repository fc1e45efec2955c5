import type { Application } from "../../platform/application.ts";
import type { Notify } from "../notifications/index.ts";
import { acceptRequest } from "./accept-request.ts";
import { addNote } from "./add-note.ts";
import { answerQuestion } from "./answer-question.ts";
import { appealRejection } from "./appeal-rejection.ts";
import { approveExtension } from "./approve-extension.ts";
import { approveSuspension } from "./approve-suspension.ts";
import { askAgain } from "./ask-again.ts";
import { askExtension } from "./ask-extension.ts";
import { askResident } from "./ask-resident.ts";
import { askSuspension } from "./ask-suspension.ts";
import { changeTimeRules } from "./change-time-rules.ts";
import { climbLateRequests } from "./climb-late-requests.ts";
import { climbLateSupervisions } from "./climb-late-supervisions.ts";
import { closeSilentRequests } from "./close-silent-requests.ts";
import { closeSupervision } from "./close-supervision.ts";
import { confirmSolution } from "./confirm-solution.ts";
import { correctCategory } from "./correct-category.ts";
import { correctPlace } from "./correct-place.ts";
import { countRequests } from "./count-requests.ts";
import { declineOffer } from "./decline-offer.ts";
import { disputeSolution } from "./dispute-solution.ts";
import { endWithdrawn } from "./end-withdrawn.ts";
import { escalateRequest } from "./escalate-request.ts";
import { fileRequest } from "./file-request.ts";
import { findEarlier } from "./find-earlier.ts";
import { findSimilar } from "./find-similar.ts";
import { finishWhole } from "./finish-whole.ts";
import { joinRequest } from "./join-request.ts";
import { joinedNotices, joinedToldKinds } from "./joined-notices.ts";
import { leaveRequest } from "./leave-request.ts";
import { listContactOpenings } from "./list-contact-openings.ts";
import { listMine } from "./list-mine.ts";
import { listRequests } from "./list-requests.ts";

import { listSupervisions } from "./list-supervisions.ts";

import { liveRequests } from "./live-requests.ts";

import { markLateRequests } from "./mark-late-requests.ts";
import { mergeRequests } from "./merge-requests.ts";
import { openContact } from "./open-contact.ts";
import { orderSupervision } from "./order-supervision.ts";
import { rateJoinedRequest } from "./rate-joined-request.ts";
import { rateRequest } from "./rate-request.ts";
import { reassignRequests } from "./reassign-requests.ts";
import { recomputeDeadlines } from "./recompute-deadlines.ts";
import { refuseExtension } from "./refuse-extension.ts";
import { refuseSuspension } from "./refuse-suspension.ts";
import { rejectRequest } from "./reject-request.ts";
import { releaseForPublic } from "./release-for-public.ts";
import { reopenRequest } from "./reopen-request.ts";
import { replyToSupervision } from "./reply-to-supervision.ts";
import { reporterNotices, toldKinds } from "./reporter-notices.ts";
import { resolveRequest } from "./resolve-request.ts";
import { resumeDueRequests } from "./resume-due-requests.ts";
import { resumeRequest } from "./resume-request.ts";
import { sendBackRequest } from "./send-back-request.ts";
import { showPhoto } from "./show-photo.ts";
import { showProgress } from "./show-progress.ts";
import { showRequest } from "./show-request.ts";
import { showTimeRules } from "./show-time-rules.ts";
import { splitRequest } from "./split-request.ts";
import { staffNotices, staffToldKinds } from "./staff-notices.ts";
import { tellJoined } from "./tell-joined.ts";
import { tellReporter } from "./tell-reporter.ts";
import { tellStaff } from "./tell-staff.ts";
import { transferRequest } from "./transfer-request.ts";
import { unmergeRequest } from "./unmerge-request.ts";
import { withdrawAsk } from "./withdraw-ask.ts";
import { withdrawOffer } from "./withdraw-offer.ts";
import { withdrawRelease } from "./withdraw-release.ts";
import { withdrawRequest } from "./withdraw-request.ts";

export { openContactForCallback } from "./contact-opening.ts";
export { fileRequest } from "./file-request.ts";
export { type Handover, readHandover } from "./handover-facts.ts";
export { type AskedWorklist, countWorklist, readWorklist, worklistConditions } from "./list-requests.ts";
export { noteOnTimelines } from "./note-on-timelines.ts";
export { worksOnRequests } from "./policy.ts";
export { personalPartOf } from "./public-words.ts";
export { requestLimits } from "./request-limits.ts";
export { RequestLine } from "./request-line.ts";
export { type RequestInSight, readLines, requestsInSight, shareRequests } from "./share-requests.ts";

/** @param notify the door of the notifications */
export function registerRequests(linli: Application, { notify }: { notify: Notify }): void {
  linli.operations.add(fileRequest, findSimilar, findEarlier, listMine, showProgress, showPhoto);
  linli.operations.add(listRequests, countRequests, showRequest);
  linli.operations.add(acceptRequest, addNote, askResident, resolveRequest, rejectRequest, openContact);
  linli.operations.add(transferRequest, escalateRequest, sendBackRequest, declineOffer, withdrawOffer);
  linli.operations.add(correctCategory, correctPlace);
  linli.operations.add(askSuspension, approveSuspension, refuseSuspension, resumeRequest);
  linli.operations.add(askExtension, approveExtension, refuseExtension, withdrawAsk);
  linli.operations.add(showTimeRules, changeTimeRules);
  linli.operations.add(orderSupervision, replyToSupervision, askAgain, closeSupervision, listSupervisions);
  linli.operations.add(answerQuestion, confirmSolution, disputeSolution, rateRequest, reopenRequest);
  linli.operations.add(joinRequest, leaveRequest, rateJoinedRequest, releaseForPublic, withdrawRelease);
  linli.operations.add(mergeRequests, unmergeRequest, splitRequest);
  linli.operations.add(appealRejection, withdrawRequest, listContactOpenings);
  linli.jobs.add(climbLateSupervisions, finishWhole, endWithdrawn);
  linli.jobs.add(
    markLateRequests,
    climbLateRequests,
    resumeDueRequests,
    closeSilentRequests,
    recomputeDeadlines,
    reassignRequests,
  );
  linli.every("* * * * *", markLateRequests);
  linli.every("* * * * *", climbLateRequests);
  linli.every("* * * * *", climbLateSupervisions);
  linli.every("* * * * *", resumeDueRequests);
  linli.every("*/10 * * * *", closeSilentRequests);
  linli.every("* * * * *", reassignRequests);
  linli.react("post.closed", reassignRequests);
  linli.react("request.reopened", reassignRequests);
  linli.react("request.unmerged", reassignRequests);
  linli.react("request.part-closed", finishWhole);
  linli.react("request.withdrawn", endWithdrawn);
  linli.react("calendar.year-loaded", recomputeDeadlines);
  linli.live.add(liveRequests);
  for (const kind of toldKinds) {
    linli.notices.add(reporterNotices[kind]);
    const job = tellReporter(kind, notify);
    linli.jobs.add(job);
    linli.react(`request.${kind}`, job);
  }
  for (const kind of joinedToldKinds) {
    linli.notices.add(joinedNotices[kind]);
    const job = tellJoined(kind, notify);
    linli.jobs.add(job);
    linli.react(`request.${kind}`, job);
  }
  for (const kind of staffToldKinds) {
    linli.notices.add(staffNotices[kind].notice);
    const job = tellStaff(kind, notify);
    linli.jobs.add(job);
    linli.react(`request.${kind}`, job);
  }
}
