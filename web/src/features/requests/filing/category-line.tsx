import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Category } from "../../../api/contract.ts";
import { useLocale } from "../../../resident/words/words.tsx";
import { Button } from "../../../ui/button.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { useFocusMove } from "../../../ui/use-focus-move.ts";
import { listCategories, suggestCategory } from "./calls.ts";
import { CategoryQuestions } from "./category-questions.tsx";
import type { StepProps } from "./filing-page.tsx";
import { useSettledText } from "./settled-text.ts";

const shortestText = 4;

type CategoryLineProps = StepProps & { errorOf: (fieldId: string) => string | undefined };

/** The kind of matter as we understand it, with the reason; the resident takes it, chooses another, or leaves it to us. */
export function CategoryLine({ filing, change, errorOf }: CategoryLineProps) {
  const { words, locale } = useLocale();
  const [choosing, setChoosing] = useState(false);
  const text = useSettledText(filing.text, 600);
  const written = text.length >= shortestText;
  const { building, location } = filing;
  const place = building !== null ? { buildingId: building.id } : location !== null ? { location } : {};
  const { data: suggested } = useQuery({
    queryKey: ["suggest-category", locale, text, place],
    queryFn: () => suggestCategory(text, place),
    enabled: filing.category === null && !choosing && written,
  });
  const { data: all } = useQuery({
    queryKey: ["categories", locale],
    queryFn: listCategories,
    enabled: written || choosing || filing.category !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const categories = all?.groups.flatMap((group) => group.categories) ?? [];
  const categoryOf = (id: string | undefined) => categories.find((category) => category.id === id) ?? null;
  useRenewed(filing.category, categoryOf(filing.category?.id), (category) => change({ category }));

  const moveFocus = useFocusMove();
  const choose = () => {
    setChoosing(true);
    moveFocus("category");
  };

  if (choosing || filing.category !== null) {
    return (
      <div className="stack">
        {choosing ? (
          <SelectField
            id="category"
            label={words.filing.category}
            none={words.filing.categoryUnsure}
            groups={(all?.groups ?? []).map((group) => ({
              label: group.name,
              options: group.categories.map(({ id, name }) => ({ value: id, label: name })),
            }))}
            value={filing.category?.id ?? null}
            onChange={(id) => change({ category: categoryOf(id) })}
          />
        ) : (
          <div>
            <p>{words.filing.categoryTaken({ name: filing.category?.name ?? "" })}</p>
            <Button id="change-category" kind="quiet" onClick={choose}>
              {words.filing.categoryChange}
            </Button>
          </div>
        )}
        {filing.category && (
          <CategoryQuestions
            category={filing.category}
            answers={filing.answers}
            onChange={(answers) => change({ answers })}
            errorOf={errorOf}
          />
        )}
      </div>
    );
  }
  const best = suggested?.suggestions[0];
  const bestCategory = categoryOf(best?.id);
  if (!written || suggested === undefined) return null;
  return (
    <div role="status" className="stack">
      {best && (
        <p>
          {words.filing.categorySuggested({ name: best.name })}
          <span className="line-note">{[best.reason, suggested.place?.cases].filter(Boolean).join(" ")}</span>
          {suggested.place && (
            <span className="line-note">{words.filing.categoryGoesTo({ unit: suggested.place.unit.name })}</span>
          )}
        </p>
      )}
      <div className="pair">
        {bestCategory && (
          <Button
            onClick={() => {
              change({ category: bestCategory });
              moveFocus("change-category");
            }}
          >
            {words.filing.categoryTake}
          </Button>
        )}
        <Button kind="quiet" onClick={choose}>
          {best ? words.filing.categoryChange : words.filing.categoryChoose}
        </Button>
      </div>
    </div>
  );
}

/** A draft keeps its kind as it was read: in another language, or with other questions, it is read anew. */
function useRenewed(kept: Category | null, now: Category | null, onNew: (category: Category) => void) {
  const stale = kept !== null && now !== null && JSON.stringify(kept) !== JSON.stringify(now);
  const renew = useRef(onNew);
  renew.current = onNew;
  useEffect(() => {
    if (stale && now !== null) renew.current(now);
  }, [stale, now]);
}
