import type { LiveSource } from "../../platform/live/live-catalogue.ts";

/** Whoever signs out, is shut out or changes the password: their open pages are asked again what they may follow. */
export const liveAccess: LiveSource = {
  events: [
    "account.signed-out",
    "account.session-revoked",
    "account.disabled",
    "account.password-changed",
    "account.password-reset",
  ],
  audience: async (_tx, _districtId, accountIds) =>
    accountIds.map((id) => ({ key: `account ${id}`, change: "access" as const })),
  // The inbox gives them the key.
  keysOf: () => [],
};
