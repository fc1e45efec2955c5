import type { Actor } from "../../platform/operations/actor.ts";
import { leadPost } from "./hats.ts";
import type { OpenWhistle } from "./open-whistle.ts";
import { calledPost, callerPost, headPost, streetHeadPost } from "./policy.ts";
import { refusalOf, type Step } from "./rules.ts";
import type { Hat, WhistleAction } from "./states.ts";

/** What somebody may do with a whistle now, and why not; judged by the same rules that the operations refuse by. */
export interface WhistleAbility {
  operation: string;
  /** The call or the duty it is about. */
  callId: string | null;
  dutyId: string | null;
  /** Null: now. What is not in the list is not theirs to do, or beside the point. */
  refusedBecause: string | null;
}

const ofConvener = ["arrange-visit", "set-path", "finish-path-step"] as const;

export function whistleAbilities(actor: Actor, whistle: OpenWhistle): WhistleAbility[] {
  const found: WhistleAbility[] = [];
  const add = (step: Step) =>
    found.push({
      operation: step.action,
      callId: step.call?.id ?? null,
      dutyId: step.duty?.id ?? null,
      refusedBecause: refusalOf(whistle, step)?.code ?? null,
    });
  const caller = callerPost(actor, whistle) !== undefined;
  const convener: Hat | null = caller ? "caller" : leadPost(actor, whistle) ? "lead" : null;
  if (caller) for (const action of ["call-unit", "sign-off-whistle"] as const) add({ action, by: "caller" });
  if (convener) for (const action of ofConvener) add({ action, by: convener });
  const stopper: Hat | null = streetHeadPost(actor, whistle) ? "street-head" : caller ? "caller" : null;
  if (stopper) add({ action: "cancel-whistle", by: stopper });
  for (const call of whistle.calls) {
    const called = calledPost(actor, call) !== undefined;
    const both: Hat | null = caller ? "caller" : called ? "called-unit" : null;
    if (called) addEach(["report-in", "object-to-call", "assess-whistle"], "called-unit", call);
    if (headPost(actor, whistle, call)) addEach(["uphold-objection", "overrule-objection"], "head", call);
    if (both) addEach(["record-attendance", "add-visit-photos"], both, call);
    if (convener) addEach(["give-duty"], convener, call);
    if (caller) addEach(["assess-unit"], "caller", call);
  }
  for (const duty of whistle.duties) {
    if (calledPost(actor, duty)) add({ action: "finish-duty", by: "owner", duty });
    if (caller) for (const action of ["sign-off-duty", "return-duty"] as const) add({ action, by: "caller", duty });
  }
  // What one call or duty does not come to now is no button at all: it would stand there for each of them.
  return found.filter(({ callId, dutyId, refusedBecause }) => refusedBecause === null || (!callId && !dutyId));

  function addEach(actions: readonly WhistleAction[], by: Hat, call: OpenWhistle["calls"][number]): void {
    for (const action of actions) add({ action, by, call });
  }
}
