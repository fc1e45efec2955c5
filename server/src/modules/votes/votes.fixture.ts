import { newId } from "../../platform/ids.ts";
import { phoneOf } from "../../testing/electorate.ts";
import type { Browser, Character, TestDistrict } from "../../testing/test-district.ts";
import { expectOk } from "../../testing/test-district.ts";

/** 2026-11-24 is a Tuesday, 09:00 when a test begins; a vote of three days' notice may open on Saturday. */
export const morning = "2026-11-24T01:00:00Z";
export const opensAt = "2026-11-28T00:00:00Z";
export const closesAt = "2026-12-05T10:00:00Z";

/** The question that the desk of 甲一社区 puts to its residents, changed as a test needs it. */
export function draft(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
): Record<string, unknown> & { voteId: string } {
  return {
    voteId: newId(),
    title: "丁香园要不要装充电桩",
    words: "在东门停车位旁装四个充电桩，费用由经营单位承担。",
    kind: "yes-no",
    secrecy: "open",
    options: [],
    electorate: "residents",
    areaId: linli.id("area", "community-a1"),
    opensAt,
    closesAt,
    ...change,
  };
}

export async function prepared(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = "community-officer-chen",
): Promise<{ id: string; number: string }> {
  const body = draft(linli, change);
  const answer = expectOk(await (await linli.as(by)).call("prepare-vote", body));
  return { id: body.voteId, number: answer.body.number };
}

/** Prepared, announced, and opened by the clock. */
export async function opened(
  linli: TestDistrict,
  change: Record<string, unknown> = {},
  by: Character = "community-officer-chen",
) {
  linli.clock.set(morning);
  const vote = await prepared(linli, change, by);
  expectOk(await act(linli, by, "announce-vote", vote.id));
  linli.clock.set((change["opensAt"] as string | undefined) ?? opensAt);
  await linli.runJob("open-due-votes");
  return vote;
}

/** Closed and counted by the clock. */
export async function closed(linli: TestDistrict, at = closesAt): Promise<void> {
  linli.clock.set(at);
  while (((await linli.runJob("close-due-votes")) as { closed: number }).closed > 0);
}

/** The voters' own phones, each signed in once. */
export function phonesOf(linli: TestDistrict) {
  const phones = new Map<string, Promise<Browser>>();
  return (voter: Parameters<typeof phoneOf>[1]): Promise<Browser> => {
    const known = phones.get(voter) ?? phoneOf(linli, voter);
    phones.set(voter, known);
    return known;
  };
}

export async function shown(linli: TestDistrict, by: Character, voteId: string) {
  return expectOk(await (await linli.as(by)).call("show-vote", { voteId })).body;
}

/** A step on the newest version, as somebody does who has just opened the page. */
export async function act(
  linli: TestDistrict,
  by: Character,
  operation: string,
  voteId: string,
  input: Record<string, unknown> = {},
) {
  const { version } = await shown(linli, by, voteId);
  return (await linli.as(by)).call(operation, { voteId, version, ...input });
}

export async function cast(browser: Browser, voteId: string, choice: unknown, more: Record<string, unknown> = {}) {
  return browser.call("cast-ballot", { voteId, choice, ...more });
}
