import { useWords } from "../../../workbench/words/words.tsx";
import "./topics.css";

const heightPixels = 36;

/** People in each week, the last one this week's; read out as numbers. */
export function WeekBars({ weeks }: { weeks: readonly number[] }) {
  const { topics } = useWords();
  const most = Math.max(...weeks, 1);
  return (
    <span className="week-bars" role="img" aria-label={topics.weeks({ weeks: weeks.join(" ") })}>
      {weeks.map((people, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks never change places
          key={at}
          className={at === weeks.length - 1 ? "week-bar week-bar-now" : "week-bar"}
          style={{ height: `${Math.max(2, Math.round((people / most) * heightPixels))}px` }}
        />
      ))}
    </span>
  );
}
