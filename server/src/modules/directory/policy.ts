import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

/** Keeps the register: units, people, posts, buildings, and the files they come from. The command line does it as the system. */
export function keepsRegister(actor: Actor): boolean {
  return actor.kind === "system" || holdsRole(actor, "administrator");
}
