import { type Actor, everybody } from "../../platform/operations/actor.ts";

/** Who may do what with secret ballots. */

/** Whoever votes proves who they are: by their session, or by a code sent to their phone. */
export const mayTakeToken = (actor: Actor): boolean => actor.kind === "resident" || actor.kind === "anyone";

/** A ballot comes from nobody: its token is its right. */
export const mayCast = everybody;

/** What is published is for everybody. */
export const mayRecount = everybody;
