import { Type } from "typebox";
import { newId } from "../../platform/ids.ts";
import { personal } from "../../platform/operations/without-personal.ts";
import { MobilePhone } from "../../platform/phone.ts";
import { residentWithPhone } from "./account.ts";
import { codeRefusals, verifyCode } from "./code.ts";
import { Me, meBehind } from "./me.ts";
import { maySignIn } from "./policy.ts";
import { openSession } from "./session.ts";
import { operation } from "./tables.ts";

/** Signs a resident in with a phone and the code sent to it; the first time opens their account. */
export const signIn = (demo: boolean) =>
  operation({
    name: "sign-in",
    summary: "Signs a resident in with a phone and the code sent to it",
    access: "write",
    permission: maySignIn,
    input: Type.Object({
      phone: MobilePhone,
      code: Type.String({ ...personal, pattern: "^\\d{6}$", maxLength: 6 }),
    }),
    output: Me,
    refusals: { ...codeRefusals, "account-disabled": 403 },
    async run(context) {
      const { input, now, refuseAndKeep, emit } = context;
      await verifyCode(context, { ...input, purpose: "sign-in", subjectId: newId(now) });
      const account = await residentWithPhone(context, input.phone);
      if (account.disabled) {
        emit("account.turned-away", account.id);
        throw refuseAndKeep("account-disabled");
      }
      const token = await openSession(context, { id: account.id, kind: "resident" });
      emit("account.signed-in", account.id);
      return meBehind(context, token, demo);
    },
  });
