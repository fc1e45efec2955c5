import type { batches as zh } from "../zh-CN/batches.ts";

export const batches = {
  title: "File from a sheet",
  lead: "Requests handed over from elsewhere, filed together from one sheet, up to 5000 at once. The sheet is checked first and nothing is filed yet; one mistake and none of it is filed, and nothing is filed twice.",
  send: "Upload and check",
  mine: "My sheets",
  empty:
    "You have uploaded none. Before it is filed a sheet is kept for 24 hours; after that its record for 30 days.",
  file: "File",
  sentAt: "Uploaded",
  rows: "Requests",
  state: "Progress",
  states: {
    checking: "Being checked",
    "has-problems": "To be mended",
    ready: "Ready to file",
    filing: "Being filed",
    filed: "Filed",
  },
  toList: "Back to the sheets",
  checking: (p) => `Being checked: ${p.checked} of ${p.total}. You may leave this page.`,
  filing: (p) => `${p.total} ${p.total === 1 ? "request is" : "requests are"} being filed. You may leave this page.`,
  problems: (p) => `${p.count} ${p.count === 1 ? "place" : "places"} to mend; nothing was filed`,
  again: "Upload it again once mended",
  ready: (p) =>
    p.count === 1
      ? "Checked: the one request is in order and not filed yet"
      : `Checked: all ${p.count} requests are in order and not filed yet`,
  repeated: (p) => `${p.count} of them ${p.count === 1 ? "was" : "were"} filed before, and not again.`,
  whatHappens: "Once filed they are routed at once, and reporters with a mobile number get a text message.",
  submit: (p) => `File ${p.count === 1 ? "this request" : `these ${p.count} requests`}`,
  filed: (p) => `${p.count} filed, ${p.moment}`,
  filedTitle: "What was filed",
  row: "Row",
  number: "Request",
  how: "How",
  now: "Filed now",
  before: "Filed before",
  keptUntil: (p) => `Kept here until ${p.moment}.`,
} satisfies typeof zh;
