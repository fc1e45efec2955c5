import type { home as zh } from "../zh-CN/home.ts";

export const home = {
  title: "Home",
  elderOffer: "Is this hard to read? The large version has larger text, larger buttons, and can read to you.",
  elderAccept: "Use the large version",
  elderDecline: "No, thank you",
  waitsForYou: "Waiting for you",
  unfinished: (p) => `You have not finished this report: “${p.text}”`,
  unfinishedWithoutText: "You have an unfinished report",
  continueFiling: "Go on writing",
  kept: (p) => `“${p.text}” is kept on this phone and is sent once you are online.`,
  keptRefused: (p) => `“${p.text}” was not taken: ${p.why}`,
  correctAndSend: "Correct and send",
  sentNow: (p) => `What was kept on this phone has been sent. Its number is ${p.number}.`,
  answerNeeded: (p) => `${p.holder} has a question for you`,
  ratingNeeded: (p) => `${p.holder} says it is done. Please have a look`,
  report: "Report a problem",
  openMatters: "My reports",
  nothingOpen: "Nothing you reported is open.",
  signInToSee: "Once you sign in, this shows how far your reports have come.",
  signIn: "Sign in by phone number",
} satisfies typeof zh;
