import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Whether an address may be sent to: never into the server's own network, whatever a name resolves to. */

export type AddressProblem = "not-https" | "not-resolved" | "inside-network";

export interface Reach {
  /** For development and tests: also http, and this machine itself. Everything else inside stays closed. */
  loopback: boolean;
}

/** Blocks that are not globally reachable: IANA's IPv4 Special-Purpose Address Registry, and multicast. */
const insideV4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
  // A cloud's metadata and platform services that lie outside the blocks above.
  ["168.63.129.16", 32],
];

/** Of IPv6 only global unicast is let through, without the blocks in it that wrap or stand for other addresses. */
const globalV6 = ["2000::", 3] as const;
const insideV6: readonly (readonly [string, number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [block, bits] of insideV4) closed.addSubnet(block, bits, "ipv4");
for (const [block, bits] of insideV6) closed.addSubnet(block, bits, "ipv6");
const global = new BlockList();
global.addSubnet(...globalV6, "ipv6");
const own = new BlockList();
own.addSubnet("127.0.0.0", 8, "ipv4");
own.addAddress("::1", "ipv6");

export function isReachable(ip: string, { loopback }: Reach): boolean {
  const family = isIP(ip);
  if (family === 4) return (loopback && own.check(ip, "ipv4")) || !closed.check(ip, "ipv4");
  if (family !== 6) return false;
  if (loopback && own.check(ip, "ipv6")) return true;
  return global.check(ip, "ipv6") && !closed.check(ip, "ipv6");
}

const longestLookupMs = 3000;

/**
 * The one address to connect to. A name must resolve to reachable addresses only: one that also leads inside is a trap.
 * Who connects uses this answer and does not look the name up again.
 */
export async function resolveReachable(
  url: URL,
  reach: Reach,
): Promise<{ ip: string } | { problem: AddressProblem }> {
  const secure = url.protocol === "https:" || (reach.loopback && url.protocol === "http:");
  if (!secure || url.username !== "" || url.password !== "") return { problem: "not-https" };
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const found = isIP(host) ? [host] : await addressesOf(host);
  const [first] = found;
  if (first === undefined) return { problem: "not-resolved" };
  return found.every((ip) => isReachable(ip, reach)) ? { ip: first } : { problem: "inside-network" };
}

async function addressesOf(host: string): Promise<string[]> {
  const stop = new AbortController();
  try {
    const late = pause(longestLookupMs, [], { signal: stop.signal, ref: false });
    late.catch(() => {});
    const found = await Promise.race([lookup(host, { all: true, verbatim: true }), late]);
    return found.map(({ address }: { address: string }) => address);
  } catch {
    // Whatever the resolver says: there is nobody to send to.
    return [];
  } finally {
    stop.abort();
  }
}
