import { numberInWords } from "../../../../locale/moments.ts";
import { useLocale, useWords } from "../../../../workbench/words/words.tsx";
import { type Figure, rateOf } from "./measures.ts";

/** A figure as it is read: 87%, or the count; and what it is counted from. */
export function useFigureWords() {
  const { figures } = useWords();
  const { locale } = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  return {
    main: (figure: Figure): string => {
      if (figure.whole === null) return numberInWords(figure.part, locale);
      const rate = rateOf(figure);
      return rate === null ? figures.tooFew : percent.format(rate);
    },
    base: ({ part, whole }: Figure): string | null => (whole === null ? null : figures.rate({ part, whole })),
  };
}
