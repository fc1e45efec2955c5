import { createPrivateKey, generateKeyPairSync, webcrypto } from "node:crypto";
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { makeSigningKeys, modulusBytes, privateKeyOf, signBlinded } from "./blind-signing.ts";
import { rfc9474 } from "./rfc-9474.fixture.ts";

const suite = RSABSSA.SHA384.PSS.Randomized();
const algorithm = { name: "RSA-PSS", hash: "SHA-384" };

const numberOf = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
const base64Of = (number: bigint) => {
  const digits = number.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), "0"), "hex").toString("base64url");
};

function inverse(value: bigint, modulus: bigint): bigint {
  let [r, next, s, t] = [modulus, value % modulus, 0n, 1n];
  while (next !== 0n) {
    const quotient = r / next;
    [r, next] = [next, r - quotient * next];
    [s, t] = [t, s - quotient * t];
  }
  return ((s % modulus) + modulus) % modulus;
}

/** The private key of the RFC's appendix, from its primes. */
function keyOfAppendix(): webcrypto.JsonWebKey {
  const [p, q, e] = [numberOf(rfc9474.p), numberOf(rfc9474.q), numberOf(rfc9474.e)];
  const d = inverse(e, (p - 1n) * (q - 1n));
  const parts = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) };
  return { kty: "RSA", ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, base64Of(part)])) };
}

test("the vector of RFC 9474: prepared, blinded, signed natively and unblinded to what is printed there", async () => {
  const key = keyOfAppendix();
  const modulus = numberOf(rfc9474.p) * numberOf(rfc9474.q);
  const blinding = Buffer.from(inverse(numberOf(rfc9474.inv), modulus).toString(16).padStart(1024, "0"), "hex");
  const publicKey = await webcrypto.subtle.importKey("jwk", { kty: "RSA", n: key.n!, e: key.e! }, algorithm, true, [
    "verify",
  ]);
  // What the device draws by chance is what the RFC drew.
  const drawn = [rfc9474.msgPrefix, rfc9474.salt, Uint8Array.from(blinding)];
  const chance = vi.spyOn(globalThis.crypto, "getRandomValues").mockImplementation(() => drawn.shift() as never);
  const prepared = suite.prepare(rfc9474.msg);
  const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
  chance.mockRestore();
  expect(Buffer.from(prepared)).toEqual(Buffer.concat([rfc9474.msgPrefix, rfc9474.msg]));
  expect(Buffer.from(blindedMsg)).toEqual(Buffer.from(rfc9474.blindedMsg));
  expect(Buffer.from(inv)).toEqual(Buffer.from(rfc9474.inv));

  const blindSignature = signBlinded(createPrivateKey({ key, format: "jwk" }), rfc9474.blindedMsg)!;
  expect(blindSignature).toEqual(Buffer.from(rfc9474.blindSig));
  const signature = await suite.finalize(publicKey, prepared, blindSignature, inv);
  expect(Buffer.from(signature)).toEqual(Buffer.from(rfc9474.sig));
});

test("the native step gives what the portable library gives, for whatever number it is given", async () => {
  const { privateKey } = await makeSigningKeys();
  const key = privateKeyOf(privateKey);
  const portable = await webcrypto.subtle.importKey("pkcs8", Buffer.from(privateKey), algorithm, true, ["sign"]);
  const numbers = fc.uint8Array({ minLength: modulusBytes, maxLength: modulusBytes }).map((bytes) => {
    // Smaller than any modulus of this length.
    bytes[0]! &= 0x7f;
    return bytes;
  });
  await fc.assert(
    fc.asyncProperty(numbers, async (blinded) => {
      expect(signBlinded(key, blinded)).toEqual(Buffer.from(await suite.blindSign(portable, blinded)));
    }),
    { numRuns: 5 },
  );
});

test("a number that is none of the key's is no message: too short, too long, as large as the modulus", () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: modulusBytes * 8 });
  const modulus = Buffer.from(privateKey.export({ format: "jwk" }).n!, "base64url");
  for (const wrong of [
    modulus,
    Buffer.alloc(modulusBytes, 0xff),
    modulus.subarray(1),
    Buffer.alloc(modulusBytes + 1, 1),
  ]) {
    expect(signBlinded(privateKey, wrong)).toBeNull();
  }
});
