import { type Actor, holdsRole } from "../../platform/operations/actor.ts";

/** Keeps the register: units, people, posts, buildings, and the files they come from. */
export function keepsRegister(actor: Actor): boolean {
  return holdsRole(actor, "administrator");
}
