import type { Application } from "../../platform/application.ts";
import { handOverProblem } from "./hand-over-problem.ts";
import { linkRequests } from "./link-requests.ts";
import { listProblems } from "./list-problems.ts";
import { liveProblems } from "./live-problems.ts";
import { moveReview } from "./move-review.ts";
import { noteOnProblem } from "./note-on-problem.ts";
import { openProblem } from "./open-problem.ts";
import { reopenProblem } from "./reopen-problem.ts";
import { settleProblem } from "./settle-problem.ts";
import { showProblem } from "./show-problem.ts";
import { takeUpProblem } from "./take-up-problem.ts";
import { unlinkRequest } from "./unlink-request.ts";

export function registerStandingProblems(linli: Application): void {
  linli.operations.add(listProblems, showProblem, openProblem, takeUpProblem, noteOnProblem, moveReview);
  linli.operations.add(linkRequests, unlinkRequest, handOverProblem, settleProblem, reopenProblem);
  linli.live.add(liveProblems);
}
