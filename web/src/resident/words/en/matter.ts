import type { matter as zh } from "../zh-CN/matter.ts";

const inDays = (count: number) => `${count} ${count === 1 ? "day" : "days"}`;

export const matter = {
  title: (p) => `Report ${p.number}`,
  states: {
    dispatched: "Sent out, not taken up yet",
    accepted: "Being handled",
    "awaiting-resident": "Waiting for your answer",
    suspended: "On hold for now",
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
  suspended: (p) =>
    `Cannot be done just now: ${p.reason}. It will be looked at again on ${p.day}; work goes on then and you will be told.`,
  soFar: "How long so far",
  soFarDays: (p) =>
    p.suspended > 0 ? `${inDays(p.days)} so far, ${inDays(p.suspended)} of them on hold` : `${inDays(p.days)} so far`,
  clockStands: "It waits for your answer; the time of waiting does not count",
  yourWords: "What you reported",
  about: "This matter",
  provisional: "Next year's holidays are not published yet, so the day may change. You will be told if it does.",
  judged: "Your rating",
  number: "Number",
  where: "Where",
  timeline: "What happened",
  photos: "Photos",
  photo: (p) => `Photo ${p.position} of the place`,
  solutionPhotos: "Photos after the work",
  solutionPhoto: (p) => `Photo ${p.position} after the work`,
  print: "Print this page",
  notFoundTitle: "This number was not found",
  notFoundText: "Please check the number, such as 261124-00042.",
  mineTitle: "My reports",
  mineEmpty: "You have not reported anything yet. If you see a problem, report it from here.",
  mineSignIn: "Sign in by phone number to see all your reports, also those made elsewhere.",
  filters: "Which reports",
  filterOpen: (p) => `Open (${p.count})`,
  filterClosed: (p) => `Closed (${p.count})`,
  noneOpen: "Nothing is open.",
  noneClosed: "Nothing is closed yet.",
  filedOn: (p) => `Reported on ${p.day}`,
  lookUp: "Look up a report by its number",
  lookUpHint: "You got it when the report was sent, such as 261124-00042.",
  lookUpMissing: "Please enter the number",
  lookUpGo: "See the progress",
} satisfies typeof zh;
