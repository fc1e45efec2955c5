import type { decisionTasks as zh } from "../zh-CN/decision-tasks.ts";

export const decisionTasks = {
  title: "Tasks of decisions",
  lead: "What meetings and topics decided and somebody has to do, the earliest day first. When it is done, say how in a sentence; everybody reads it with the minutes and on the topic's page.",
  show: "Which tasks",
  shows: { mine: "My unit's", area: "In my area", finished: "Done" },
  none: {
    mine: "Your unit has nothing to do.",
    area: "Nothing is to be done in your area.",
    finished: "Nothing has been done yet.",
  },
  task: "Task",
  dueOn: "By",
  late: "Late",
  owner: "Who does it",
  from: "Decided by",
  origins: { meeting: "Meeting", topic: "Topic" },
  finish: "Done",
  finishedOn: "Done on",
  how: "What was done",
  howHint: "Everybody reads this. Leave out names, phone numbers and door numbers.",
  howMissing: "Please say in a sentence what was done.",
  finished: "Noted as done.",
  attention: ({ count }) => `Tasks of decisions for your unit: ${count}`,
  attentionLate: ({ count }) => `, ${count} of them late`,
  until: ({ day }) => `by ${day}`,
  attentionLink: "All of them",
} satisfies typeof zh;
