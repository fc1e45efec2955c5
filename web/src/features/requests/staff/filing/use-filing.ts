import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CategoryQuestion, StaffFiled } from "../../../../api/staff-contract.ts";
import { sendPhotos } from "../../../../workbench/photos/send-photo.ts";
import { useCategory } from "../../../../workbench/pickers/category-select.tsx";
import { isPlaceSaid } from "../../../../workbench/pickers/place-field.tsx";
import { useSettled } from "../../../../workbench/pickers/settled.ts";
import { useLocale } from "../../../../workbench/words/words.tsx";
import { fileRequest, suggestCategory } from "../calls.ts";
import { forgetRequests } from "../query-keys.ts";
import { type Filing, isAnswered, phoneFaultOf, requestOf } from "./filing.ts";

const noQuestions: readonly CategoryQuestion[] = [];
/** Less than this suggests nothing. */
const fewestLetters = 2;

/** What a filing still lacks, what its words suggest, and its sending. */
export function useFiling(filing: Filing, onFiled: (filed: StaffFiled) => void) {
  const { locale } = useLocale();
  const [attempt, setAttempt] = useState(0);
  const text = useSettled(filing.description.trim());
  const { building, location } = filing.place;
  const place = building !== null ? { buildingId: building.id } : location !== null ? { location } : {};
  const suggested = useQuery({
    queryKey: ["suggestions", locale, text, place],
    queryFn: () => suggestCategory(text.slice(0, 1000), place),
    enabled: text.length >= fewestLetters,
    placeholderData: (before) => before,
  });
  const best = text.length >= fewestLetters ? suggested.data?.suggestions[0] : undefined;
  const categoryId = filing.categoryId ?? best?.id ?? null;
  const questions = useCategory(categoryId)?.questions ?? noQuestions;
  const faults = {
    description: filing.description.trim() === "",
    place: !isPlaceSaid(filing.place),
    phone: phoneFaultOf(filing),
    questions: questions.filter((question) => !isAnswered(question, filing.answers)).map(({ code }) => code),
  };
  const complete = !faults.description && !faults.place && faults.phone === null && faults.questions.length === 0;
  const sending = useMutation({
    mutationFn: async () => {
      await sendPhotos(filing.photoIds);
      return fileRequest(requestOf(filing, categoryId, questions));
    },
    onSuccess: (answer) => {
      onFiled(answer);
      return forgetRequests();
    },
  });
  return {
    suggestion: filing.categoryId === null ? best : undefined,
    /** To which unit it goes, and how it was with such requests there. */
    atPlace: filing.categoryId === null && best !== undefined ? (suggested.data?.place ?? null) : null,
    categoryId,
    questions,
    /** Shown once somebody has tried to send. */
    faults: attempt > 0 ? faults : null,
    busy: sending.isPending,
    failure: sending.error,
    send: () => {
      setAttempt(attempt + 1);
      if (complete) sending.mutate();
      return complete;
    },
  };
}
