import type { OwnPlace, TopicToRaise } from "../../../api/contract.ts";
import { uuidv7 } from "../../../kept/uuidv7.ts";
import type { ResidentWords } from "../../../resident/words/zh-CN.ts";
import type { FieldProblem } from "../../../ui/error-summary.tsx";

/** What a resident is writing to put forward, as the device keeps it. */
export interface Raising {
  /** The topic's id from the first keystroke on: sending it twice is raising it once. */
  id: string;
  title: string;
  text: string;
  place: OwnPlace | null;
  named: boolean;
}

export const raisingDraft = "raising";
/** Characters; the bounds of the operation raise-topic. */
export const longestTitle = 60;
export const longestWords = 4000;

export function blankRaising(): Raising {
  return { id: uuidv7(), title: "", text: "", place: null, named: false };
}

export function problemsOfWords(
  { title, text }: Pick<Raising, "title" | "text">,
  { topics }: ResidentWords,
): FieldProblem[] {
  const found: FieldProblem[] = [];
  if (title.trim() === "") found.push({ fieldId: "title", words: topics.titleMissing });
  if (text.trim() === "") found.push({ fieldId: "text", words: topics.textMissing });
  else if (text.length > longestWords) found.push({ fieldId: "text", words: topics.tooLong });
  return found;
}

export function problemsOfPlace({ place }: Raising, { topics }: ResidentWords): FieldProblem[] {
  return place === null ? [{ fieldId: "place", words: topics.placeMissing }] : [];
}

export function topicOf({ id, title, text, place, named }: Raising): TopicToRaise {
  return {
    id,
    title: title.trim(),
    words: text.trim(),
    areaId: place?.areaId ?? "",
    buildingId: place?.buildingId ?? null,
    named,
    origin: "resident",
    originId: null,
  };
}

export const keyOf = ({ areaId, buildingId }: OwnPlace): string => buildingId ?? areaId;
