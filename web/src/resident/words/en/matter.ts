import type { matter as zh } from "../zh-CN/matter.ts";

export const matter = {
  title: (p) => `Report ${p.number}`,
  states: {
    dispatched: "Sent out, not taken up yet",
    accepted: "Being handled",
    "awaiting-resident": "Waiting for your answer",
    resolved: "Said to be done, please confirm",
    rejected: "Not taken up",
    closed: "Closed",
  },
  late: "Late",
  holder: "Who has it",
  person: (p) => `${p.unit}, ${p.person}`,
  due: "Until when",
  dueBy: (p) =>
    p.workingDays > 0
      ? `To be answered by ${p.moment}, ${p.workingDays} working ${p.workingDays === 1 ? "day" : "days"} left`
      : `To be answered by ${p.moment}, which is today`,
  dueByPlain: (p) => `Answer by ${p.moment}`,
  overdue: (p) => `Was to be answered by ${p.moment}. It is late, and the superior knows`,
  noDue: "It has been answered",
  where: "Where",
  timeline: "What happened",
  photos: "Photos",
  photo: (p) => `Photo ${p.position} of the place`,
  print: "Print this page",
  notFoundTitle: "This number was not found",
  notFoundText: "Please check the number, such as 261124-00042.",
  mineTitle: "My reports",
  mineEmpty: "You have not reported anything yet. If you see a problem, report it from here.",
  mineSignIn: "Sign in to see your reports. Without signing in you can look one up by its number.",
  lookUp: "Look up a report by its number",
  lookUpHint: "You got it when the report was sent, such as 261124-00042.",
  lookUpMissing: "Please enter the number",
  lookUpGo: "See the progress",
} satisfies typeof zh;
