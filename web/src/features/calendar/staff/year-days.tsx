import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { ShownYear } from "../../../api/staff-contract.ts";
import { ReadFailure } from "../../../workbench/failure.tsx";
import { useMoments } from "../../../workbench/moments.ts";
import { useLocale, useWords } from "../../../workbench/words/words.tsx";
import { showYear } from "./calls.ts";
import "./year-days.css";

type Day = ShownYear["days"][number];

/** A year's days that differ from the ordinary week, by festival. */
export function YearDays({ year }: { year: number }) {
  const { administration } = useWords();
  const { locale } = useLocale();
  const shown = useQuery({ queryKey: ["calendar", locale, year], queryFn: () => showYear(year) });
  return (
    <section className="stack" aria-live="polite">
      <h2>{administration.daysOf({ year })}</h2>
      {shown.isPending && <Skeleton active={false} />}
      {shown.isError && <ReadFailure error={shown.error} onRetry={() => void shown.refetch()} />}
      <div className="festivals">
        {festivalsOf(shown.data?.days ?? []).map(({ name, days }) => (
          <section key={name}>
            <h3>{name}</h3>
            <ul>
              {days.map((day) => (
                <DayLine key={day.date} day={day} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function DayLine({ day }: { day: Day }) {
  const { administration } = useWords();
  const { dayOf } = useMoments();
  return (
    <li className="festival-day">
      <span>{dayOf(day.date)}</span>
      <span className={day.kind === "work" ? "festival-work" : "soft"}>
        {day.kind === "work" ? administration.workDay : administration.restDay}
      </span>
    </li>
  );
}

/** Days in order, those of one festival together. */
function festivalsOf(days: readonly Day[]): { name: string; days: Day[] }[] {
  const festivals: { name: string; days: Day[] }[] = [];
  for (const day of days) {
    const known = festivals.find(({ name }) => name === day.name);
    if (known === undefined) festivals.push({ name: day.name, days: [day] });
    else known.days.push(day);
  }
  return festivals;
}
