import type { shared as zh } from "../zh-CN/shared.ts";

export const shared = {
  joined: "Residents who met it too",
  joinedCount: (p) => `${p.count} more ${p.count === 1 ? "resident has" : "residents have"} met it`,
  joinedJudged: (p) => `of these ${p.solved} say it is solved, ${p.notSolved} that it is not`,
  joinedList: "See these residents",
  joinedAt: (p) => `joined ${p.moment}`,
  saidSolved: "says it is solved",
  saidNotSolved: "says it is not solved",
  joinedReads: (p) =>
    `${p.count} more ${p.count === 1 ? "resident has" : "residents have"} joined and will read this answer too: leave out anything personal about the reporter.`,

  sameBuilding: "in this building",
  away: (p) => `about ${p.metres} m away`,
  filedAt: (p) => `reported ${p.moment}`,
  joinCaller: "The same matter: join this resident",
  joinCallerPhone: "Enter this resident's mobile number in the form first, so that they can be told of the answer",
  callerJoined: "Joined",

  public: "Public",
  publicNone:
    "Words and photos are seen by the reporter only. An edited account lets neighbours tell whether theirs is the same matter.",
  publicSince: (p) => `Made public by ${p.post}, ${p.moment}; everybody can read it`,
  changePublic: "Change what is public",
  wordsLabel: "Public words",
  wordsWarning: "Everybody can read this. Take out names, telephone and home numbers, and who reported it.",
  wordsMissing: "Please write the public words",
  photosLabel: "Photos to make public",
  photosHint: "What is not ticked stays with the reporter. Leave out faces, number plates and home numbers.",
} satisfies typeof zh;
