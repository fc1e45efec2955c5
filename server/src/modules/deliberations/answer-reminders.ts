import { dayAfter } from "./rules.ts";

/** Who is told when of an answer that a desk owes, each once. */

/**
 * A working week late, the level above is told: ours. The desk and its leaders hear of it on the first day and have the days
 * between to answer.
 */
const climbsAfterDays = 5;

/** The day before; from the first day after it; a working week after it. */
export const answerReminders = ["answer-due", "answer-late", "answer-climbed"] as const;
export type AnswerReminder = (typeof answerReminders)[number];

/** What is to be told today of an answer that is due by a day. What was missed on its day is not told late. */
export function remindersOn(today: string, answerBy: string): AnswerReminder[] {
  if (answerBy >= today) return dayAfter(today, 1) >= answerBy ? ["answer-due"] : [];
  return dayAfter(answerBy, climbsAfterDays) <= today ? ["answer-late", "answer-climbed"] : ["answer-late"];
}
