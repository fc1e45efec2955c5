import { expect, type Page } from "@playwright/test";
import { recounting as recountingEn } from "../../web/src/resident/words/en/recounting.ts";
import { secret as secretEn } from "../../web/src/resident/words/en/secret.ts";
import { votes as en } from "../../web/src/resident/words/en/votes.ts";
import { words as english } from "../../web/src/resident/words/en.ts";
import { recounting as recountingZh } from "../../web/src/resident/words/zh-CN/recounting.ts";
import { secret as secretZh } from "../../web/src/resident/words/zh-CN/secret.ts";
import { votes as zh } from "../../web/src/resident/words/zh-CN/votes.ts";
import type { ResidentWords } from "../../web/src/resident/words/zh-CN.ts";

/** The words of the pages about votes, in the language of this test's browser. */
export const voteWords = (words: ResidentWords): typeof zh => (words === english ? en : zh);

export const secretWords = (words: ResidentWords): typeof secretZh => (words === english ? secretEn : secretZh);

export const recountWords = (words: ResidentWords): typeof recountingZh =>
  words === english ? recountingEn : recountingZh;

/** The number of one of the demo's votes, by its question, as everybody finds it. */
export async function voteNumber(page: Page, title: string): Promise<string> {
  const get = async (address: string) => {
    const answer = await page.request.get(address);
    expect(answer.status(), await answer.text()).toBe(200);
    return answer.json();
  };
  const areas = async (parentId?: string): Promise<{ id: string; code: string }[]> =>
    (await get(`/api/directory/list-areas${parentId === undefined ? "" : `?parentId=${parentId}`}`)).areas;
  const [district] = await areas();
  const street = (await areas(district!.id)).find(({ code }) => code.endsWith("001000"));
  const community = (await areas(street!.id)).find(({ code }) => code.endsWith("001001"));
  const { votes } = (await get(`/api/votes/list-public-votes?areaId=${community!.id}`)) as {
    votes: { title: string; number: string }[];
  };
  const found = votes.find((vote) => vote.title === title);
  expect(found, title).toBeDefined();
  return found!.number;
}
