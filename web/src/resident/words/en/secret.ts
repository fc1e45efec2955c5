import type { secret as zh } from "../zh-CN/secret.ts";

export const secret = {
  castAgain: "Send it again",
  asking: "Getting your token",
  casting: "Putting your ballot into the box",
  stay: "Please keep this page open for a few seconds. If it closes, nothing is lost: open it again and it goes on.",
  doneTitle: "Your ballot is in the box",
  receiptFor:
    "Once the result is published, this number shows whether your ballot was counted, unchanged. Tell it to nobody: whoever knows it can look up what you voted.",
  forget: "Delete the number from this phone",
  forgetQuestion:
    "Then this phone no longer knows your number. Your ballot is in the box and stays there. Delete the number?",
  forgetConfirm: "Delete it",
  forgetCancel: "Keep it",
  resumedTitle: "You have not finished voting",
  resumedBefore:
    "You stopped half-way, and no ballot was cast. Your right to vote is on this phone: choose and go on. It cannot become two votes.",
  resumedWithBallot:
    "Your ballot was sent, but the box has not answered. Send it again to make sure. The same ballot counts once however often it is sent, and cannot be changed any more.",
  failedTitle: "Not finished yet",
  lostBefore:
    "The network is gone. No ballot was cast, and your vote is not lost. Press again when you are connected; it cannot become two votes.",
  lostWhileCasting:
    "Your ballot was sent, but the box did not answer. Please connect and send it again to make sure; it cannot become two votes.",
  boxNotReady:
    "The vote has just begun, and its box will be ready within a minute. Please press again then; your vote is not lost.",
  keyChanged:
    "The stamp of this vote is another one than before. So that nobody can recognise your ballot, your phone did not go on. Please tell those who run the vote.",
  cannotKeep:
    "This browser cannot keep what voting needs (it may be in private mode), or cannot vote secretly. So that your ballot is not lost, nothing was begun; you can still vote. Please use another browser or phone.",
  broken:
    "Something went wrong on this phone. A token you have got is still on it; please reload the page and try again.",
  browserTitle: "This browser cannot vote secretly",
  browserText:
    "Your vote is not lost. Open this page in a newer browser, or on the phone of your family or your community, and vote with a code sent to your number.",
  closedMeanwhile: (p: { number: string }) =>
    `Your ballot was sent, but the vote closed before the box answered. Its number is ${p.number}. Once the result is published, this page shows whether it is in the list.`,
  closedBefore: "You got a token but cast no ballot, and the vote is closed.",
  yourBallot: "Your ballot",
  lookUp: "See whether it was counted",
  counted: (p: { choice: string }) => `In the list your ballot says: ${p.choice}.`,
  otherKey:
    "But the published key is not the one with which you voted. Please tell the community or street that ran the vote.",
} satisfies typeof zh;
