import { expect, test } from "vitest";
import { ballotNumber, toBase64Url } from "../ballot.ts";
import { faultOfSecretBallot, tokenKey } from "./secret-ballot.ts";

/** RFC 9474, appendix A.3: RSABSSA-SHA384-PSS-Randomized. */
const modulus =
  "aec4d69addc70b990ea66a5e70603b6fee27aafebd08f2d94cbe1250c556e047a928d635c3f45ee9b66d1bc628a03bac9b7c3f416fe20dab" +
  "ea8f3d7b4bbf7f963be335d2328d67e6c13ee4a8f955e05a3283720d3e1f139c38e43e0338ad058a9495c53377fc35be64d208f89b4aa721" +
  "bf7f7d3fef837be2a80e0f8adf0bcd1eec5bb040443a2b2792fdca522a7472aed74f31a1ebe1eebc1f408660a0543dfe2a850f106a617ec6" +
  "685573702eaaa21a5640a5dcaf9b74e397fa3af18a2f1b7c03ba91a6336158de420d63188ee143866ee415735d155b7c2d854d795b7bc236" +
  "cffd71542df34234221a0413e142d8c61355cc44d45bda94204974557ac2704cd8b593f035a5724b1adf442e78c542cd4414fce6f1298182" +
  "fb6d8e53cef1adfd2e90e1e4deec52999bdc6c29144e8d52a125232c8c6d75c706ea3cc06841c7bda33568c63a6c03817f722b50fcf89823" +
  "7d788a4400869e44d90a3020923dc646388abcc914315215fcd1bae11b1c751fd52443aac8f601087d8d42737c18a3fa11ecd4131ecae017" +
  "ae0a14acfc4ef85b83c19fed33cfd1cd629da2c4c09e222b398e18d822f77bb378dea3cb360b605e5aa58b20edc29d000a66bd177c682a17" +
  "e7eb12a63ef7c2e4183e0d898f3d6bf567ba8ae84f84f1d23bf8b8e261c3729e2fa6d07b832e07cddd1d14f55325c6f924267957121902dc" +
  "19b3b32948bdead5";
const message = "8f3dc6fb8c4a02f4d6352edf0907822c1210a9b32f9bdda4c45a698c80023aa6b59f8cfec5fdbb36331372ebefedae7d";
const prefix = "8417e699b219d583fb6216ae0c53ca0e9723442d02f1d1a34295527e7d929e8b";
const signature =
  "191e941c57510e22d29afad257de5ca436d2316221fe870c7cb75205a6c071c2735aed0bc24c37f3d5bd960ab97a829a508f966bbaed7a82" +
  "645e65eadaf24ab5e6d9421392c5b15b7f9b640d34fec512846a3100b80f75ef51064602118c1a77d28d938f6efc22041d60159a518d3de7" +
  "c4d840c9c68109672d743d299d8d2577ef60c19ab463c716b3fa75fa56f5735349d414a44df12bf0dd44aa3e10822a651ed4cb0eb6f47c9b" +
  "d0ef14a034a7ac2451e30434d513eb22e68b7587a8de9b4e63a059d05c8b22c7c51e2cfee2d8bef511412e93c859a13726d87c57d1bc4c2e" +
  "68ab121562f839c3a3d233e87ed63c69b7e57525367753fbebcc2a9805a2802659f5888b2c69115bf865559f10d906c09d048a0d71bfee4b" +
  "33857393ec2b69e451433496d02c9a7910abb954317720bbde9e69108eafc3e90bad3d5ca4066d7b1e49013fa04e948104a1dd82b12509ec" +
  "b146e948c54bd8bfb5e6d18127cd1f7a93c3cf9f2d869d5a78878c03fe808a0d799e910be6f26d18db61c485b303631d3568368fc41986d0" +
  "8a95ea6ac0592240c19d7b22416b9c82ae6241e211dd5610d0baaa9823158f9c32b66318f5529491b7eeadcaa71898a63bac9d95f4aa548d" +
  "5e97568d744fc429104e32edd9c87519892a198a30d333d427739ffb9607b092e910ae37771abf2adb9f63bc058bf58062ad456cb9346797" +
  "95bbdfcdfad5e0f2";

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

test("the signature of the standard's own example is a token for its message, and for no other", async () => {
  const jwk = { kty: "RSA", e: "AQAB", n: toBase64Url(bytes(modulus)) };
  const imported = await crypto.subtle.importKey("jwk", jwk, { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);
  const key = (await tokenKey(toBase64Url(new Uint8Array(await crypto.subtle.exportKey("spki", imported)))))!;
  const ballotOf = async (words: Uint8Array<ArrayBuffer>, token: string) => ({
    number: await ballotNumber(words),
    publicKey: toBase64Url(words),
    token: toBase64Url(bytes(token)),
    choice: { option: 1 },
    signature: "",
  });
  const fault = async (words: Uint8Array<ArrayBuffer>, token: string) =>
    faultOfSecretBallot(key, "vote", await ballotOf(words, token));
  // The message is no key of a ballot, so only what comes after the token is wrong.
  expect(await fault(bytes(message), prefix + signature)).toBe("wrong-signature");
  expect(await fault(bytes(message.replace("8f", "8e")), prefix + signature)).toBe("wrong-token");
  expect(await fault(bytes(message), prefix.replace("84", "85") + signature)).toBe("wrong-token");
  expect(await fault(bytes(message), prefix + signature.replace("19", "18"))).toBe("wrong-token");
});
