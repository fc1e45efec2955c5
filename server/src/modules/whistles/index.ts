import type { Application } from "../../platform/application.ts";
import type { Notify } from "../notifications/index.ts";
import { addVisitPhotos } from "./add-visit-photos.ts";
import { arrangeVisit } from "./arrange-visit.ts";
import { assessUnit } from "./assess-unit.ts";
import { assessWhistle } from "./assess-whistle.ts";
import { blowWhistle } from "./blow-whistle.ts";
import { callUnit } from "./call-unit.ts";
import { cancelWhistle } from "./cancel-whistle.ts";
import { changeWhistleLimits } from "./change-whistle-limits.ts";
import { climbLateWhistles } from "./climb-late-whistles.ts";
import { closeAssessedWhistles } from "./close-assessed-whistles.ts";
import { findCallableUnits } from "./find-callable-units.ts";
import { finishDuty } from "./finish-duty.ts";
import { finishPathStep } from "./finish-path-step.ts";
import { giveDuty } from "./give-duty.ts";
import { listWhistleLimits } from "./list-whistle-limits.ts";
import { listWhistles } from "./list-whistles.ts";
import { liveWhistles } from "./live-whistles.ts";
import { objectToCall } from "./object-to-call.ts";
import { overruleObjection } from "./overrule-objection.ts";
import { recordAttendance } from "./record-attendance.ts";
import { reportIn } from "./report-in.ts";
import { returnDuty } from "./return-duty.ts";
import { setPath } from "./set-path.ts";
import { showWhistle } from "./show-whistle.ts";
import { showWhistleFigures } from "./show-whistle-figures.ts";
import { showWhistlePhoto } from "./show-whistle-photo.ts";
import { signOffDuty } from "./sign-off-duty.ts";
import { signOffWhistle } from "./sign-off-whistle.ts";
import { tellWhistleNews } from "./tell-whistle-news.ts";
import { upholdObjection } from "./uphold-objection.ts";
import { whistleNotices } from "./whistle-notices.ts";

/** @param notify the door of the notifications */
export function registerWhistles(linli: Application, { notify }: { notify: Notify }): void {
  linli.operations.add(findCallableUnits, listWhistles, showWhistle, showWhistlePhoto, showWhistleFigures);
  linli.operations.add(
    blowWhistle,
    callUnit,
    cancelWhistle,
    reportIn,
    objectToCall,
    upholdObjection,
    overruleObjection,
  );
  linli.operations.add(arrangeVisit, recordAttendance, addVisitPhotos, setPath, finishPathStep);
  linli.operations.add(giveDuty, finishDuty, signOffDuty, returnDuty, signOffWhistle, assessUnit, assessWhistle);
  linli.operations.add(listWhistleLimits, changeWhistleLimits);
  linli.jobs.add(climbLateWhistles, closeAssessedWhistles, tellWhistleNews(notify));
  linli.notices.add(...whistleNotices);
  linli.live.add(liveWhistles);
  linli.every("* * * * *", climbLateWhistles);
  linli.every("*/10 * * * *", closeAssessedWhistles);
}
