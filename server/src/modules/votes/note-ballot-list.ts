import { Type } from "typebox";
import { onlySystem } from "../../platform/operations/actor.ts";
import { Nothing, Uuid } from "../../platform/schemas.ts";
import { operation } from "./tables.ts";

/**
 * The list's hash enters the audit as this operation's input, and with the next seal nobody can put another list in its
 * place.
 */
export const noteBallotList = operation({
  name: "note-ballot-list",
  summary: "Notes the hash of a counted list of ballots in the audit.",
  access: "write",
  permission: onlySystem,
  input: Type.Object({ voteId: Uuid, listSha256: Type.String({ pattern: "^[0-9a-f]{64}$", maxLength: 64 }) }),
  output: Nothing,
  refusals: {},
  async run({ input, emit }) {
    emit("vote.list-noted", input.voteId);
    return {};
  },
});
