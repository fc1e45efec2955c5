import { Refused, Unreachable } from "../../../api/problem.ts";
import type { SecretWords } from "./secret-words.ts";
import { BoxNotReady } from "./use-secret-vote.ts";
import { KeyChanged, type Step } from "./vote-secretly.ts";

/**
 * Why it did not come to an end, and what is safe. Where an answer was lost after the ballot had gone out, nobody here knows
 * whether it arrived; sending it again tells.
 */
export function failureWords(error: Error, step: Step | null, secret: SecretWords): string {
  if (error instanceof Unreachable) return step === "casting" ? secret.lostWhileCasting : secret.lostBefore;
  if (error instanceof Refused) return error.title;
  if (error instanceof BoxNotReady) return secret.boxNotReady;
  if (error instanceof KeyChanged) return secret.keyChanged;
  return step === null ? secret.cannotKeep : secret.broken;
}
