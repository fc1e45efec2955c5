import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { closeBox } from "./ballot-box.ts";
import { destroyPrivateKey, voteKeyOf } from "./signing-keys.ts";
import { operation } from "./tables.ts";

/** A vote was called off: its box is shut and its key destroyed. What lies in the box is neither counted nor shown. */
export const closeBallotBox = operation({
  name: "close-ballot-box",
  summary: "Shuts the ballot box of a vote that was called off and destroys its key.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ eventId: Uuid, subjectId: Uuid }),
  output: Nothing,
  refusals: {},
  async run(context) {
    const { input, emit, alreadyDone } = context;
    const key = await voteKeyOf(context, input.subjectId);
    if (!key?.sealedPrivateKey) {
      alreadyDone();
      return {};
    }
    await closeBox(context, input.subjectId);
    await destroyPrivateKey(context, input.subjectId);
    emit("ballot-box.closed", input.subjectId);
    return {};
  },
});
