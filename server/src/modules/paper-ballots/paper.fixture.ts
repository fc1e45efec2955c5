import { newId } from "../../platform/ids.ts";
import { electorateIds } from "../../testing/electorate.ts";
import { type Answer, type Character, expectOk, type TestDistrict } from "../../testing/test-district.ts";
import { opened } from "../votes/votes.fixture.ts";

/** Numbers of 丁香园1栋 in the order of its doors: 101 is 1, 102 is 2, 201 and 202 are 3 and 4, the developer's 5 and 6. */
export const numberOf = { "101": 1, "102": 2, "201": 3, "202": 4, "301": 5, "302": 6, "401": 7, "402": 8 } as const;

/** Two at the desk and the grid worker of the next grid: enough for two readings and somebody to decide. */
export const [first, second, third] = ["community-officer-chen", "grid-worker-zhao", "community-leader-cao"] as const;

/** The owners of 丁香园1栋 are asked, and the vote is open. */
export async function openOwnersVote(linli: TestDistrict, change: Record<string, unknown> = {}) {
  linli.clock.set("2026-11-24T01:00:00Z");
  return opened(linli, {
    title: "是否换电梯",
    electorate: "owners",
    ownersMatter: 5,
    buildingIds: [electorateIds(linli).building],
    opensAt: "2026-12-10T00:00:00Z",
    closesAt: "2026-12-20T10:00:00Z",
    ...change,
  });
}

export async function enter(
  linli: TestDistrict,
  by: Character,
  voteId: string,
  paperNumber: number,
  choice: unknown,
  more: Record<string, unknown> = {},
): Promise<Answer> {
  const reading = choice === "void" ? { isVoid: true } : { choice };
  return (await linli.as(by)).call("enter-paper-ballot", {
    voteId,
    paperNumber,
    entryId: newId(),
    ...reading,
    ...more,
  });
}

/** Entered by two people alike. */
export async function enterTwice(linli: TestDistrict, voteId: string, paperNumber: number, choice: unknown) {
  expectOk(await enter(linli, first, voteId, paperNumber, choice));
  return expectOk(await enter(linli, second, voteId, paperNumber, choice)).body;
}

export async function listed(linli: TestDistrict, by: Character, voteId: string) {
  return expectOk(await (await linli.as(by)).call("list-paper-ballots", { voteId })).body;
}

export async function paperOf(linli: TestDistrict, by: Character, voteId: string, paperNumber: number) {
  return expectOk(await (await linli.as(by)).call("show-paper-ballot", { voteId, paperNumber })).body;
}

const pdf = Buffer.from(
  "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);

export async function attachScan(linli: TestDistrict, by: Character, voteId: string, paperNumber: number) {
  const documentId = newId();
  const browser = await linli.as(by);
  expectOk(await browser.call("upload-paper", { id: documentId }, { file: pdf }));
  const answer = await browser.call("attach-ballot-scan", { voteId, paperNumber, documentId });
  return { documentId, answer };
}
