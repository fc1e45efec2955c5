import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { listCategories, suggestCategory } from "./calls.ts";
import type { StepProps } from "./filing-page.tsx";
import { useSettledText } from "./settled-text.ts";

const shortestText = 4;

/** The kind of matter as we understand it, with the reason; the resident can choose another and need not. */
export function CategoryLine({ filing, change }: StepProps) {
  const { words, locale } = useLocale();
  const [choosing, setChoosing] = useState(filing.categoryId !== null);
  const text = useSettledText(filing.text, 600);
  const { data: suggested } = useQuery({
    queryKey: ["suggest-category", locale, text],
    queryFn: () => suggestCategory(text),
    enabled: !choosing && text.length >= shortestText,
  });
  const { data: all } = useQuery({
    queryKey: ["categories", locale],
    queryFn: listCategories,
    enabled: choosing,
    staleTime: Number.POSITIVE_INFINITY,
  });

  if (choosing && all !== undefined) {
    return (
      <SelectField
        id="category"
        label={words.filing.category}
        none={words.filing.categoryUnsure}
        groups={all.groups.map((group) => ({
          label: group.name,
          options: group.categories.map(({ id, name }) => ({ value: id, label: name })),
        }))}
        value={filing.categoryId}
        onChange={(chosen) => change({ categoryId: chosen === "" ? null : chosen })}
      />
    );
  }
  const best = suggested?.suggestions[0];
  if (best === undefined || text.length < shortestText) return null;
  return (
    <div role="status">
      <p>{words.filing.categorySuggested({ name: best.name })}</p>
      <p className="soft small">{words.filing.categoryWhy({ reason: best.reason })}</p>
      <Button kind="quiet" onClick={() => setChoosing(true)}>
        {words.filing.categoryChange}
      </Button>
    </div>
  );
}
