import type { exports as zh } from "../zh-CN/exports.ts";

export const exports = {
  button: "Export",
  title: "Export this list",
  lead: "The list as it is filtered now, as an Excel file without columns for the reporter's name and phone. Only you can download it, for 24 hours.",
  start: "Export this list now",
  mine: "My exports",
  empty: "You have exported nothing in these 24 hours.",
  startedAt: (p) => `Exported ${p.at}`,
  waiting: "Waiting to be written",
  running: (p) => `${p.written} of ${p.total} written`,
  download: (p) => `Download (${p.count} ${p.count === 1 ? "request" : "requests"})`,
  cutOff: (p) => `One file takes ${p.count} requests at most; the rest was left out. Please narrow the list.`,
  sheet: "Hand-over sheet",
  sheets: { pdf: "Download PDF", docx: "Download Word" },
  sheetHint:
    "The reporter's name and phone are on it only for whoever has opened the contact. Each download is recorded.",
} satisfies typeof zh;
