import { generateSecret, generateURI, verifySync } from "otplib";

/** One-time codes of an authenticator app (RFC 6238): SHA-1, six digits, a new step every 30 seconds, as all apps can. */
const stepSeconds = 30;

/** 160 bits, as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return generateSecret({ length: 20 });
}

export function totpUri(secret: string, userName: string, district: string): string {
  return generateURI({ issuer: district, label: userName, secret });
}

/** @returns the step of a right code, from one step ago to one ahead for clocks that differ; null for a wrong one */
export function totpStep(secret: string, code: string, now: Temporal.Instant): number | null {
  const result = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now.epochMilliseconds / 1000),
    epochTolerance: stepSeconds,
  });
  return result.valid && "timeStep" in result ? result.timeStep : null;
}
