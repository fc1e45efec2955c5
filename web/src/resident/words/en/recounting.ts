import type { recounting as zh } from "../zh-CN/recounting.ts";

export const recounting = {
  title: "Count it yourself",
  intro:
    "This page counts the published list of ballots again from the beginning, on your own device: it checks every ballot and adds up the sums. Neither the list nor the number you look for is sent anywhere.",
  fetchAndCount: "Download the list and count",
  chooseFile: "Choose a list you have downloaded",
  counting: (p: { percent: number }) => `Counting, ${p.percent}% done`,
  notPublished: "The result of this vote is not published yet. Once it is, anybody can count it again here.",
  noListTitle: "This file is no list of ballots",
  noListText: "Please choose the file you downloaded from the page of the vote; its name ends in .jsonl.",
  agreesTitle: "It comes to what was published",
  agreesText: (p: { count: string }) => `${p.count} lines of ballots were checked, and all of them are right.`,
  differsTitle: "It does not come to what was published",
  differsText: (p: { count: string }) =>
    `Wrong in ${p.count} places. Please download it once more; if it stays wrong, tell the community or street that ran the vote.`,
  faultIn: (p: { line: number; what: string }) => `Line ${p.line}: ${p.what}`,
  faults: {
    "not-json": "cannot be read",
    "not-canonical": "is not written as it has to be",
    "wrong-fields": "has too much in it, or too little",
    "no-valid-choice": "chooses what could not be chosen",
    "number-of-another-key": "its number does not belong to the ballot",
    "wrong-token": "its token was not given for this vote",
    "wrong-signature": "its signature does not fit: the ballot was changed",
    "no-head": "the first line is missing",
    "no-key": "there is no key to check the tokens with",
    twice: "the same number stands there twice",
    "out-of-order": "is not in the order of the numbers",
    "more-than-may-vote": "there are more ballots than people who may vote",
    "cut-off": "the list is incomplete, without its result",
    "after-the-end": "something stands after the result",
    "result-differs": "the stated result is not what the ballots come to",
  },
  hashSame: "The file is, letter by letter, the one noted in the audit.",
  hashOther: "The file is not the one noted in the audit.",
  hash: (p: { hash: string }) => `SHA-256 of this file: ${p.hash}`,
  ownersList:
    "The list of an owners' decision puts homes into groups, so that nobody can be told apart; a single ballot cannot be found in it. To see your own, ask the community that ran the vote.",
  ownTitle: "Find my own ballot",
  ownHint: "The receipt number you got when you voted",
  find: "Find it in the list",
  found: "This ballot is in the list",
  notFound:
    "There is no such number in the list. Please look whether it was copied right; if it was, tell those who ran the vote.",
} satisfies typeof zh;
