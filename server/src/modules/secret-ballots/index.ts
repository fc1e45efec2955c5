import type { Application } from "../../platform/application.ts";
import { castSecretBallot } from "./cast-secret-ballot.ts";
import { closeBallotBox } from "./close-ballot-box.ts";
import { countSecretVote } from "./count-secret-vote.ts";
import { downloadSecretBallots } from "./download-secret-ballots.ts";
import { findBallot } from "./find-ballot.ts";
import { issueToken } from "./issue-token.ts";
import { makeBallotBox } from "./make-ballot-box.ts";
import { showBallotBox } from "./show-ballot-box.ts";

export function registerSecretBallots(linli: Application): void {
  linli.operations.add(showBallotBox, issueToken, castSecretBallot, findBallot, downloadSecretBallots);
  linli.jobs.add(makeBallotBox, countSecretVote, closeBallotBox);
  linli.react("vote.opened", makeBallotBox);
  linli.react("vote.closed", countSecretVote);
  linli.react("vote.tie-settled", countSecretVote);
  linli.react("vote.cancelled", closeBallotBox);
}
