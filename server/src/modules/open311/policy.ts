import type { Actor } from "../../platform/operations/actor.ts";

/** Reading is public; filing needs a key. */
export const mayFileThroughOpen311 = (actor: Actor): boolean => actor.kind === "client";
