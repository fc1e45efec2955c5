import { expect, test } from "vitest";
import { createShell } from "./shell.ts";

async function addressSeen(behindProxy: boolean, forwarded: string): Promise<string> {
  const shell = await createShell({
    logLevel: "silent",
    words: (code) => code,
    requestsPerMinute: 1000,
    behindProxy,
    secure: false,
  });
  shell.get("/address", ({ ip }) => ip);
  const { body } = await shell.inject({ url: "/address", headers: { "x-forwarded-for": forwarded } });
  await shell.close();
  return body;
}

test("behind a proxy the caller is whom the proxy names, not whom the caller claims to be", async () => {
  expect(await addressSeen(true, "203.0.113.9")).toBe("203.0.113.9");
  expect(await addressSeen(true, "198.51.100.7, 203.0.113.9")).toBe("203.0.113.9");
});

test("without a proxy nobody is believed", async () => {
  expect(await addressSeen(false, "203.0.113.9")).toBe("127.0.0.1");
});
