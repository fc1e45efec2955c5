import type { Choice } from "@linli/counting";
import { Type } from "typebox";
import { personal } from "../../platform/operations/without-personal.ts";

/** A ballot as it comes from a device, lies in the box and stands in the published list. */
export interface SecretBallot {
  publicKey: string;
  token: string;
  choice: Choice;
  signature: string;
}

/**
 * A P-256 key as SubjectPublicKeyInfo, DER, uncompressed: 26 bytes that say so, 04, two coordinates. There is no second way
 * to write the same key, so a ballot has one number.
 */
const publicKeyPattern = "^MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[A-Za-z0-9_-]{86}$";

/** The parts of a ballot besides what is chosen. `personal`, though they lead to nobody: none of them is ever noted. */
export const ballotParts = {
  publicKey: Type.String({ ...personal, pattern: publicKeyPattern, maxLength: 122, description: "P-256, SPKI" }),
  token: Type.String({
    ...personal,
    pattern: "^[A-Za-z0-9_-]{384}$",
    maxLength: 384,
    description: "32 random bytes, then the signature of them and the public key under the vote's key",
  }),
  signature: Type.String({
    ...personal,
    pattern: "^[A-Za-z0-9_-]{86}$",
    maxLength: 86,
    description: "ECDSA with SHA-256, r and s of 32 bytes each",
  }),
};

/** "3f9a-07c1-…" */
export const BallotNumber = Type.String({
  ...personal,
  pattern: "^[0-9a-f]{4}(-[0-9a-f]{4}){3}$",
  maxLength: 19,
});
