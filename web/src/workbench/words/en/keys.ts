import type { keys as zh } from "../zh-CN/keys.ts";

export const keys = {
  title: "Keys",
  whenTyping: "They do nothing while you are typing.",
  on: "Use the keys",
  inList: "In a list",
  inRequest: "In a request",
  search: "Search",
  down: "Next one",
  up: "Previous one",
  open: "Open this one",
  help: "Show the keys",
  select: "Select this one",
  accept: "Accept",
  note: "Write a note",
  ask: "Ask the resident",
  transfer: "Transfer",
  resolve: "Report it solved",
  next: "Next one of the list",
  previous: "Previous one of the list",
  back: "Back to the list",
} satisfies typeof zh;
