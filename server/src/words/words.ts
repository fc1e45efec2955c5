import type { ProblemWords } from "../platform/http/problem.ts";
import { batchesRefusals } from "./refusals/batches.ts";
import { calendarRefusals } from "./refusals/calendar.ts";
import { categoriesRefusals } from "./refusals/categories.ts";
import { councilsRefusals } from "./refusals/councils.ts";
import { decisionTasksRefusals } from "./refusals/decision-tasks.ts";
import { deliberationsRefusals } from "./refusals/deliberations.ts";
import { directoryRefusals } from "./refusals/directory.ts";
import { dutiesRefusals } from "./refusals/duties.ts";
import { exportsRefusals } from "./refusals/exports.ts";
import { identityRefusals } from "./refusals/identity.ts";
import { meetingsRefusals } from "./refusals/meetings.ts";
import { notificationsRefusals } from "./refusals/notifications.ts";
import { open311Refusals } from "./refusals/open311.ts";
import { paperBallotsRefusals } from "./refusals/paper-ballots.ts";
import { papersRefusals } from "./refusals/papers.ts";
import { photosRefusals } from "./refusals/photos.ts";
import { platformRefusals } from "./refusals/platform.ts";
import { ratesRefusals } from "./refusals/rates.ts";
import { requestsRefusals } from "./refusals/requests.ts";
import { secretBallotsRefusals } from "./refusals/secret-ballots.ts";
import type { RefusalWords } from "./refusals/shape.ts";
import { standingProblemsRefusals } from "./refusals/standing-problems.ts";
import { votesRefusals } from "./refusals/votes.ts";
import { webhooksRefusals } from "./refusals/webhooks.ts";
import { whistlesRefusals } from "./refusals/whistles.ts";

const all: RefusalWords = {
  ...platformRefusals,
  ...decisionTasksRefusals,
  ...deliberationsRefusals,
  ...directoryRefusals,
  ...dutiesRefusals,
  ...categoriesRefusals,
  ...batchesRefusals,
  ...calendarRefusals,
  ...identityRefusals,
  ...requestsRefusals,
  ...whistlesRefusals,
  ...notificationsRefusals,
  ...ratesRefusals,
  ...open311Refusals,
  ...photosRefusals,
  ...papersRefusals,
  ...councilsRefusals,
  ...meetingsRefusals,
  ...paperBallotsRefusals,
  ...webhooksRefusals,
  ...exportsRefusals,
  ...standingProblemsRefusals,
  ...votesRefusals,
  ...secretBallotsRefusals,
};

/** The words of a refusal in the reader's language. */
export const refusalWords: ProblemWords = (code, locale, facts) => {
  const words = all[code];
  if (!words) throw new Error(`no words for the refusal ${code}`);
  return words[locale](facts);
};

/** For the check that every refusal has its words. */
export const wordedRefusals: readonly string[] = Object.keys(all);
