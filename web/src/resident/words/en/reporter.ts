import type { reporter as zh } from "../zh-CN/reporter.ts";

export const reporter = {
  answerTitle: "A question for you",
  answerUntil: (p) => `Please answer by ${p.moment}.`,
  answerLabel: "Your answer",
  answerMissing: "Please write your answer",
  answerSend: "Send the answer",
  answerDone: (p) => `Your answer has gone to ${p.holder}.`,

  judgeTitle: "Said to be done, please have a look",
  solutionBy: (p) => `${p.holder} says:`,
  judgeQuestion: "Is it solved?",
  solved: "Solved",
  notSolved: "Not solved",
  judgeMissing: "Please choose “Solved” or “Not solved”",
  judgeUntil: (p) =>
    `Please tell us by ${p.moment}. If we hear nothing, the matter is closed; you can still rate it afterwards.`,
  satisfactionLabel: "How was it handled?",
  satisfactions: { satisfied: "Well", fair: "Fairly well", unsatisfied: "Not well" },
  wordsLabel: "Anything else you want to say",
  confirmSend: "Confirm that it is solved",
  confirmDone: "Noted: you say it is solved.",
  disputeLabel: "What is not solved yet",
  disputeMissing: "Please say what is not solved yet",
  disputeSend: "Say that it is not solved",
  disputeDone: (p) => `${p.holder} has been told that it is not solved, and goes on with it.`,
  judged: (p) => `${p.solved}, handled ${p.satisfaction.toLowerCase()}`,

  rateTitle: "This matter is closed, please rate it",
  rateSend: "Send the rating",
  rateDone: "Your rating has been noted.",

  reopenUntil: (p) => `If the problem is back, you can ask once, by ${p.moment}, for it to be handled again.`,
  reopenBegin: "Have it handled again",
  reopenLabel: "Why it should be handled again",
  reopenMissing: "Please say why it should be handled again",
  reopenSend: "Send, and handle it again",
  reopenDone: "It has been sent out to be handled again.",

  appealTitle: "Why it was not taken up",
  appealUntil: (p) => `If you do not agree, you can ask the superior by ${p.moment} to look at it again.`,
  appealBegin: "I do not agree, ask the superior",
  appealLabel: "Why you do not agree",
  appealMissing: "Please say why you do not agree",
  appealSend: "Send to the superior",
  appealDone: "The superior has been asked to look at it again.",

  withdrawBegin: "No longer needed, withdraw it",
  withdrawQuestion: "Once withdrawn, nobody works on it any more. Withdraw it?",
  withdrawReason: "Why it is no longer needed",
  withdrawConfirm: "Withdraw the report",
  withdrawCancel: "Keep it",
  withdrawDone: "It is withdrawn; nobody works on it any more.",

  notNow: "Not now",
  tooLong: (p) => `At most ${p.most} characters; please shorten it`,
  unreachable:
    "There is no connection, so it was not sent. What you wrote is kept on this phone; press again once you are online.",
  failedTitle: "It was not taken",
  unsent: "You wrote:",

  contactTitle: "Who looked at my phone number",
  contactNone: "Nobody has opened your phone number.",
  contactOpened: (p) => `${p.moment}: ${p.post} of ${p.unit}`,
  contactReason: (p) => `Reason: ${p.reason}`,

  linkTitle: "See it on another phone too",
  linkText:
    "To see your words and photos on another phone too, send this link to yourself. Do not pass it on: whoever has it can read and answer.",
  linkCopy: "Copy the link",
  linkCopied: "Copied. You can paste it into a message to yourself.",
  linkByHand: "Copy this link by hand",

  publicView:
    "This is what anybody may see. Only who reported it sees the words, the photos and the phone number. If that is you, sign in to see them, to answer and to rate.",
} satisfies typeof zh;
