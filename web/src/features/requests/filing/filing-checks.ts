import { codeProblems, phoneProblems } from "../../../resident/phone-code.tsx";
import type { ResidentWords } from "../../../resident/words/zh-CN.ts";
import type { FieldProblem } from "../../../ui/error-summary.tsx";
import { answerIn, type Filing, longestText } from "./filing.ts";

/** What keeps each page from being left; the server judges again. */
export function problemsOfWhat(filing: Filing, words: ResidentWords): FieldProblem[] {
  return [...problemsOfText(filing.text, words), ...problemsOfAnswers(filing, words)];
}

function problemsOfText(text: string, words: ResidentWords): FieldProblem[] {
  if (text.trim() === "") return [{ fieldId: "text", words: words.filing.textMissing }];
  if (text.length > longestText) {
    return [{ fieldId: "text", words: words.filing.textTooLong({ most: longestText }) }];
  }
  return [];
}

function problemsOfAnswers({ category, answers }: Filing, words: ResidentWords): FieldProblem[] {
  const missing = (category?.questions ?? []).filter(
    ({ code, required }) => required && answerIn(answers, code) === null,
  );
  return missing.map((question) => ({
    fieldId: answerFieldId(question.code),
    words: words.filing.answerMissing({ question: question.words }),
  }));
}

export function answerFieldId(code: string): string {
  return `answer-${code}`;
}

export function problemsOfWhere(filing: Filing, words: ResidentWords): FieldProblem[] {
  const known = filing.building !== null || filing.location !== null || filing.address.trim() !== "";
  return known ? [] : [{ fieldId: "building", words: words.filing.placeMissing }];
}

export function problemsOfReach(
  filing: Filing,
  code: string,
  signedIn: boolean,
  words: ResidentWords,
): FieldProblem[] {
  if (signedIn) return [];
  return [...phoneProblems(filing.phone, words), ...codeProblems(code, words)];
}
