import type { Vault } from "../vault.ts";

/** Keyed hash of where a request comes from, for limits: the address itself is kept nowhere. */
export function sourceOf(vault: Vault, address: string): Buffer {
  return vault.index(networkOf(address), "source");
}

/**
 * An IPv4 address counts by itself, of an IPv6 address its first 64 bits: one customer has all addresses of such a network
 * and could take a new one for each try.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/, "").toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped) return mapped[1]!;
  if (!plain.includes(":")) return plain;
  const [before = "", after] = plain.split("::");
  const groups = before.split(":").filter(Boolean);
  if (after !== undefined) {
    const tail = after.split(":").filter(Boolean);
    // A dotted tail, as in 64:ff9b::192.0.2.1, stands for two groups.
    const tailLength = tail.length + (after.includes(".") ? 1 : 0);
    groups.push(...Array<string>(Math.max(0, 8 - groups.length - tailLength)).fill("0"), ...tail);
  }
  const network = groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${network.join(":")}::/64`;
}
