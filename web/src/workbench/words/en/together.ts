import type { together as zh } from "../zh-CN/together.ts";

export const together = {
  merged: (p) => `Merged into this one (${p.count})`,
  mergedHint: "Every reporter is kept: their number and link show how it goes, and they are told when it is done.",
  mergedAt: (p) => `merged ${p.moment}`,
  unreachable: "left no contact",
  mergedInto: (p) => `This request is merged into ${p.number} and handled with it`,
  parts: (p) => `Its parts (${p.done} of ${p.count} done)`,
  partsHint: "When the last part is done, the reporter gets the answers of all of them by itself.",
  partOf: (p) => `This is a part of ${p.number}`,
  partOfHint:
    "It ends with your answer; the whole request answers the reporter. To ask the reporter something, turn to the post that has the whole.",
  openOther: "Open that one",
  notSolved: "could not be done",

  similar: "Similar ones nearby",
  similarNone: "No similar open request nearby.",
  others: "Numbers of others",
  othersHint: "Several numbers with spaces between them",
  othersMissing: "Please choose one, or give a number",

  part: (p) => `Part ${p.position}`,
  partWords: "What is to be done",
  partWordsHint: "The reporter reads it on the page of the request",
  partWordsMissing: "Please say what is to be done in this part",
  partPost: "Who does it",
  partPostHint: "If you choose nobody, the duty table decides",
  partCategoryMissing: "Please choose a category",
  addPart: "Add a part",
  removePart: (p) => `Remove part ${p.position}`,
} satisfies typeof zh;
