import { numberInWords } from "../../locale/moments.ts";
import { useLocale } from "../../resident/words/words.tsx";
import type { Bar } from "./result.tsx";

/** One bar an option, each with its number; a table of the same stands below for whoever cannot see it. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const { locale } = useLocale();
  const longest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map(({ label: name, value, said, strong }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two options may be called the same, and bars never move
        <li key={`${index} ${name}`} className="bar-row">
          <span className="bar-name">{name}</span>
          <span className="bar-track" aria-hidden="true">
            <span
              className={strong ? "bar bar-strong" : "bar"}
              style={{ inlineSize: `${(value / longest) * 100}%` }}
            />
          </span>
          <span className="bar-value">{said ?? numberInWords(value, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
