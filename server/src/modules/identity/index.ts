import type { Application } from "../../platform/application.ts";
import { sendCode } from "./send-code.ts";
import { setUpAccount } from "./set-up-account.ts";
import { showMe } from "./show-me.ts";
import { signIn } from "./sign-in.ts";
import { signInStaff } from "./sign-in-staff.ts";
import { signOut } from "./sign-out.ts";

export { codeRefusals, verifyCode } from "./code.ts";
export { identify } from "./identify.ts";
export { openSession } from "./session.ts";
export { phoneColumn } from "./tables.ts";

export function registerIdentity(linli: Application, { demo }: { demo: boolean }): void {
  linli.operations.add(showMe(demo), sendCode, signIn(demo), signInStaff(demo), signOut);
  linli.jobs.add(setUpAccount);
}
