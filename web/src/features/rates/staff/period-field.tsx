import { Button } from "antd";
import { useMoments } from "../../../workbench/moments.ts";
import { useWords } from "../../../workbench/words/words.tsx";
import { daysBefore } from "./asked.ts";

interface Period {
  from: string;
  to: string;
}

/** The usual periods as buttons, any other as two dates. */
export function PeriodField({ from, to, onChange }: Period & { onChange: (period: Partial<Period>) => void }) {
  const { figures } = useWords();
  const { today } = useMoments();
  const usual = {
    month: { from: daysBefore(today, 29), to: today },
    quarter: { from: daysBefore(today, 89), to: today },
    year: { from: `${today.slice(0, 4)}-01-01`, to: today },
  };
  const names = ["month", "quarter", "year"] as const;
  return (
    <fieldset className="period" aria-label={figures.period}>
      {names.map((name) => {
        const chosen = usual[name].from === from && usual[name].to === to;
        return (
          <Button
            key={name}
            type={chosen ? "primary" : "default"}
            ghost={chosen}
            aria-pressed={chosen}
            onClick={() => onChange(usual[name])}
          >
            {figures.periods[name]}
          </Button>
        );
      })}
      <label>
        {figures.from}{" "}
        <input
          className="date-input"
          type="date"
          max={to}
          value={from}
          onChange={({ target }) => target.value !== "" && onChange({ from: target.value })}
        />
      </label>
      <label>
        {figures.to}{" "}
        <input
          className="date-input"
          type="date"
          min={from}
          max={today}
          value={to}
          onChange={({ target }) => target.value !== "" && onChange({ to: target.value })}
        />
      </label>
    </fieldset>
  );
}
