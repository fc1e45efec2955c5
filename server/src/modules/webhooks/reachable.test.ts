import { describe, expect, test } from "vitest";
import { isReachable, resolveReachable } from "./reachable.ts";

describe("addresses inside the server's own network are never sent to", () => {
  test.each([
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "no address",
  ])("%s", (ip) => {
    expect(isReachable(ip, { loopback: false })).toBe(false);
  });
});

test.each(["93.184.216.34", "172.32.0.1", "100.128.0.1", "2400:3200::1", "2606:4700::1111"])(
  "%s is outside",
  (ip) => {
    expect(isReachable(ip, { loopback: false })).toBe(true);
  },
);

test("development opens this machine, and nothing else that is inside", () => {
  const reach = { loopback: true };
  expect(["127.0.0.1", "::1", "10.0.0.1", "169.254.169.254", "fd00::1"].map((ip) => isReachable(ip, reach))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe("an address is judged by what it leads to, however it is written", () => {
  test.each([
    ["http://93.184.216.34/", "not-https"],
    ["https://user:secret@93.184.216.34/", "not-https"],
    ["https://127.1/", "inside-network"],
    ["https://2130706433/", "inside-network"],
    ["https://0x7f.0.0.1/", "inside-network"],
    ["https://[::ffff:10.0.0.1]/", "inside-network"],
    ["https://localhost/", "inside-network"],
    ["https://no-such-host.invalid/", "not-resolved"],
  ])("%s is %s", async (address, problem) => {
    expect(await resolveReachable(new URL(address), { loopback: false })).toEqual({ problem });
  });
});
