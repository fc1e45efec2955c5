import type { CategoryQuestion, StaffRequestToFile } from "../../../../api/staff-contract.ts";
import { uuidv7 } from "../../../../kept/uuidv7.ts";
import type { SaidPlace } from "../../../../workbench/pickers/place-field.tsx";

export const channels = ["phone-call", "counter", "patrol", "other"] as const;
export type Channel = (typeof channels)[number];

/** What is being typed for a resident. */
export interface Filing {
  /** Made once for each filing: sent twice, it is filed once. */
  id: string;
  channel: Channel;
  description: string;
  /** null: as the words suggest. */
  categoryId: string | null;
  answers: Record<string, string | boolean>;
  place: SaidPlace;
  phone: string;
  name: string;
  photoIds: string[];
}

export function blankFiling(): Filing {
  return {
    id: uuidv7(),
    channel: "phone-call",
    description: "",
    categoryId: null,
    answers: {},
    place: { building: null, location: null, detail: "" },
    phone: "",
    name: "",
    photoIds: [],
  };
}

/** Digits as people read them out: spaces, hyphens and the country's code do not count. */
export function digitsOf(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^86(?=1\d{10}$)/, "");
}

/** Who calls or comes wants to hear what becomes of it; a patrol finds things by itself, and a letter may give no number. */
export function needsPhone({ channel }: Pick<Filing, "channel">): boolean {
  return channel === "phone-call" || channel === "counter";
}

/** The caller's number once it is whole. */
export function phoneOf(filing: Filing): string | null {
  return phoneFaultOf(filing) === null ? digitsOf(filing.phone) || null : null;
}

export type PhoneFault = "missing" | "wrong" | null;

export function phoneFaultOf(filing: Filing): PhoneFault {
  const digits = digitsOf(filing.phone);
  if (digits === "") return needsPhone(filing) ? "missing" : null;
  return /^1[3-9]\d{9}$/.test(digits) ? null : "wrong";
}

export function isAnswered(question: CategoryQuestion, answers: Filing["answers"]): boolean {
  const answer = answers[question.code];
  return !question.required || (typeof answer === "string" ? answer.trim() !== "" : answer !== undefined);
}

/** @param categoryId the one chosen or, unless somebody chose, the one suggested */
export function requestOf(
  filing: Filing,
  categoryId: string | null,
  questions: readonly CategoryQuestion[],
): StaffRequestToFile {
  const { building, location, detail } = filing.place;
  const digits = digitsOf(filing.phone);
  // Answers to the questions of a category that was chosen before are not answers to this one's.
  const asked = questions.filter(({ code }) => filing.answers[code] !== undefined);
  return {
    id: filing.id,
    channel: filing.channel,
    description: filing.description.trim(),
    categoryId,
    answers: Object.fromEntries(asked.map(({ code }) => [code, filing.answers[code] ?? ""])),
    buildingId: building?.id ?? null,
    location: building === null ? location : null,
    address: detail.trim(),
    photoIds: filing.photoIds,
    reporterName: filing.name.trim(),
    phone: digits === "" ? null : digits,
    code: null,
  };
}
