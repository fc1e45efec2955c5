import type { Building, Category, FiledRequest, Location, RequestToFile } from "../../../api/contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";

/** What a resident is writing, as the device keeps it. */
export interface Filing {
  /** The request's id from the first keystroke on: filing it twice is filing it once. */
  id: string;
  text: string;
  /** The kind taken or chosen, with its questions as they were then: they must stand without a network too. */
  category: Category | null;
  /** By the question's code. */
  answers: Answers;
  photoIds: string[];
  /** The code on the door one came by, until another place is chosen; its building may still be on its way. */
  doorCode: string | null;
  building: Building | null;
  /** The building came from the code on its door. */
  fromDoor: boolean;
  address: string;
  location: Location | null;
  /** Where the location came from: the phone's own position, or a point on the map. */
  locationFrom: "phone" | "map";
  name: string;
  phone: string;
}

export type Answers = Readonly<Record<string, string | boolean>>;

export const filingDraft = "filing";
export const mostPhotos = 6;
/** Characters; the bound of the operation file-request. */
export const longestText = 2000;
export const longestAnswer = 500;

export function blankFiling(): Filing {
  return {
    id: uuidv7(),
    text: "",
    category: null,
    answers: {},
    photoIds: [],
    doorCode: null,
    building: null,
    fromDoor: false,
    address: "",
    location: null,
    locationFrom: "phone",
    name: "",
    phone: "",
  };
}

/** Something that would be missed. A place from the door alone is not. */
export function isBegun(filing: Filing): boolean {
  return filing.text.trim() !== "" || filing.photoIds.length > 0 || filing.address.trim() !== "";
}

/** The first words of a text, for one line. */
export function gistOf(text: string, most = 16): string {
  const line = text.trim().replace(/\s+/g, " ");
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most).join("")}…`;
}

/** @param proof the phone number with its code; null for a reporter who is signed in */
export function requestOf(filing: Filing, proof: { phone: string; code: string } | null): RequestToFile {
  return {
    id: filing.id,
    channel: filing.fromDoor ? "door-code" : "web",
    description: filing.text.trim(),
    categoryId: filing.category?.id ?? null,
    answers: answersTo(filing.category, filing.answers),
    buildingId: filing.building?.id ?? null,
    address: filing.address.trim(),
    location: filing.location,
    photoIds: filing.photoIds,
    reporterName: filing.name.trim(),
    phone: proof?.phone ?? null,
    code: proof?.code ?? null,
  };
}

/** The answers to this kind's questions; those to a kind chosen before are left behind. */
function answersTo(category: Category | null, answers: Answers): Record<string, string | boolean> {
  const given: Record<string, string | boolean> = {};
  for (const { code } of category?.questions ?? []) {
    const answer = answerIn(answers, code);
    if (answer !== null) given[code] = answer;
  }
  return given;
}

/** An answer without the blanks around it; null when there is none. */
export function answerIn(answers: Answers, code: string): string | boolean | null {
  const answer = answers[code];
  if (answer === undefined) return null;
  if (typeof answer === "boolean") return answer;
  return answer.trim() === "" ? null : answer.trim();
}

/** What the page after filing shows; it travels in the history entry, so that a reload shows it again. */
export function isFiled(state: unknown): state is FiledRequest {
  return typeof state === "object" && state !== null && "number" in state && "key" in state;
}
