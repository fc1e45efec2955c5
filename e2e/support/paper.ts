import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";

interface Vote {
  id: string;
  state: string;
  electorate: string;
  kind: string;
}

/** The owners' decision of the demo that is open, and the numbers of homes that have not voted. For staff of its community. */
export async function openOwnersVote(page: Page): Promise<{ id: string; notVoted: number[] }> {
  const { votes } = (await (await page.request.get("/api/votes/list-votes?show=open")).json()) as { votes: Vote[] };
  const vote = votes.find(
    ({ state, electorate, kind }) => state === "open" && electorate === "owners" && kind === "yes-no",
  );
  expect(vote, "an open owners' decision").toBeDefined();
  const answer = await page.request.post(`/api/votes/${vote!.id}/find-electors`, { data: { show: "not-voted" } });
  const { electors } = (await answer.json()) as { electors: { paperNumber: number; handedInAt: string | null }[] };
  const notVoted = electors.filter(({ handedInAt }) => handedInAt === null).map(({ paperNumber }) => paperNumber);
  return { id: vote!.id, notVoted };
}

/** The number of a paper that two people have read differently. */
export async function differingPaper(page: Page, voteId: string): Promise<number> {
  const answer = await page.request.get(`/api/paper-ballots/${voteId}/list-paper-ballots?state=differing`);
  const { papers } = (await answer.json()) as { papers: { paperNumber: number }[] };
  expect(papers.length).toBeGreaterThan(0);
  return papers[0]!.paperNumber;
}

/** A vote of the residents of the demo's community that opens at once and closes within two minutes. */
export async function shortVote(page: Page): Promise<{ id: string; number: string }> {
  const { votes } = (await (await page.request.get("/api/votes/list-votes?show=open")).json()) as {
    votes: { area: { id: string } }[];
  };
  const id = randomUUID();
  const now = Date.now();
  const prepared = await page.request.post(`/api/votes/${id}/prepare-vote`, {
    data: {
      title: "楼道灯换成感应的好不好",
      words: "",
      kind: "yes-no",
      secrecy: "open",
      electorate: "residents",
      areaId: votes[0]!.area.id,
      options: [],
      noticeDays: 0,
      opensAt: new Date(now + 1_000).toISOString(),
      closesAt: new Date(now + 100_000).toISOString(),
    },
  });
  expect(prepared.status(), await prepared.text()).toBe(200);
  const { number, version } = (await prepared.json()) as { number: string; version: number };
  const announced = await page.request.post(`/api/votes/${id}/announce-vote`, { data: { version } });
  expect(announced.status(), await announced.text()).toBe(200);
  return { id, number };
}
