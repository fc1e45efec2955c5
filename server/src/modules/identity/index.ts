import type { Application } from "../../platform/application.ts";
import { beginSecondFactor } from "./begin-second-factor.ts";
import { changePassword } from "./change-password.ts";
import { confirmSecondFactor } from "./confirm-second-factor.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { forgetOldSignIns } from "./forget-old-sign-ins.ts";
import { listAccounts } from "./list-accounts.ts";
import { listSessions } from "./list-sessions.ts";
import { liveAccess } from "./live-access.ts";
import { openAccount } from "./open-account.ts";
import { removeSecondFactor } from "./remove-second-factor.ts";
import { resetPassword } from "./reset-password.ts";
import { revokeSession } from "./revoke-session.ts";
import { sendCode } from "./send-code.ts";
import { setUpAccount } from "./set-up-account.ts";
import { setUpDemoAccounts } from "./set-up-demo-accounts.ts";
import { showMe } from "./show-me.ts";
import { showMyData } from "./show-my-data.ts";
import { signIn } from "./sign-in.ts";
import { signInStaff } from "./sign-in-staff.ts";
import { signOut } from "./sign-out.ts";

export { verifyCode } from "./code.ts";
export { identify } from "./identify.ts";
export { newInitialPassword } from "./password.ts";
export { phoneColumn } from "./tables.ts";

export function registerIdentity(linli: Application, { demo }: { demo: boolean }): void {
  linli.operations.add(showMe(demo), sendCode, signIn(demo), signInStaff(demo), signOut);
  linli.operations.add(changePassword, beginSecondFactor, confirmSecondFactor, removeSecondFactor);
  linli.operations.add(listSessions, revokeSession, showMyData);
  linli.operations.add(listAccounts, openAccount, resetPassword, disableAccount, enableAccount);
  linli.live.add(liveAccess);
  linli.jobs.add(setUpAccount, setUpDemoAccounts, forgetOldSignIns);
  linli.every("40 18 * * *", forgetOldSignIns);
}
